import { PhoneCall } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { CheckboxField } from '#app/components/form/checkbox-field.tsx';
import { ChoiceField } from '#app/components/form/choice-field.tsx';
import { DateField } from '#app/components/form/date-field.tsx';
import { FileField } from '#app/components/form/file-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextareaField } from '#app/components/form/textarea-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { callbackOutcomes } from '#app/domain/callbacks/callback-outcomes.ts';
import { FetcherDialog } from '../../fetcher-dialog.tsx';
import { callbackSchema } from './callback-schema.ts';

type RecordCallProps = {
  /** In a row, which has place for the sign alone where it is a card. */
  inRow?: boolean;
  ticket: { ticketId: string; number: bigint; contactName: string | null; contactPhone: string | null };
};

const mostBytes = 50 * 1024 * 1024;

/** What came of the call to an owner, on whatever page shows the ticket. */
export function RecordCall({
  inRow = false,
  ticket: { ticketId, number, contactName, contactPhone },
}: RecordCallProps) {
  const { t } = useTranslation('aftercare');
  return (
    <FetcherDialog
      title={t('callbacks.recordTitle', { number: String(number) })}
      description={t('callbacks.recordText', { name: contactName ?? '', phone: contactPhone ?? '' }).trim()}
      trigger={
        <Button size="sm" aria-label={`${t('callbacks.record')}: #${number}`}>
          <PhoneCall aria-hidden />
          <span className={inRow ? '@max-2xl:sr-only' : undefined}>{t('callbacks.record')}</span>
        </Button>
      }
    >
      {(fetcher) => (
        <Form
          id={`call-${ticketId}`}
          schema={callbackSchema}
          action={`/console/service/tickets/${ticketId}/callback`}
          encType="multipart/form-data"
          fetcher={fetcher}
        >
          {(fields) => (
            <>
              <ChoiceField
                field={fields.outcome}
                label={t('callbacks.outcome')}
                columns={2}
                options={callbackOutcomes.map((value) => ({
                  value,
                  label: t(`callbacks.outcomes.${value}`),
                }))}
              />
              <TextareaField
                field={fields.comment}
                label={t('callbacks.comment')}
                hint={t('callbacks.commentHint')}
                rows={3}
                optional
              />
              {fields.outcome.value === 'no_answer' && (
                <DateField
                  field={fields.nextCallAt}
                  kind="datetime-local"
                  label={t('callbacks.nextCallOn')}
                  hint={t('callbacks.nextHint')}
                />
              )}
              {fields.outcome.value === 'dissatisfied' && (
                <CheckboxField
                  field={fields.reopens}
                  label={t('callbacks.reopens')}
                  hint={t('callbacks.reopensHint')}
                />
              )}
              <FileField
                field={fields.file}
                label={t('callbacks.recording')}
                hint={t('callbacks.recordingHint')}
                accept="audio/*,.amr,.m4a,video/webm,video/mp4,video/3gpp"
                maxBytes={mostBytes}
              />
              <FormActions>
                <SubmitButton>{t('callbacks.save')}</SubmitButton>
              </FormActions>
            </>
          )}
        </Form>
      )}
    </FetcherDialog>
  );
}
