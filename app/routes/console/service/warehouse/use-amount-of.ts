import { useTranslation } from 'react-i18next';
import { formatQuantity } from '#app/domain/billing/computation/format-rate.ts';
import type { Language } from '#app/kernel/languages.ts';

/** `12.5 m`: a quantity (as text) in the reader's form, with its unit where one is given; a change says also when it is more. */
export function useAmountOf(): (quantity: string, unit?: string, change?: boolean) => string {
  const { i18n } = useTranslation();
  return (quantity, unit, change = false) =>
    (change && !quantity.startsWith('-') ? '+' : '') +
    formatQuantity(quantity, unit ?? null, i18n.language as Language);
}
