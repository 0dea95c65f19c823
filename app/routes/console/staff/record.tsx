import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { staffRatings } from '#app/domain/ratings/staff-ratings.ts';
import { listDepartments } from '#app/domain/staff/departments/list-departments.ts';
import { getStaffRecord } from '#app/domain/staff/records/get-staff-record.ts';
import { listSkills } from '#app/domain/staff/records/list-skills.ts';
import { actionFor } from '#app/http/action-for.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { idParam } from '../id-param.ts';
import { CertificatesCard } from './certificates-card.tsx';
import { HistoryCard } from './history-card.tsx';
import { ProfileFacts } from './profile-facts.tsx';
import { ProfileForm } from './profile-form.tsx';
import { RatingsCard } from './ratings-card.tsx';
import { recordAction } from './record-action.ts';
import { StaffStatus } from './staff-status.tsx';

export const meta = pageTitle((t) => t('staff:record'));

export const loader = loaderFor('staff', async ({ ctx, params }) => {
  const membershipId = idParam(params.memberId);
  const [record, ratings, departments, skills] = await Promise.all([
    getStaffRecord(ctx, { membershipId }),
    staffRatings(ctx, { membershipId }),
    ctx.ability.can('read', 'Department') ? listDepartments(ctx, { activeOnly: true }) : [],
    listSkills(ctx, {}),
  ]);
  return {
    record,
    ratings,
    departments: departments.map(({ id, name }) => ({ id, name })),
    skills,
    canUpdate: ctx.ability.can('update', 'StaffProfile'),
  };
});

export const action = actionFor('staff', ({ ctx, params, form }) =>
  recordAction(ctx, idParam(params.memberId), form),
);

export default function StaffRecordPage() {
  const { record, ratings, departments, skills, canUpdate } = useLoaderData<typeof loader>();
  const { t } = useTranslation('staff');
  return (
    <>
      <PageHeader
        title={record.name}
        status={<StaffStatus status={record.status} />}
        description={record.jobTitle ?? undefined}
        breadcrumbs={[{ to: '/console/staff', label: t('title') }]}
      />
      <div className="grid gap-5 xl:grid-cols-[minmax(0,1fr)_24rem] xl:items-start">
        <div className="min-w-0 space-y-5">
          <RatingsCard ratings={ratings} />
          <CertificatesCard
            membershipId={record.id}
            certificates={record.certificates}
            canUpdate={canUpdate}
          />
          <HistoryCard history={record.history} canUpdate={canUpdate} />
        </div>
        <div className="space-y-5">
          <ProfileFacts record={record} />
          {canUpdate && <ProfileForm record={record} departments={departments} skills={skills} />}
        </div>
      </div>
    </>
  );
}
