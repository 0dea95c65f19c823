import { useTranslation } from 'react-i18next';
import { DateField } from '#app/components/form/date-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextareaField } from '#app/components/form/textarea-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { FormDialog } from '../../form-dialog.tsx';
import { updateSchema } from './outage-schemas.ts';

/** News for everybody whom it reaches. */
export function UpdateOutage() {
  const { t } = useTranslation('outages');
  return (
    <FormDialog
      form="update"
      title={t('updates.new')}
      description={t('updates.newText')}
      trigger={<Button variant="primary">{t('updates.new')}</Button>}
    >
      <Form id="update" schema={updateSchema}>
        {(fields) => (
          <>
            <TextareaField field={fields.body} label={t('updates.body')} rows={3} />
            <DateField
              field={fields.expectedEndAt}
              label={t('updates.expectedEndAt')}
              kind="datetime-local"
              optional
            />
            <FormActions>
              <SubmitButton>{t('updates.send')}</SubmitButton>
            </FormActions>
          </>
        )}
      </Form>
    </FormDialog>
  );
}
