import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/components/use-format.ts';
import { formatPrice } from '#app/domain/billing/computation/format-rate.ts';
import type { FeeItemView, PriceView } from '#app/domain/fees/fee-item-view.ts';
import type { Language } from '#app/kernel/languages.ts';

type Priced = Pick<FeeItemView, 'kind' | 'cycleMonths' | 'quantityUnit'>;

/** What fee items are called on screen: prices with what they are for, cycles, and whom they are charged to. */
export function useFeeItemWords(currency: string) {
  const { t, i18n } = useTranslation('billing');
  const format = useFormat();
  const money = (amount: string) => formatPrice(amount, currency, i18n.language as Language);

  /** `¥2.30 / m² · month` */
  function price(item: Priced, { unitPrice, surcharge }: Pick<PriceView, 'unitPrice' | 'surcharge'>): string {
    const text = t(`feeItems.price.${priceKind(item)}`, {
      price: money(unitPrice),
      unit: unitSymbol(item.quantityUnit),
    });
    return surcharge === '0' ? text : t('feeItems.price.surcharge', { text, surcharge: money(surcharge) });
  }

  function cycle({ cycleMonths }: Pick<FeeItemView, 'cycleMonths'>): string {
    return t(`feeItems.cycle.${cycleMonths as 0 | 1 | 3 | 6 | 12}`);
  }

  function place({ communityName, buildingName, propertyKind }: FeeItemView['places'][number]): string {
    const words = [communityName, buildingName, propertyKind && t(`propertyKinds.${propertyKind}`)];
    return words.filter(Boolean).join(' ');
  }

  /** All places where they are few, otherwise the first of them and how many there are. */
  function scope({ scopeKind, places }: Pick<FeeItemView, 'scopeKind' | 'places'>, most = 2): string {
    if (scopeKind !== 'scoped') return t(`feeItems.scope.${scopeKind}`);
    const names = places.map(place);
    return names.length <= most
      ? format.list(names)
      : t('feeItems.scope.several', { first: names[0], count: names.length });
  }

  return { price, cycle, place, scope };
}

export function unitSymbol(unit: string | null): string {
  return { m2: 'm²', m3: 'm³' }[unit ?? ''] ?? unit ?? '';
}

export function priceKind({ kind, cycleMonths }: Pick<FeeItemView, 'kind' | 'cycleMonths'>) {
  if (kind === 'per_quantity') return 'perQuantity';
  const once = cycleMonths === 0;
  return kind === 'per_area' ? (once ? 'perAreaOnce' : 'perArea') : once ? 'once' : 'fixed';
}
