import { useTranslation } from 'react-i18next';
import { formatQuantity } from '#app/domain/billing/computation/format-rate.ts';
import type { Language } from '#app/kernel/languages.ts';

/** `12.5 m³`: a decimal (as text) in the reader's form, with its unit where one is given. */
export function useQuantity(): (value: string, unit: string | null) => string {
  const { i18n } = useTranslation();
  return (value, unit) => formatQuantity(value, unit, i18n.language as Language);
}
