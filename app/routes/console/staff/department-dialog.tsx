import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckboxField } from '#app/components/form/checkbox-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { FormActions, SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { departmentFields } from '#app/domain/staff/departments/department-fields.ts';
import type { DepartmentView } from '#app/domain/staff/departments/list-departments.ts';
import { FormDialog } from '../form-dialog.tsx';

type DepartmentDialogProps = {
  /** The one that is changed; a new one when absent. */
  department?: DepartmentView;
  departments: readonly DepartmentView[];
  staff: readonly { id: string; name: string }[];
  trigger: ReactNode;
};

export function DepartmentDialog({ department, departments, staff, trigger }: DepartmentDialogProps) {
  const { t } = useTranslation('staff');
  const form = `department-${department?.id ?? 'new'}`;
  return (
    <FormDialog form={form} title={department?.name ?? t('departments.new')} trigger={trigger}>
      <Form
        id={form}
        schema={departmentFields}
        defaultValue={{
          name: department?.name,
          phone: department?.phone,
          leadId: department?.lead?.id,
          parentId: department?.parentId,
          isActive: department?.isActive ?? true,
        }}
      >
        {(fields) => (
          <>
            <TextField field={fields.name} label={t('departments.name')} autoComplete="off" />
            <TextField
              field={fields.phone}
              type="tel"
              label={t('phone')}
              hint={t('departments.phoneHint')}
              autoComplete="off"
              optional
            />
            <SelectField
              field={fields.leadId}
              label={t('departments.lead')}
              hint={t('departments.leadHint')}
              placeholder={t('departments.nobody')}
              optional
              options={staff.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <SelectField
              field={fields.parentId}
              label={t('departments.parent')}
              placeholder={t('departments.top')}
              optional
              options={departments
                .filter(({ id }) => id !== department?.id)
                .map(({ id, name }) => ({ value: id, label: name }))}
            />
            <CheckboxField
              field={fields.isActive}
              look="switch"
              label={t('departments.isActive')}
              hint={t('departments.isActiveHint')}
            />
            <FormActions>
              <SubmitButton>{t('save')}</SubmitButton>
            </FormActions>
          </>
        )}
      </Form>
    </FormDialog>
  );
}
