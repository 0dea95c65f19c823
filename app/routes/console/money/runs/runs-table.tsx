import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '#app/components/table/data-table.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { useLiveReload } from '#app/components/use-live-reload.ts';
import type { BillingRunView } from '#app/domain/billing/billing-run-view.ts';
import { RunStatus } from './run-status.tsx';

type RunsTableProps = {
  runs: readonly BillingRunView[];
  next: string | null;
  currency: string;
  empty: ReactNode;
};

export function RunsTable({ runs, next, currency, empty }: RunsTableProps) {
  const { t } = useTranslation('billing');
  const format = useFormat();
  useLiveReload(runs.some(({ status }) => status === 'posting'));
  return (
    <DataTable
      label={t('runs.title')}
      rows={runs}
      rowId={(run) => run.id}
      rowTo={(run) => `/console/money/runs/${run.id}`}
      page={{ next, previous: null }}
      empty={empty}
      columns={[
        { id: 'month', header: t('runs.month'), cell: (run) => format.month(run.month) },
        {
          id: 'status',
          header: t('runs.statusLabel'),
          cell: (run) => <RunStatus status={run.status} />,
          card: 'aside',
        },
        { id: 'trigger', header: t('runs.triggerLabel'), cell: (run) => t(`runs.trigger.${run.trigger}`) },
        {
          id: 'created',
          header: t('runs.at'),
          cell: (run) => format.moment(run.finishedAt ?? run.startedAt ?? run.createdAt),
          from: 'lg',
        },
        {
          id: 'bills',
          header: t('runs.bills'),
          cell: (run) => format.number(isDraft(run) ? (run.preview?.bills ?? 0) : run.bills),
          numeric: true,
        },
        {
          id: 'amount',
          header: t('runs.amount'),
          cell: (run) => format.money(isDraft(run) ? BigInt(run.preview?.amount ?? 0) : run.amount, currency),
          numeric: true,
        },
      ]}
    />
  );
}

/** A draft has no bills yet: what it would post stands in the table. */
function isDraft(run: BillingRunView): boolean {
  return run.status === 'draft';
}
