import { useTranslation } from 'react-i18next';
import type { Column } from '#app/components/table/column.ts';
import { useFormat } from '#app/components/use-format.ts';
import { openAmount } from '#app/domain/billing/bill-state.ts';
import type { BillView } from '#app/domain/billing/bill-view.ts';
import type { Day } from '#app/kernel/dates.ts';
import { formatPeriod } from '#app/kernel/format-period.ts';
import { BillStatus } from './bill-status.tsx';

export function useBillColumns(currency: string, today: Day): Column<BillView>[] {
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
    {
      id: 'due',
      header: t('bills.columns.dueOn'),
      cell: ({ dueOn }) => <span className="whitespace-nowrap">{format.day(dueOn)}</span>,
      sort: 'due',
    },
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
