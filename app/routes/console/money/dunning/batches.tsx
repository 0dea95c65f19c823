import { useLoaderData } from '@remix-run/react';
import { Mails } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { DataTable } from '#app/components/table/data-table.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { listDunningBatches } from '#app/domain/dunning/list-batches.ts';
import { readListParams } from '#app/http/list-params.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { isId } from '#app/kernel/ids.ts';
import { BatchStatus } from './batch-status.tsx';
import { DunningTabs } from './dunning-tabs.tsx';

export const meta = pageTitle((t) => t('dunning:tabs.batches'));

export const loader = loaderFor('staff', async ({ ctx, request }) => {
  const { after, before, size } = readListParams(request, { sorts: ['at'], defaultSort: '-at' });
  return {
    ...(await listDunningBatches(ctx, {
      after: after && isId(after) ? after : null,
      before: before && isId(before) ? before : null,
      limit: size,
    })),
    currency: ctx.tenant.currency,
  };
});

/** The log: which letters went out together, and when. */
export default function Batches() {
  const { batches, next, previous, currency } = useLoaderData<typeof loader>();
  const { t } = useTranslation('dunning');
  const format = useFormat();
  return (
    <>
      <PageHeader title={t('title')} description={t('batches.description')} />
      <DunningTabs />
      <DataTable
        label={t('tabs.batches')}
        rows={batches}
        rowId={({ id }) => id}
        rowTo={({ id }) => `/console/money/dunning/batches/${id}`}
        page={{ next, previous }}
        empty={<EmptyState icon={Mails} title={t('batches.empty.title')} text={t('batches.empty.text')} />}
        columns={[
          { id: 'name', header: t('new.name'), cell: ({ name }) => name },
          {
            id: 'status',
            header: t('batches.status'),
            cell: (batch) => <BatchStatus status={batch.status} />,
          },
          {
            id: 'at',
            header: t('batches.at'),
            cell: ({ createdAt }) => format.moment(createdAt),
            card: 'subtitle',
          },
          { id: 'payBy', header: t('letter.payBy'), cell: ({ payBy }) => format.day(payBy), from: 'lg' },
          {
            id: 'letters',
            header: t('batches.letters'),
            cell: ({ letters }) => format.number(letters),
            numeric: true,
          },
          {
            id: 'amount',
            header: t('letter.total'),
            cell: ({ amount }) => format.money(amount, currency),
            numeric: true,
            card: 'aside',
          },
        ]}
      />
    </>
  );
}
