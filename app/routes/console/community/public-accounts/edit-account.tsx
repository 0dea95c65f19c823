import { Pencil } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { CheckboxField } from '#app/components/form/checkbox-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { FormDialog } from '../../form-dialog.tsx';
import { editAccountSchema } from './account-schema.ts';

export function EditAccount({ name, closed }: { name: string; closed: boolean }) {
  const { t } = useTranslation('accounts');
  return (
    <FormDialog
      form="edit-account"
      title={t('rename.title')}
      trigger={
        <Button>
          <Pencil aria-hidden />
          {t('rename.action')}
        </Button>
      }
    >
      <Form id="edit-account" schema={editAccountSchema} defaultValue={{ name, closed }}>
        {(fields) => (
          <>
            <TextField
              field={fields.name}
              label={t('fields.name')}
              hint={t('fields.nameHint')}
              autoComplete="off"
            />
            <CheckboxField field={fields.closed} label={t('rename.closed')} />
            <FormActions>
              <SubmitButton>{t('rename.save')}</SubmitButton>
            </FormActions>
          </>
        )}
      </Form>
    </FormDialog>
  );
}
