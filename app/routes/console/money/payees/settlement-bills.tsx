import { useTranslation } from 'react-i18next';
import { DataTable } from '#app/components/table/data-table.tsx';
import { ExportMenu } from '#app/components/table/export-menu.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { SettlementBill } from '#app/domain/payees/settlement-bills.ts';
import type { Day } from '#app/kernel/dates.ts';
import { formatPeriod } from '#app/kernel/format-period.ts';
import { paths } from '../../paths.ts';

type SettlementBillsProps = {
  payeeId: string;
  /** Null: from the first money on. */
  from: Day | null;
  through: Day;
  found: { bills: SettlementBill[]; next: string | null; count: number; collected: bigint };
  /** What is proposed; it differs from what these bills add up to by what was left over before. */
  open: bigint;
  currency: string;
};

/** The bills on which money came in since the last settlement. */
export function SettlementBills({ payeeId, from, through, found, open, currency }: SettlementBillsProps) {
  const { t, i18n } = useTranslation('payees');
  const format = useFormat();
  const carried = open - found.collected;
  const days = { from: from ? format.day(from) : '', through: format.day(through) };
  const params = new URLSearchParams(from ? { from, through } : { through });
  return (
    <section aria-labelledby="settlement-bills" className="space-y-3">
      <div>
        <h2 id="settlement-bills" className="font-semibold text-[0.9375rem]">
          {from ? t('bills.titleWindow', days) : t('bills.titleThrough', days)}
        </h2>
        <p className="figures text-muted text-sm">
          {t('bills.sum', {
            count: found.count,
            formatted: format.number(found.count),
            amount: format.money(found.collected, currency),
          })}
        </p>
        {carried !== 0n && (
          <p className="figures mt-1 text-sm">
            {t('bills.carried')} {format.money(carried, currency)}{' '}
            <span className="text-muted">{t('bills.carriedHint')}</span>
          </p>
        )}
      </div>
      <DataTable
        label={t('bills.title')}
        rows={found.bills}
        rowId={({ billId }) => billId}
        rowTo={({ billId }) => paths.bill(billId)}
        page={{ next: found.next, previous: null }}
        actions={<ExportMenu action={`/console/money/payees/${payeeId}/export`} params={params} />}
        empty={<p className="px-5 py-8 text-center text-muted text-sm">{t('bills.empty')}</p>}
        columns={[
          {
            id: 'property',
            header: t('bills.columns.property'),
            cell: ({ communityName, propertyCode }) => (
              <>
                {propertyCode} <span className="font-normal text-muted">{communityName}</span>
              </>
            ),
          },
          {
            id: 'feeItem',
            header: t('bills.columns.feeItem'),
            cell: ({ feeItemName, period }) => (
              <>
                {feeItemName} <span className="text-muted">{formatPeriod(period, i18n.language)}</span>
              </>
            ),
            card: 'subtitle',
          },
          {
            id: 'amount',
            header: t('bills.columns.amount'),
            cell: ({ amount }) => format.money(amount, currency),
            numeric: true,
            from: 'lg',
          },
          {
            id: 'collected',
            header: t('bills.columns.collected'),
            cell: ({ collected }) => format.money(collected, currency),
            numeric: true,
            card: 'aside',
          },
        ]}
      />
    </section>
  );
}
