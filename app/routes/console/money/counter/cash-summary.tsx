import { useTranslation } from 'react-i18next';
import { cn } from '#app/components/cn.ts';
import { useFormat } from '#app/components/use-format.ts';
import type { CashSplit } from './split-cash.ts';

/** What becomes of the cash: change to hand back, credit to keep, or what stays open. Told while it is typed. */
export function CashSummary({ split, currency }: { split: CashSplit; currency: string }) {
  const { t } = useTranslation('payments');
  const format = useFormat();
  const [label, amount, tone] =
    split.open > 0n
      ? [t('counter.staysOpen'), split.open, 'text-warning']
      : split.credit > 0n
        ? [t('counter.credit'), split.credit, 'text-ink']
        : [t('counter.change'), split.change, 'text-ink'];
  return (
    <div role="status" className="rounded-md bg-sunken px-4 py-3">
      <div className="flex items-baseline justify-between gap-4">
        <span className="text-muted text-sm">{label}</span>
        <span className={cn('figures font-semibold text-3xl tracking-tight', tone)}>
          {format.money(amount, currency)}
        </span>
      </div>
      {split.open > 0n && <p className="mt-1 text-muted text-sm">{t('counter.partText')}</p>}
    </div>
  );
}
