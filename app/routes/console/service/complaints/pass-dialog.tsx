import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ComboboxField } from '#app/components/form/combobox-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextareaField } from '#app/components/form/textarea-field.tsx';
import { FormDialog } from '../../form-dialog.tsx';
import { passSchema } from './complaint-schemas.ts';

export type Handlers = {
  departments: readonly { id: string; name: string }[];
  members: readonly { id: string; name: string; departmentName: string | null }[];
};

/** To whom a matter goes on, and why. */
export function PassDialog({ handlers, trigger }: { handlers: Handlers; trigger: ReactNode }) {
  const { t } = useTranslation('aftercare');
  return (
    <FormDialog
      form="pass"
      title={t('complaints.passTitle')}
      description={t('complaints.passText')}
      trigger={trigger}
    >
      <Form id="pass" schema={passSchema}>
        {(fields) => (
          <>
            <ComboboxField
              field={fields.assigneeId}
              label={t('complaints.toMember')}
              placeholder={t('complaints.chooseMember')}
              options={handlers.members.map(({ id, name, departmentName }) => ({
                value: id,
                label: name,
                ...(departmentName && { hint: departmentName }),
              }))}
              optional
            />
            <SelectField
              field={fields.departmentId}
              label={t('complaints.toDepartment')}
              placeholder={t('complaints.chooseDepartment')}
              options={handlers.departments.map(({ id, name }) => ({ value: id, label: name }))}
              optional
            />
            <TextareaField field={fields.note} label={t('complaints.passNote')} rows={3} />
            <FormActions>
              <SubmitButton>{t('complaints.passSave')}</SubmitButton>
            </FormActions>
          </>
        )}
      </Form>
    </FormDialog>
  );
}
