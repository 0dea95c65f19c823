import { useSearchParams } from '@remix-run/react';
import { ReceiptText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import type { Column } from '#app/components/table/column.ts';
import { DataTable } from '#app/components/table/data-table.tsx';
import type { Filter } from '#app/components/table/filter.ts';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { openAmount } from '#app/domain/billing/bill-state.ts';
import type { BillView } from '#app/domain/billing/bill-view.ts';
import type { Day } from '#app/kernel/dates.ts';
import { formatPeriod } from '#app/kernel/format-period.ts';
import { BillStatus } from './bill-status.tsx';
import { ExportMenu } from './export-menu.tsx';
import { NarrowedNotice } from './narrowed-notice.tsx';

type Choice = { id: string; name: string };

type BillsTableProps = {
  bills: readonly BillView[];
  page: { next: string | null; previous: string | null };
  choices: { communities: readonly Choice[]; feeItems: readonly Choice[] };
  narrowed: boolean;
  today: Day;
  currency: string;
  canExport: boolean;
  canBill: boolean;
  openBill: string | undefined;
  search: string;
};

export function BillsTable(props: BillsTableProps) {
  const { bills, page, today, currency, search } = props;
  const { t } = useTranslation('billing');
  const [params] = useSearchParams();
  const columns = useBillColumns(currency, today);
  const filters = useBillFilters(props.choices);
  return (
    <div className="space-y-3">
      {props.narrowed && <NarrowedNotice params={params} />}
      <DataTable
        label={t('bills.title')}
        rows={bills}
        rowId={(bill) => bill.id}
        rowTo={(bill) => `/console/money/bills/${bill.id}${search}`}
        openRow={props.openBill}
        page={page}
        filters={filters}
        columns={columns}
        actions={props.canExport && <ExportMenu params={params} />}
        empty={
          <EmptyState
            icon={ReceiptText}
            title={t('bills.empty.title')}
            text={t('bills.empty.text')}
            action={
              props.canBill && (
                <LinkButton to="/console/money/runs/new" variant="primary">
                  {t('runs.new')}
                </LinkButton>
              )
            }
          />
        }
      />
    </div>
  );
}

function useBillFilters({ communities, feeItems }: BillsTableProps['choices']): Filter[] {
  const { t } = useTranslation('billing');
  const options = (choices: readonly Choice[]) => choices.map(({ id, name }) => ({ value: id, label: name }));
  return [
    { kind: 'search', name: 'q', label: t('bills.search') },
    {
      kind: 'select',
      name: 'status',
      label: t('bills.columns.status'),
      options: (['not_due', 'due', 'overdue', 'paid', 'void'] as const).map((value) => ({
        value,
        label: t(`bills.filters.${value}`),
      })),
    },
    {
      kind: 'select',
      name: 'community',
      label: t('bills.columns.community'),
      options: options(communities),
    },
    { kind: 'select', name: 'feeItem', label: t('bills.columns.feeItem'), options: options(feeItems) },
    { kind: 'month', name: 'month', label: t('bills.month') },
  ];
}

function useBillColumns(currency: string, today: Day): Column<BillView>[] {
  const { t, i18n } = useTranslation('billing');
  const format = useFormat();
  return [
    {
      id: 'property',
      header: t('bills.columns.property'),
      cell: ({ property }) => (
        <>
          {property.code} <span className="font-normal text-muted">{property.communityName}</span>
        </>
      ),
    },
    {
      id: 'owner',
      header: t('bills.columns.owner'),
      cell: ({ person }) => person?.name ?? <span className="text-muted">{t('bills.noOwner')}</span>,
      from: 'lg',
    },
    {
      id: 'feeItem',
      header: t('bills.columns.feeItem'),
      cell: ({ feeItem, period }) => (
        <>
          {feeItem.name} <span className="text-muted">{formatPeriod(period, i18n.language)}</span>
        </>
      ),
      card: 'subtitle',
    },
    { id: 'due', header: t('bills.columns.dueOn'), cell: ({ dueOn }) => format.day(dueOn), sort: 'due' },
    {
      id: 'status',
      header: t('bills.columns.status'),
      cell: (bill) => <BillStatus bill={bill} today={today} />,
    },
    {
      id: 'open',
      header: t('bills.columns.open'),
      cell: (bill) => (openAmount(bill) === 0n ? '—' : format.money(openAmount(bill), currency)),
      numeric: true,
      from: 'lg',
    },
    {
      id: 'amount',
      header: t('bills.columns.amount'),
      cell: (bill) => format.money(bill.amount, currency),
      numeric: true,
      card: 'aside',
    },
  ];
}
