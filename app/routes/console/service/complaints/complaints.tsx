import { useLoaderData } from '@remix-run/react';
import { MessageSquareLock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { DataTable } from '#app/components/table/data-table.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { complaintKinds, customerLevels } from '#app/domain/complaints/complaint-kinds.ts';
import { complaintStates, listComplaints } from '#app/domain/complaints/list-complaints.ts';
import { readListParams } from '#app/http/list-params.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { useComplaintColumns } from './use-complaint-columns.tsx';

export const meta = pageTitle((t) => t('aftercare:complaints.title'));

export const loader = loaderFor('staff', async ({ ctx, request }) => {
  const params = readListParams(request, { sorts: ['reported'], defaultSort: '-reported' });
  return {
    ...(await listComplaints(ctx, {
      state: params.filter('state', complaintStates),
      kind: params.filter('kind', complaintKinds),
      level: params.filter('level', customerLevels),
      after: params.after,
      before: params.before,
      limit: params.size,
    })),
    states: [...complaintStates],
    kinds: [...complaintKinds],
    levels: [...customerLevels],
    seesRoutes: ctx.ability.can('read', 'ComplaintRoute'),
  };
});

/** What residents told in confidence and the reader handles: who waits for an answer, and until when. */
export default function Complaints() {
  const { complaints, next, previous, states, kinds, levels, seesRoutes } = useLoaderData<typeof loader>();
  const { t } = useTranslation(['aftercare', 'tickets']);
  const columns = useComplaintColumns();
  return (
    <>
      <PageHeader
        title={t('complaints.title')}
        description={t('complaints.description')}
        actions={
          seesRoutes && (
            <LinkButton to="/console/service/complaints/routes">{t('complaints.routes')}</LinkButton>
          )
        }
      />
      <DataTable
        label={t('complaints.title')}
        rows={complaints}
        rowId={({ id }) => id}
        rowTo={({ id }) => `/console/service/complaints/${id}`}
        page={{ next, previous }}
        columns={columns}
        filters={[
          {
            kind: 'select',
            name: 'state',
            label: t('complaints.state'),
            options: states.map((value) => ({ value, label: t(`complaints.states.${value}`) })),
          },
          {
            kind: 'select',
            name: 'kind',
            label: t('complaints.kind'),
            options: kinds.map((value) => ({ value, label: t(`tickets:kind.${value}`) })),
          },
          {
            kind: 'select',
            name: 'level',
            label: t('complaints.level'),
            options: levels.map((value) => ({ value, label: t(`levels.${value}`) })),
          },
        ]}
        empty={
          <EmptyState
            icon={MessageSquareLock}
            title={t('complaints.empty')}
            text={t('complaints.emptyText')}
          />
        }
      />
    </>
  );
}
