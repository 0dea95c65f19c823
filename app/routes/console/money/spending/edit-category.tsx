import { Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { FormDialog } from '../../form-dialog.tsx';
import { editCategorySchema } from './category-schema.ts';

export function EditCategory({ category }: { category: { id: string; name: string } }) {
  const { t } = useTranslation('spending');
  const form = `edit-${category.id}`;
  return (
    <FormDialog
      form={form}
      title={t('categories.edit')}
      trigger={
        <Button variant="ghost" size="icon-sm" aria-label={`${t('categories.edit')}: ${category.name}`}>
          <Pencil aria-hidden />
        </Button>
      }
    >
      <Form
        id={form}
        schema={editCategorySchema}
        defaultValue={{ categoryId: category.id, name: category.name }}
      >
        {(fields) => (
          <>
            <input type="hidden" name={fields.categoryId.name} value={category.id} />
            <TextField field={fields.name} label={t('categories.name')} autoComplete="off" />
            <FormActions>
              <SubmitButton>{t('categories.save')}</SubmitButton>
            </FormActions>
          </>
        )}
      </Form>
    </FormDialog>
  );
}
