import { useTranslation } from 'react-i18next';
import { formatPrice, formatQuantity } from '#app/domain/billing/computation/format-rate.ts';
import type { PriceView } from '#app/domain/fees/fee-item-view.ts';
import type { Language } from '#app/kernel/languages.ts';

type PriceTiersProps = { tiers: PriceView['tiers']; unit: string | null; currency: string };

/** The tiers of a price, one a line: from how much on a unit costs what. */
export function PriceTiers({ tiers, unit, currency }: PriceTiersProps) {
  const { t, i18n } = useTranslation('fees');
  const language = i18n.language as Language;
  return (
    <ol className="figures w-full space-y-0.5 text-muted">
      {tiers.map(({ above, unitPrice }, index) => {
        const until = tiers[index + 1]?.above;
        return (
          <li key={above} className="flex justify-between gap-4">
            <span>
              {until === undefined
                ? t('tiers.over', { from: formatQuantity(above, unit, language) })
                : t('tiers.range', {
                    from: formatQuantity(above, null, language),
                    to: formatQuantity(until, unit, language),
                  })}
            </span>
            <span>{formatPrice(unitPrice, currency, language)}</span>
          </li>
        );
      })}
    </ol>
  );
}
