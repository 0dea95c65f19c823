import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/components/use-format.ts';

/** `94.56 m²` of decimal text, with all its decimals; null where the area is not known. */
export function useArea(): (area: string | null) => string | null {
  const { t } = useTranslation('people');
  const format = useFormat();
  return (area) =>
    area === null
      ? null
      : t('squareMetres', {
          // At most six digits before the point and four behind it: exact as a number too.
          value: format.number(Number(area), { minimumFractionDigits: 2, maximumFractionDigits: 4 }),
        });
}
