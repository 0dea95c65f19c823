import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { listDepartments } from '#app/domain/staff/departments/list-departments.ts';
import { listSkills } from '#app/domain/staff/records/list-skills.ts';
import { listStaff } from '#app/domain/staff/records/list-staff.ts';
import { staffStatuses } from '#app/domain/staff/records/staff-statuses.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { isId } from '#app/kernel/ids.ts';
import { StaffTable } from './staff-table.tsx';
import { StaffTabs } from './staff-tabs.tsx';

export const meta = pageTitle((t) => t('staff:title'));

export const loader = loaderFor('staff', async ({ ctx, url }) => {
  const param = (name: string) => url.searchParams.get(name) ?? '';
  const status = staffStatuses.find((one) => one === param('status'));
  const [staff, departments, skills] = await Promise.all([
    listStaff(ctx, {
      q: param('q').slice(0, 100),
      departmentId: isId(param('department')) ? param('department') : undefined,
      skill: param('skill').slice(0, 80) || undefined,
      status,
      certificates: param('certificates') === 'ending' ? 'ending' : undefined,
    }),
    ctx.ability.can('read', 'Department') ? listDepartments(ctx, {}) : [],
    listSkills(ctx, {}),
  ]);
  return { staff, departments: departments.map(({ id, name }) => ({ id, name })), skills };
});

export default function Staff() {
  const { staff, departments, skills } = useLoaderData<typeof loader>();
  const { t } = useTranslation('staff');
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} tabs={<StaffTabs />} />
      <StaffTable staff={staff} departments={departments} skills={skills} />
    </>
  );
}
