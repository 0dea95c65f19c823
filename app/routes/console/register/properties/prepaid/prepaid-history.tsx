import { useTranslation } from 'react-i18next';
import { cn } from '#app/components/cn.ts';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { PrepaidEntry } from '#app/domain/payments/prepaid/prepaid-entry.ts';
import { isIncrease } from '#app/domain/payments/prepaid/prepaid-entry.ts';
import { formatPeriod } from '#app/kernel/format-period.ts';
import { paths } from '../../../paths.ts';

type PrepaidHistoryProps = {
  history: readonly PrepaidEntry[];
  currency: string;
  /** Whether the reader may open payments. */
  linked: boolean;
};

/** What became of prepaid money, the latest first, each with what stood there after it. */
export function PrepaidHistory({ history, currency, linked }: PrepaidHistoryProps) {
  const { t, i18n } = useTranslation('credits');
  const format = useFormat();
  return (
    <ul className="divide-y divide-line">
      {history.map((entry) => {
        const up = isIncrease(entry.kind);
        const receipt = entry.receiptNumber
          ? t('prepaid.receipt', { number: entry.receiptNumber.toString() })
          : null;
        return (
          <li key={entry.id} className="flex items-start gap-4 px-4 py-3 text-sm sm:px-5">
            <div className="min-w-0 flex-1">
              <p>{t(`prepaid.kinds.${entry.kind}`)}</p>
              <p className="text-muted text-xs">
                <span className="figures">{format.day(entry.on)}</span>
                {receipt && ' · '}
                {receipt &&
                  (linked ? <TextLink to={paths.payment(entry.paymentId)}>{receipt}</TextLink> : receipt)}
                {entry.bill && ' · '}
                {entry.bill && (
                  <TextLink to={paths.bill(entry.bill.id)}>
                    {entry.bill.feeItemName}{' '}
                    {formatPeriod(
                      { start: entry.bill.periodStart, end: entry.bill.periodEnd },
                      i18n.language,
                    )}
                  </TextLink>
                )}
              </p>
            </div>
            <div className="text-right">
              <p className={cn('figures font-medium', up ? 'text-positive' : 'text-ink')}>
                {up ? '+' : '−'}
                {format.money(entry.amount, currency)}
              </p>
              <p className="figures text-muted text-xs">{format.money(entry.balance, currency)}</p>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
