import { Handshake } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { DataTable } from '#app/components/table/data-table.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { ListedPlan } from '#app/domain/payment-plans/list-payment-plans.ts';
import { paymentPlanStatuses } from '#app/domain/payment-plans/payment-plan-fields.ts';
import { PlanStatus } from './plan-status.tsx';

type PlansTableProps = {
  plans: readonly ListedPlan[];
  page: { next: string | null; previous: string | null };
  currency: string;
  create: ReactNode;
};

export function PlansTable({ plans, page, currency, create }: PlansTableProps) {
  const { t } = useTranslation('agreements');
  const format = useFormat();
  return (
    <DataTable
      label={t('title')}
      rows={plans}
      rowId={({ id }) => id}
      rowTo={({ id }) => `/console/money/payment-plans/${id}`}
      page={page}
      filters={[
        { kind: 'search', name: 'q', label: t('filters.search') },
        {
          kind: 'select',
          name: 'status',
          label: t('filters.status'),
          options: paymentPlanStatuses.map((value) => ({ value, label: t(`statuses.${value}`) })),
        },
      ]}
      empty={<EmptyState icon={Handshake} title={t('empty.title')} text={t('empty.text')} action={create} />}
      columns={[
        {
          id: 'property',
          header: t('columns.property'),
          cell: ({ propertyCode, communityName }) => (
            <>
              {propertyCode} <span className="text-muted">{communityName}</span>
            </>
          ),
        },
        {
          id: 'number',
          header: t('columns.number'),
          cell: ({ number }) => <span className="figures">{number.toString()}</span>,
          from: 'lg',
        },
        {
          id: 'person',
          header: t('columns.person'),
          cell: ({ personName }) => personName ?? '—',
          card: 'subtitle',
        },
        {
          id: 'next',
          header: t('columns.next'),
          cell: ({ status, progress: { next } }) =>
            status === 'active' && next ? (
              <span className="figures">
                {format.money(next.amount - next.paid, currency)} · {format.day(next.dueOn)}
              </span>
            ) : (
              '—'
            ),
        },
        {
          id: 'amount',
          header: t('columns.amount'),
          cell: ({ amount }) => format.money(amount, currency),
          numeric: true,
          from: 'lg',
        },
        { id: 'status', header: t('columns.status'), cell: ({ status }) => <PlanStatus status={status} /> },
        {
          id: 'left',
          header: t('columns.left'),
          cell: ({ progress }) => format.money(progress.left, currency),
          numeric: true,
          card: 'aside',
        },
      ]}
    />
  );
}
