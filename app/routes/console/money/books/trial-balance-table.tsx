import { useTranslation } from 'react-i18next';
import { cn } from '#app/components/cn.ts';
import { Status } from '#app/components/ui/status.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { trialBalance } from '#app/domain/ledger/trial-balance.ts';

type TrialBalance = Awaited<ReturnType<typeof trialBalance>>;

/** All accounts with the side on which each stands. On a phone the two sides stay, and code and kind go under the name. */
export function TrialBalanceTable({
  balance,
  currency,
  linked,
}: {
  balance: TrialBalance;
  currency: string;
  /** Whether the reader may see the entries of an account. */
  linked: boolean;
}) {
  const { t } = useTranslation('ledger');
  const format = useFormat();
  const amount = (value: bigint) => (value === 0n ? '' : format.money(value, currency));
  return (
    <div className="overflow-x-auto rounded-lg border border-line bg-surface shadow-xs">
      <table className="w-full border-collapse text-sm">
        <thead>
          <tr className="border-line border-b bg-sunken/60 text-left text-muted text-xs">
            <th scope="col" className={cn(cell, 'font-medium max-sm:hidden')}>
              {t('balance.code')}
            </th>
            <th scope="col" className={cn(cell, 'font-medium')}>
              {t('balance.account')}
            </th>
            <th scope="col" className={cn(cell, 'font-medium max-sm:hidden')}>
              {t('balance.kind')}
            </th>
            <th scope="col" className={cn(cell, 'text-right font-medium')}>
              {t('balance.debitBalance')}
            </th>
            <th scope="col" className={cn(cell, 'text-right font-medium')}>
              {t('balance.creditBalance')}
            </th>
          </tr>
        </thead>
        <tbody>
          {balance.accounts.map((account) => (
            <tr key={account.id} className="border-line border-b">
              <td className={cn(cell, 'figures text-muted max-sm:hidden')}>{account.code}</td>
              <th scope="row" className={cn(cell, 'text-left font-normal')}>
                {linked ? (
                  <TextLink to={`/console/money/books/accounts/${account.id}`}>{account.name}</TextLink>
                ) : (
                  account.name
                )}
                <span className="figures block text-muted text-xs sm:hidden">
                  {account.code} · {t(`kinds.${account.kind}`)}
                </span>
              </th>
              <td className={cn(cell, 'text-muted max-sm:hidden')}>{t(`kinds.${account.kind}`)}</td>
              <td className={cn(cell, figures)}>{amount(account.debitBalance)}</td>
              <td className={cn(cell, figures)}>{amount(account.creditBalance)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="bg-sunken/40 font-semibold">
            <td className="max-sm:hidden" />
            <th scope="row" className={cn(cell, 'text-left')}>
              <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
                {t('balance.total')}
                <Status tone={balance.balanced ? 'positive' : 'danger'}>
                  {balance.balanced ? t('balance.equal') : t('balance.unequal')}
                </Status>
              </span>
            </th>
            <td className="max-sm:hidden" />
            <td className={cn(cell, figures)}>{format.money(balance.totalDebit, currency)}</td>
            <td className={cn(cell, figures)}>{format.money(balance.totalCredit, currency)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

const cell = 'px-3 py-2.5 align-middle sm:px-4';
const figures = 'figures whitespace-nowrap text-right';
