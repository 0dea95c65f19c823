import { useFetcher, useNavigate } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { CheckboxField } from '#app/components/form/checkbox-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { TextareaField } from '#app/components/form/textarea-field.tsx';
import { MediaField } from '#app/components/media/media-field.tsx';
import { useTicketMedia } from '#app/components/media/use-ticket-media.ts';
import { Button } from '#app/components/ui/button.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import type { PortalFrame } from '#app/domain/portal/portal-frame.ts';
import type { ReportChoices } from '#app/domain/tickets/report/report-choices.ts';
import type { ReportForm } from '#app/domain/tickets/report/report-form.ts';
import { reportSchema } from '../report-schema.ts';
import { AnswerField } from './answer-field.tsx';
import { PriceList } from './price-list.tsx';
import { SlotField } from './slot-field.tsx';
import { usePlaceOptions } from './use-place-options.ts';

type ReportFieldsProps = {
  form: ReportForm;
  frame: PortalFrame;
  communities: ReportChoices['communities'];
  idempotencyKey: string;
};

const inConfidence = ['complaint', 'suggestion'];

/** The report: what the category asks, where it is, what there is to see. The ticket comes first, its pictures after it. */
export function ReportFields({ form, frame, communities, idempotencyKey }: ReportFieldsProps) {
  const { t } = useTranslation('service');
  const fetcher = useFetcher<{ reported?: { ticketId: string } }>();
  const navigate = useNavigate();
  const media = useTicketMedia();
  const { options, chosen } = usePlaceOptions(frame, communities);
  const [stuck, setStuck] = useState(false);
  const ticketId = fetcher.data?.reported?.ticketId;
  const send = async (id: string) => {
    setStuck(false);
    if (await media.send(`/service/tickets/${id}/files`)) navigate(`/service/tickets/${id}`);
    else setStuck(true);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the ticket is there
  useEffect(() => {
    if (ticketId) void send(ticketId);
  }, [ticketId]);

  return (
    <Form
      schema={reportSchema}
      fetcher={fetcher}
      defaultValue={{
        where: chosen,
        contactName: form.contact.name,
        contactPhone: form.contact.phone ?? '',
      }}
    >
      {(fields) => {
        const answers = fields.answers.getFieldset() as Record<string, typeof fields.answers>;
        const photos = fields.photos.getFieldset() as Record<string, typeof fields.photos>;
        const isArea = (fields.where.value ?? chosen).startsWith('area:');
        return (
          <>
            <input type="hidden" name="_key" value={idempotencyKey} />
            <input type="hidden" name={fields.files.name} value={media.items.length} />
            {media.items.some(({ kind }) => kind === 'voice') && (
              <input type="hidden" name={fields.voice.name} value="on" />
            )}
            <SelectField field={fields.where} label={t('place.title')} options={options} />
            <TextField
              field={fields.place}
              label={t('place.exactly')}
              hint={isArea ? t('place.exactlyArea') : undefined}
              optional={!isArea}
            />
            {form.fields.map((asked) => {
              const [answer, pictures] = [answers[asked.key], photos[asked.key]];
              return answer && pictures ? (
                <AnswerField key={asked.key} asked={asked} answer={answer} photos={pictures} media={media} />
              ) : null;
            })}
            <TextareaField
              field={fields.description}
              label={t('new.description')}
              hint={t('new.descriptionHint')}
              rows={4}
            />
            <MediaField
              media={media}
              asEvidence={inConfidence.includes(form.kind)}
              disabled={ticketId !== undefined}
            />
            {form.slots.length > 0 && <SlotField field={fields.slot} slots={form.slots} />}
            {form.kind === 'repair' && (
              <CheckboxField field={fields.urgent} label={t('new.urgent')} hint={t('new.urgentHint')} />
            )}
            <div className="grid gap-5 sm:grid-cols-2">
              <TextField field={fields.contactName} label={t('new.contactName')} autoComplete="name" />
              <TextField
                field={fields.contactPhone}
                label={t('new.contactPhone')}
                type="tel"
                autoComplete="tel"
              />
            </div>
            {form.isChargeable && form.prices.length > 0 && (
              <PriceList prices={form.prices} currency={frame.currency} />
            )}
            {ticketId ? (
              <Notice
                tone={stuck ? 'warning' : 'info'}
                live
                title={stuck ? t('media.stuck') : t('media.sending')}
                action={
                  stuck && (
                    <>
                      <Button onClick={() => void send(ticketId)}>{t('media.again')}</Button>
                      <LinkButton to={`/service/tickets/${ticketId}`} variant="ghost">
                        {t('media.without')}
                      </LinkButton>
                    </>
                  )
                }
              >
                {stuck ? t('media.stuckText') : t('media.sendingText')}
              </Notice>
            ) : (
              <SubmitButton size="lg" wide>
                {t('new.send')}
              </SubmitButton>
            )}
          </>
        );
      }}
    </Form>
  );
}
