import { useTranslation } from 'react-i18next';
import type { PeriodFigures } from '#app/domain/public-accounts/period-figures.ts';
import { useFormat } from '../use-format.ts';

/** From the opening balance to the closing one, as one reads an account. */
export function PeriodSums({ figures, currency }: { figures: PeriodFigures; currency: string }) {
  const { t } = useTranslation('accounts');
  const format = useFormat();
  const lines = [
    [t('publish.opening'), figures.opening],
    [t('publish.in'), figures.in],
    [t('publish.out'), -figures.out],
  ] as const;
  return (
    <dl className="space-y-2 text-sm">
      {lines.map(([label, amount]) => (
        <div key={label} className="flex items-baseline justify-between gap-4">
          <dt className="text-muted">{label}</dt>
          <dd className="figures">{format.money(amount, currency)}</dd>
        </div>
      ))}
      <div className="flex items-baseline justify-between gap-4 border-line border-t pt-2.5">
        <dt className="font-medium">{t('publish.closing')}</dt>
        <dd className="figures font-semibold text-xl tracking-tight">
          {format.money(figures.closing, currency)}
        </dd>
      </div>
    </dl>
  );
}
