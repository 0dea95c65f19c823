import { useFetcher } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { ChoiceField } from '#app/components/form/choice-field.tsx';
import { FileField } from '#app/components/form/file-field.tsx';
import { type Field, Form } from '#app/components/form/form.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { Card } from '#app/components/ui/card.tsx';
import type { ContractorTicket } from '#app/domain/contractors/open-contractor-work.ts';
import { photoFormSchema } from './photo-schema.ts';

type WorkPhotosProps = { ticket: ContractorTicket; token: string; sent: boolean };

/** Photos of the owner and of the work, and one more. */
export function WorkPhotos({ ticket, token, sent }: WorkPhotosProps) {
  const { t } = useTranslation('dispatch');
  const fetcher = useFetcher<unknown>();
  const at = (id: string) => `/work/${token}/files/${id}`;
  const worked = ['working', 'waiting_material', 'waiting_customer', 'waiting_approval'].includes(
    ticket.status,
  );
  return (
    <Card title={t('work.photos')}>
      {ticket.files.length > 0 && (
        <ul className="mb-5 grid grid-cols-3 gap-2 sm:grid-cols-4">
          {ticket.files.map(({ id, kind, contentType }) => (
            <li key={id}>
              {contentType.startsWith('video/') ? (
                // biome-ignore lint/a11y/useMediaCaption: filmed by the owner
                <video
                  src={at(id)}
                  controls
                  preload="none"
                  className="aspect-square w-full rounded-md bg-sunken"
                />
              ) : (
                <a href={at(id)}>
                  <img
                    src={at(id)}
                    alt={kind === 'before' || kind === 'after' ? t(`work.${kind}`) : t('work.photo')}
                    loading="lazy"
                    className="aspect-square w-full rounded-md border border-line object-cover"
                  />
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
      {sent && (
        <div className="mb-4">
          <Notice tone="positive" title={t('work.sent')} live />
        </div>
      )}
      <Form
        id="photo"
        fetcher={fetcher}
        key={`${ticket.status} ${ticket.files.length}`}
        schema={photoFormSchema}
        action={`/work/${token}/photos`}
        encType="multipart/form-data"
        defaultValue={{ kind: worked ? 'after' : 'before' }}
      >
        {(fields) => (
          <>
            <ChoiceField
              field={fields.kind as Field}
              label={t('work.kind')}
              options={[
                { value: 'before', label: t('work.before') },
                { value: 'after', label: t('work.after') },
              ]}
              columns={2}
            />
            <FileField
              field={fields.file}
              label={t('work.upload')}
              accept="image/jpeg,image/png,image/webp"
            />
            <SubmitButton variant="secondary">{t('work.uploadSend')}</SubmitButton>
          </>
        )}
      </Form>
    </Card>
  );
}
