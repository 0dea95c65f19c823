import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { DataTable } from '#app/components/table/data-table.tsx';
import { listRoleRights } from '#app/domain/identity/members/list-role-rights.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { StaffTabs } from '../staff/staff-tabs.tsx';
import { useRoleName } from '../staff/use-role-name.ts';
import { RoleCell } from './role-cell.tsx';
import { subjectsShown } from './subjects-shown.ts';

export const meta = pageTitle((t) => t('settings:roles.title'));

export const loader = loaderFor('staff', async ({ ctx }) => ({ roles: await listRoleRights(ctx, {}) }));

/** Who may do what, as a matrix to read. */
export default function Roles() {
  const { roles } = useLoaderData<typeof loader>();
  const { t } = useTranslation('settings');
  const roleName = useRoleName();
  return (
    <>
      <PageHeader title={t('staff.title')} description={t('roles.description')} tabs={<StaffTabs />} />
      <DataTable
        label={t('roles.title')}
        rows={subjectsShown}
        rowId={(subject) => subject}
        columns={[
          { id: 'subject', header: t('roles.subject'), cell: (subject) => t(`roles.subjects.${subject}`) },
          ...roles.map((role) => ({
            id: role.id,
            header: roleName(role),
            cell: (subject: (typeof subjectsShown)[number]) => (
              <RoleCell rights={role.rights} subject={subject} />
            ),
          })),
        ]}
      />
    </>
  );
}
