import { useLoaderData } from '@remix-run/react';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { departmentFields } from '#app/domain/staff/departments/department-fields.ts';
import { listDepartments } from '#app/domain/staff/departments/list-departments.ts';
import { saveDepartment } from '#app/domain/staff/departments/save-department.ts';
import { listStaff } from '#app/domain/staff/records/list-staff.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { isId } from '#app/kernel/ids.ts';
import { translator } from '#app/locales/translator.ts';
import { DepartmentDialog } from './department-dialog.tsx';
import { DepartmentsTable } from './departments-table.tsx';
import { StaffTabs } from './staff-tabs.tsx';

export const meta = pageTitle((t) => t('staff:tabs.departments'));

export const loader = loaderFor('staff', async ({ ctx }) => {
  const canUpdate = ctx.ability.can('update', 'Department');
  const [departments, staff] = await Promise.all([
    listDepartments(ctx, {}),
    canUpdate ? listStaff(ctx, {}) : [],
  ]);
  return { departments, staff: staff.map(({ id, name }) => ({ id, name })), canUpdate };
});

/** `_form` is `department-` and the id of the one that is changed, or `department-new`. */
export const action = actionFor('staff', ({ ctx, form }) =>
  submitForm(form, departmentFields, async (fields) => {
    const id = String(form.get('_form') ?? '').replace('department-', '');
    await saveDepartment(ctx, { ...fields, ...(isId(id) && { id }) });
    const text = translator(ctx.language, 'staff')('departments.saved');
    return redirectWithFlash('/console/staff/departments', { kind: 'success', text });
  }),
);

export default function Departments() {
  const { departments, staff, canUpdate } = useLoaderData<typeof loader>();
  const { t } = useTranslation('staff');
  return (
    <>
      <PageHeader
        title={t('tabs.departments')}
        description={t('departments.description')}
        tabs={<StaffTabs />}
        actions={
          canUpdate && (
            <DepartmentDialog
              departments={departments}
              staff={staff}
              trigger={
                <Button variant="primary">
                  <Plus aria-hidden />
                  {t('departments.new')}
                </Button>
              }
            />
          )
        }
      />
      <DepartmentsTable departments={departments} staff={staff} canUpdate={canUpdate} />
    </>
  );
}
