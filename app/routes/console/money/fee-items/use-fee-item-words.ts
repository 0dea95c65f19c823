import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/components/use-format.ts';
import { formatPrice } from '#app/domain/billing/computation/format-rate.ts';
import type { FeeItemView, PriceView } from '#app/domain/fees/fee-item-view.ts';
import type { Language } from '#app/kernel/languages.ts';

type Priced = Pick<FeeItemView, 'kind' | 'cycleMonths' | 'quantityUnit'>;
type Told = Pick<PriceView, 'unitPrice' | 'surcharge'> & Partial<Pick<PriceView, 'tiers' | 'parameters'>>;

/** What fee items are called on screen: prices with what they are for, cycles, and whom they are charged to. */
export function useFeeItemWords(currency: string) {
  const { t, i18n } = useTranslation('billing');
  const format = useFormat();
  const money = (amount: string) => formatPrice(amount, currency, i18n.language as Language);

  /** `¥2.30 / m² · month`; tiers from the first to the last, parameters by name. */
  function price(item: Priced, { unitPrice, surcharge, tiers = [], parameters = {} }: Told): string {
    const unit = unitSymbol(item.quantityUnit);
    if (item.kind === 'tiered') {
      const [first, last] = [tiers[0], tiers.at(-1)];
      if (!first || !last) return t('feeItems.price.tiered');
      return first === last
        ? t('feeItems.price.perQuantity', { price: money(first.unitPrice), unit })
        : t('feeItems.price.tiers', { first: money(first.unitPrice), last: money(last.unitPrice), unit });
    }
    if (item.kind === 'formula') {
      const named = Object.entries(parameters).map(([name, value]) => `${name} = ${value}`);
      return named.length === 0 ? t('feeItems.price.formula') : named.join(', ');
    }
    if (item.kind === 'shared' && unitPrice === '0') return t('feeItems.price.shared');
    const text = t(`feeItems.price.${priceKind(item)}`, {
      price: money(unitPrice),
      unit,
    });
    return surcharge === '0' ? text : t('feeItems.price.surcharge', { text, surcharge: money(surcharge) });
  }

  /** The price in force; null where it is missing. What is shared out has its price by the cost. */
  function currentPrice(item: Priced, now: Told | null): string | null {
    if (now) return price(item, now);
    return item.kind === 'shared' ? t('feeItems.price.shared') : null;
  }

  function cycle({ cycleMonths }: Pick<FeeItemView, 'cycleMonths'>): string {
    return t(`feeItems.cycle.${cycleMonths as 0 | 1 | 3 | 6 | 12}`);
  }

  function place({
    communityName,
    buildingName,
    propertyKind,
    propertyTag,
  }: FeeItemView['places'][number]): string {
    const words = [communityName, buildingName, propertyKind && t(`propertyKinds.${propertyKind}`)];
    if (propertyTag) words.push(t('feeItems.tagged', { tag: propertyTag }));
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

  return { price, currentPrice, cycle, place, scope };
}

export function unitSymbol(unit: string | null): string {
  return { m2: 'm²', m3: 'm³' }[unit ?? ''] ?? unit ?? '';
}

export function priceKind({ kind, cycleMonths }: Pick<FeeItemView, 'kind' | 'cycleMonths'>) {
  const once = cycleMonths === 0;
  switch (kind) {
    case 'per_quantity':
    case 'tiered':
    case 'shared':
      return 'perQuantity';
    case 'per_area':
      return once ? 'perAreaOnce' : 'perArea';
    case 'per_vehicle':
      return once ? 'perVehicleOnce' : 'perVehicle';
    default:
      return once ? 'once' : 'fixed';
  }
}
