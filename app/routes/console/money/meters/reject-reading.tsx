import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextareaField } from '#app/components/form/textarea-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { DialogClose } from '#app/components/ui/dialog.tsx';
import { FormDialog } from '../../form-dialog.tsx';
import { rejectSchema } from './reading-schema.ts';

/** Asks why a reading does not count. */
export function RejectReading({ readingId }: { readingId: string }) {
  const { t } = useTranslation('meters');
  const form = `reject-${readingId}`;
  return (
    <FormDialog
      form={form}
      trigger={<Button size="sm">{t('held.reject')}</Button>}
      title={t('held.rejectTitle')}
      description={t('held.rejectText')}
    >
      <Form id={form} schema={rejectSchema} defaultValue={{ readingId }}>
        {(fields) => (
          <>
            <input type="hidden" name={fields.readingId.name} value={readingId} />
            <TextareaField field={fields.reason} label={t('held.reason')} rows={2} />
            <FormActions>
              <SubmitButton variant="danger">{t('held.reject')}</SubmitButton>
              <DialogClose asChild>
                <Button>{t('cancel')}</Button>
              </DialogClose>
            </FormActions>
          </>
        )}
      </Form>
    </FormDialog>
  );
}
