import { useLoaderData } from '@remix-run/react';
import { Plus, Siren } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { DataTable } from '#app/components/table/data-table.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { listOutages } from '#app/domain/outages/list-outages.ts';
import { outageKinds, outageStatuses } from '#app/domain/outages/outage-kinds.ts';
import { readListParams } from '#app/http/list-params.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { useOutageColumns } from './use-outage-columns.tsx';

export const meta = pageTitle((t) => t('outages:title'));

export const loader = loaderFor('staff', async ({ ctx, request }) => {
  const params = readListParams(request, { sorts: ['id'], defaultSort: '-id' });
  const { rows, next } = await listOutages(ctx, {
    status: params.filter('status', outageStatuses),
    kind: params.filter('kind', outageKinds),
    after: params.after,
    limit: params.size,
  });
  return { rows, next, now: ctx.now(), canOpen: ctx.ability.can('create', 'Outage') };
});

/** What is out, will be, or was. */
export default function Outages() {
  const { rows, next, now, canOpen } = useLoaderData<typeof loader>();
  const { t } = useTranslation('outages');
  const columns = useOutageColumns(now);
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          canOpen && (
            <LinkButton to="/console/service/outages/new" variant="primary">
              <Plus aria-hidden />
              {t('open')}
            </LinkButton>
          )
        }
      />
      <DataTable
        label={t('title')}
        rows={rows}
        rowId={({ id }) => id}
        rowTo={({ id }) => `/console/service/outages/${id}`}
        page={{ next, previous: null }}
        columns={columns}
        filters={[
          {
            kind: 'select',
            name: 'status',
            label: t('columns.status'),
            options: outageStatuses.map((value) => ({ value, label: t(`status.${value}`) })),
          },
          {
            kind: 'select',
            name: 'kind',
            label: t('columns.kind'),
            options: outageKinds.map((value) => ({ value, label: t(`kinds.${value}`) })),
          },
        ]}
        empty={<EmptyState icon={Siren} title={t('none')} text={t('noneText')} />}
      />
    </>
  );
}
