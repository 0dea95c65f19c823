import { useTranslation } from 'react-i18next';
import { cn } from '#app/components/cn.ts';
import { Status } from '#app/components/ui/status.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { debitSide, type PeriodBalance } from '#app/domain/ledger/period-balance-sides.ts';
import type { Day } from '#app/kernel/dates.ts';

type PeriodBalanceTableProps = {
  balance: PeriodBalance;
  currency: string;
  linked: boolean;
  days: { from?: Day; through: Day };
};

/** What stood on each account before the period, what moved, and what stands on it at the end, debit and credit beside each other. */
export function PeriodBalanceTable({ balance, currency, linked, days }: PeriodBalanceTableProps) {
  const { t } = useTranslation('ledger');
  const format = useFormat();
  const amount = (value: bigint) => (value === 0n ? '' : format.money(value, currency));
  const { totals } = balance;
  return (
    <div className="overflow-x-auto rounded-lg border border-line bg-surface shadow-xs">
      <table className="w-full border-collapse text-sm">
        <thead className="bg-sunken/60 text-muted text-xs">
          <tr>
            <th rowSpan={2} scope="col" className={cn(cell, 'border-line border-b text-left font-medium')}>
              {t('balance.account')}
            </th>
            {(['opening', 'moved', 'closing'] as const).map((group) => (
              <th
                key={group}
                colSpan={2}
                scope="colgroup"
                className={cn(cell, 'pb-0 text-center font-medium')}
              >
                {t(`balance.${group}`)}
              </th>
            ))}
          </tr>
          <tr className="border-line border-b">
            {['opening', 'moved', 'closing'].map((group) =>
              (['debit', 'credit'] as const).map((side) => (
                <th key={`${group} ${side}`} scope="col" className={cn(cell, 'text-right font-medium')}>
                  {t(`journal.${side}`)}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {balance.accounts.map(({ id, code, name, opening, debit, credit, closing }) => (
            <tr key={id} className="border-line border-b">
              <th scope="row" className={cn(cell, 'min-w-36 text-left font-normal')}>
                {linked ? (
                  <TextLink
                    to={`/console/money/books/accounts/${id}?from=${days.from ?? ''}&asOf=${days.through}`}
                  >
                    {name}
                  </TextLink>
                ) : (
                  name
                )}
                <span className="figures block text-muted text-xs">{code}</span>
              </th>
              <td className={cn(cell, figures)}>{amount(debitSide(opening))}</td>
              <td className={cn(cell, figures)}>{amount(debitSide(-opening))}</td>
              <td className={cn(cell, figures)}>{amount(debit)}</td>
              <td className={cn(cell, figures)}>{amount(credit)}</td>
              <td className={cn(cell, figures)}>{amount(debitSide(closing))}</td>
              <td className={cn(cell, figures)}>{amount(debitSide(-closing))}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="bg-sunken/40 font-semibold">
            <th scope="row" className={cn(cell, 'text-left')}>
              <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
                {t('balance.total')}
                <Status tone={balance.balanced ? 'positive' : 'danger'}>
                  {balance.balanced ? t('balance.equal') : t('balance.unequal')}
                </Status>
              </span>
            </th>
            {(
              ['openingDebit', 'openingCredit', 'debit', 'credit', 'closingDebit', 'closingCredit'] as const
            ).map((side) => (
              <td key={side} className={cn(cell, figures)}>
                {format.money(totals[side], currency)}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

const cell = 'px-3 py-2.5 align-middle sm:px-4';
const figures = 'figures whitespace-nowrap text-right';
