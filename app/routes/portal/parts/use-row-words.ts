import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/components/use-format.ts';
import type { RowWords } from './bill-facts.tsx';

export function useRowWords(): RowWords {
  const { t, i18n } = useTranslation('portal');
  return { t, format: useFormat(), language: i18n.language };
}
