import { Star } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/components/use-format.ts';

/** One to five stars, with the figure for whoever does not see them. */
export function Stars({ value }: { value: number }) {
  const { t } = useTranslation('aftercare');
  const format = useFormat();
  const told = format.number(value, { maximumFractionDigits: 1 });
  return (
    <span className="inline-flex items-center gap-0.5 whitespace-nowrap">
      <span className="sr-only">{t('stars.label', { value: told })}</span>
      {[1, 2, 3, 4, 5].map((star) => (
        <Star
          key={star}
          aria-hidden
          className={star <= Math.round(value) ? 'size-4 fill-current text-star' : 'size-4 text-line-strong'}
        />
      ))}
      <span aria-hidden className="figures ml-1 text-muted text-xs">
        {told}
      </span>
    </span>
  );
}
