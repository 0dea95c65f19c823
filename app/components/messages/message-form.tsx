import { useFetcher } from '@remix-run/react';
import { Send } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { showToast } from '#app/components/feedback/show-toast.ts';
import { FileField } from '#app/components/form/file-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextareaField } from '#app/components/form/textarea-field.tsx';
import { messageSchema, mostMessageBytes } from './message-schema.ts';

/** One message, with a picture or a document if one likes. */
export function MessageForm({ path }: { path: string }) {
  const { t } = useTranslation('aftercare');
  const fetcher = useFetcher<unknown>();
  const answer = fetcher.data as { done?: string } | undefined;
  const told = useRef<unknown>(null);
  useEffect(() => {
    if (!answer?.done || told.current === answer) return;
    told.current = answer;
    showToast({ text: answer.done });
  }, [answer]);
  return (
    <Form id="message" schema={messageSchema} action={path} encType="multipart/form-data" fetcher={fetcher}>
      {(fields) => (
        <>
          <TextareaField
            field={fields.body}
            label={t('messages.label')}
            placeholder={t('messages.placeholder')}
            rows={3}
          />
          <FileField
            field={fields.file}
            label={t('messages.file')}
            hint={t('messages.fileHint')}
            accept="image/jpeg,image/png,image/webp,application/pdf"
            maxBytes={mostMessageBytes}
          />
          <FormActions>
            <SubmitButton>
              <Send aria-hidden />
              {t('messages.send')}
            </SubmitButton>
          </FormActions>
        </>
      )}
    </Form>
  );
}
