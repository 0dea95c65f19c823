import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '#app/components/table/data-table.tsx';
import type { Page } from '#app/components/table/pagination.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { useLiveReload } from '#app/components/use-live-reload.ts';
import type { ListedRun } from '#app/domain/billing/list-billing-runs.ts';
import { RunStatus } from './run-status.tsx';
import { useRunWords } from './use-run-words.ts';

type RunsTableProps = {
  runs: readonly ListedRun[];
  page: Page;
  communities: readonly { id: string; name: string }[];
  currency: string;
  empty: ReactNode;
};

export function RunsTable({ runs, page, communities, currency, empty }: RunsTableProps) {
  const { t } = useTranslation(['runs', 'billing']);
  const format = useFormat();
  const words = useRunWords();
  useLiveReload(runs.some(({ status }) => status === 'posting' || status === 'reversing'));
  const statuses = ['draft', 'posting', 'posted', 'failed', 'reversing', 'reversed'] as const;
  const triggers = ['manual', 'schedule', 'catch_up'] as const;
  return (
    <DataTable
      label={t('billing:runs.title')}
      rows={runs}
      rowId={(run) => run.id}
      rowTo={(run) => `/console/money/runs/${run.id}`}
      page={page}
      empty={empty}
      filters={[
        {
          kind: 'select',
          name: 'status',
          label: t('list.status'),
          options: statuses.map((value) => ({ value, label: t(`status.${value}`) })),
        },
        {
          kind: 'select',
          name: 'trigger',
          label: t('list.trigger'),
          options: triggers.map((value) => ({ value, label: t(`trigger.${value}`) })),
        },
        {
          kind: 'select',
          name: 'community',
          label: t('list.community'),
          options: communities.map(({ id, name }) => ({ value: id, label: name })),
        },
      ]}
      columns={[
        { id: 'month', header: t('billing:runs.month'), cell: (run) => words.months(run) },
        { id: 'place', header: t('scope.label'), cell: (run) => words.place(run), card: 'subtitle' },
        {
          id: 'status',
          header: t('list.status'),
          cell: (run) => <RunStatus status={run.status} />,
          card: 'aside',
        },
        {
          id: 'trigger',
          header: t('list.trigger'),
          cell: (run) => t(`trigger.${run.trigger}`),
          from: 'lg',
        },
        {
          id: 'created',
          header: t('billing:runs.at'),
          cell: (run) => format.moment(run.reversedAt ?? run.finishedAt ?? run.startedAt ?? run.createdAt),
          from: 'xl',
        },
        {
          id: 'bills',
          header: t('billing:runs.bills'),
          cell: (run) => format.number(run.bills),
          numeric: true,
        },
        {
          id: 'amount',
          header: t('billing:runs.amount'),
          cell: (run) => format.money(run.amount, currency),
          numeric: true,
        },
      ]}
    />
  );
}
