import { MailWarning, PartyPopper } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import type { Column } from '#app/components/table/column.ts';
import { DataTable } from '#app/components/table/data-table.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { debtAges } from '#app/domain/dunning/debtor-filter.ts';
import type { DebtorView } from '#app/domain/dunning/list-debtors.ts';
import { type Day, daysBetween } from '#app/kernel/dates.ts';
import { parseMoney } from '#app/kernel/money.ts';
import { paths } from '../../paths.ts';
import { leastAmounts } from './read-debtor-filter.ts';

type Choice = { id: string; name: string };

type DebtorsTableProps = {
  debtors: readonly DebtorView[];
  page: { next: string | null; previous: string | null };
  communities: readonly Choice[];
  buildings: readonly Choice[];
  currency: string;
  canSend: boolean;
  today: Day;
};

export function DebtorsTable(props: DebtorsTableProps) {
  const { debtors, page, communities, buildings, currency, canSend, today } = props;
  const { t, i18n } = useTranslation('dunning');
  const format = useFormat();
  const names = new Intl.ListFormat(i18n.language, { type: 'unit', style: 'short' });
  const choices = (of: readonly Choice[]) => of.map(({ id, name }) => ({ value: id, label: name }));
  const columns: Column<DebtorView>[] = [
    {
      id: 'property',
      header: t('debtors.property'),
      cell: ({ code, communityName }) => (
        <>
          {code} <span className="font-normal text-muted">{communityName}</span>
        </>
      ),
    },
    {
      id: 'people',
      header: t('debtors.people'),
      cell: ({ people }) =>
        people.length > 0 ? names.format(people) : <span className="text-muted">{t('debtors.nobody')}</span>,
      card: 'subtitle',
    },
    {
      id: 'bills',
      header: t('debtors.bills'),
      cell: ({ bills }) => format.number(bills),
      numeric: true,
      from: 'lg',
    },
    {
      id: 'oldest',
      header: t('debtors.oldest'),
      cell: ({ oldestDueOn }) => (
        <>
          <span className="whitespace-nowrap">{format.day(oldestDueOn)}</span>{' '}
          <span className="text-muted">{t('debtors.days', { count: daysBetween(oldestDueOn, today) })}</span>
        </>
      ),
    },
    {
      id: 'letter',
      header: t('debtors.lastLetter'),
      cell: ({ lastLetterAt }) => (lastLetterAt ? format.moment(lastLetterAt) : '—'),
      from: 'xl',
    },
    {
      id: 'amount',
      header: t('debtors.amount'),
      cell: ({ amount }) => format.money(amount, currency),
      numeric: true,
      card: 'aside',
    },
  ];
  return (
    <DataTable
      label={t('tabs.debtors')}
      rows={debtors}
      rowId={({ propertyId }) => propertyId}
      rowTo={({ propertyId }) => paths.property(propertyId)}
      page={page}
      columns={columns}
      bulkActions={
        canSend ? [{ intent: 'letters', label: t('debtors.writeToChosen'), icon: MailWarning }] : []
      }
      filters={[
        {
          kind: 'select',
          name: 'community',
          label: t('debtors.community'),
          options: choices(communities),
        },
        ...(buildings.length > 0
          ? [
              {
                kind: 'select' as const,
                name: 'building',
                label: t('debtors.building'),
                options: choices(buildings),
              },
            ]
          : []),
        {
          kind: 'select',
          name: 'age',
          label: t('debtors.age'),
          options: debtAges.map((days) => ({
            value: String(days),
            label: t('debtors.olderThan', { count: days }),
          })),
        },
        {
          kind: 'select',
          name: 'least',
          label: t('debtors.least'),
          options: leastAmounts.map((amount) => ({
            value: String(amount),
            label: t('debtors.atLeast', {
              amount: format.money(parseMoney(String(amount), currency) ?? 0n, currency),
            }),
          })),
        },
        {
          kind: 'select',
          name: 'order',
          label: t('debtors.order'),
          options: [{ value: 'age', label: t('debtors.oldestFirst') }],
        },
      ]}
      empty={
        <EmptyState icon={PartyPopper} title={t('debtors.empty.title')} text={t('debtors.empty.text')} />
      }
    />
  );
}
