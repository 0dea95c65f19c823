import { CircleSlash } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Status } from '#app/components/ui/status.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { DepositDetail } from '#app/domain/deposits/get-deposit.ts';

const looks = {
  pending: { tone: 'warning', icon: undefined },
  posted: { tone: 'positive', icon: undefined },
  declined: { tone: 'neutral', icon: CircleSlash },
} as const;

type DepositReturnsProps = { returns: DepositDetail['returns']; currency: string; canSeeBooks: boolean };

/** What went back of a deposit, what was kept and why, and what waits. */
export function DepositReturns({ returns, currency, canSeeBooks }: DepositReturnsProps) {
  const { t } = useTranslation('counter');
  const format = useFormat();
  return (
    <ul className="space-y-3 text-sm">
      {returns.map(({ id, number, amount, deductedAmount, deductionReason, method, status, ...entry }) => (
        <li key={id} className="space-y-0.5">
          <div className="flex items-center gap-3">
            <span className="figures font-medium">{format.money(amount, currency)}</span>
            <span className="text-muted">{t(`deposits.return.methods.${method}`)}</span>
            <span className="ml-auto">
              <Status {...looks[status]}>{t(`deposits.returnStatus.${status}`)}</Status>
            </span>
          </div>
          {deductedAmount > 0n && (
            <p className="text-muted">
              {t('deposits.keptFor', {
                amount: format.money(deductedAmount, currency),
                reason: deductionReason ?? '',
              })}
            </p>
          )}
          <p className="figures text-muted text-xs">
            {number !== null && canSeeBooks ? (
              <TextLink to={`/console/money/books/journal/deposit_return/${id}`}>
                {t('deposits.returnNumber', { number: number.toString() })}
              </TextLink>
            ) : (
              number !== null && t('deposits.returnNumber', { number: number.toString() })
            )}{' '}
            {entry.postedOn ? format.day(entry.postedOn) : format.moment(entry.createdAt)}
          </p>
        </li>
      ))}
    </ul>
  );
}
