import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { FormDialog } from '../../form-dialog.tsx';
import { newCategorySchema } from './category-schema.ts';

export function NewCategory() {
  const { t } = useTranslation('spending');
  return (
    <FormDialog
      form="new-category"
      title={t('categories.new')}
      trigger={
        <Button variant="primary">
          <Plus aria-hidden />
          {t('categories.new')}
        </Button>
      }
    >
      <Form id="new-category" schema={newCategorySchema}>
        {(fields) => (
          <>
            <TextField field={fields.name} label={t('categories.name')} autoComplete="off" />
            <FormActions>
              <SubmitButton>{t('categories.create')}</SubmitButton>
            </FormActions>
          </>
        )}
      </Form>
    </FormDialog>
  );
}
