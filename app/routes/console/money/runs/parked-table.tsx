import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTable } from '#app/components/table/data-table.tsx';
import type { Page } from '#app/components/table/pagination.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { ParkedCounts } from '#app/domain/billing/count-parked-contracts.ts';
import type { ParkedContract } from '#app/domain/billing/parked-contract.ts';
import { parkedReasons } from '#app/domain/billing/parked-reasons.ts';
import { paths } from '../../paths.ts';
import { ParkedActions } from './parked-actions.tsx';
import { useRunWords } from './use-run-words.ts';

type Choice = { id: string; name: string };

type ParkedTableProps = {
  contracts: readonly ParkedContract[];
  page: Page;
  counts: ParkedCounts;
  choices: { communities: readonly Choice[]; feeItems: readonly Choice[] };
  canBill: boolean;
  empty: ReactNode;
};

/** Where what is missing can be put right. */
function mendPath({ reason, propertyId, feeItemId }: ParkedContract): string {
  if (reason === 'no_price' || reason === 'negative_amount') return paths.feeItem(feeItemId);
  if (reason === 'no_reading') return `/console/money/meters?property=${propertyId}`;
  return paths.property(propertyId);
}

export function ParkedTable({ contracts, page, counts, choices, canBill, empty }: ParkedTableProps) {
  const { t } = useTranslation('runs');
  const format = useFormat();
  const { months } = useRunWords();
  const options = (list: readonly Choice[]) => list.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <DataTable
      label={t('parked.title')}
      rows={contracts}
      rowId={(row) => `${row.runId}_${row.propertyId}_${row.feeItemId}`}
      page={page}
      empty={empty}
      rowMenu={canBill ? (row) => <ParkedActions contract={row} /> : undefined}
      filters={[
        {
          kind: 'select',
          name: 'reason',
          label: t('parked.reason'),
          options: parkedReasons.map((value) => ({
            value,
            label: t('parked.counted', {
              label: t(`parked.shortReasons.${value}`),
              formatted: format.number(counts.byReason[value] ?? 0),
            }),
          })),
        },
        { kind: 'select', name: 'feeItem', label: t('changes.feeItem'), options: options(choices.feeItems) },
        { kind: 'select', name: 'community', label: t('community'), options: options(choices.communities) },
      ]}
      columns={[
        {
          id: 'property',
          header: t('property'),
          cell: (row) => (
            <TextLink to={paths.property(row.propertyId)}>
              {row.communityName} {row.propertyCode}
            </TextLink>
          ),
        },
        { id: 'item', header: t('changes.feeItem'), cell: (row) => row.feeItemName, card: 'subtitle' },
        {
          id: 'month',
          header: t('parked.month'),
          cell: months,
        },
        {
          id: 'reason',
          header: t('parked.reason'),
          cell: (row) => (
            <>
              <span className="block">{t(`parked.reasons.${row.reason}`)}</span>
              <TextLink to={mendPath(row)}>{t(`parked.mendAt.${row.reason}`)}</TextLink>
            </>
          ),
        },
        { id: 'since', header: t('parked.since'), cell: (row) => format.relative(row.since), from: 'lg' },
      ]}
    />
  );
}
