import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { showToast } from '#app/components/feedback/show-toast.ts';
import { Button } from '#app/components/ui/button.tsx';
import { Checkbox } from '#app/components/ui/checkbox.tsx';
import { useFormat } from '#app/components/use-format.ts';

type PayBarProps = {
  count: number;
  all: number;
  /** Minor units. */
  total: bigint;
  currency: string;
  pending: boolean;
  onToggleAll: (ticked: boolean) => void;
};

/** What is about to be paid, always in reach of the thumb. */
export function PayBar({ count, all, total, currency, pending, onToggleAll }: PayBarProps) {
  const { t } = useTranslation('portal');
  const format = useFormat();
  function askToChoose(event: MouseEvent) {
    if (count > 0) return;
    event.preventDefault();
    showToast({ kind: 'info', text: t('pay.chooseFirst') });
  }
  return (
    <section
      aria-label={t('pay.bar')}
      className="sticky bottom-[calc(4.75rem+env(safe-area-inset-bottom))] z-20 rounded-xl border border-line bg-raised shadow-lg md:bottom-5"
    >
      <div className="flex items-center gap-3 py-2 pr-2 pl-4">
        <label htmlFor="pay-all" className="flex min-h-11 shrink-0 items-center gap-2.5 text-sm">
          <Checkbox
            id="pay-all"
            className="size-5"
            checked={count === all}
            indeterminate={count > 0 && count < all}
            onChange={(event) => onToggleAll(event.currentTarget.checked)}
          />
          {t('pay.selectAll')}
        </label>
        <p aria-live="polite" className="ml-auto min-w-0 text-right leading-tight">
          <span className="figures block truncate font-semibold text-lg tracking-tight">
            {format.money(total, currency)}
          </span>
          <span className="figures block text-muted text-xs">{t('pay.selected', { count })}</span>
        </p>
        {/* Never disabled: before the scripts have come nobody here knows what is ticked. */}
        <Button type="submit" variant="primary" size="lg" pending={pending} onClick={askToChoose}>
          {t('pay.pay')}
        </Button>
      </div>
    </section>
  );
}
