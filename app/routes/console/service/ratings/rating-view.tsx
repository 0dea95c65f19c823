import { useTranslation } from 'react-i18next';
import { DescriptionList } from '#app/components/ui/description-list.tsx';
import { type RatedAspect, ratedAspects } from '#app/domain/ratings/rating-fields.ts';
import { Stars } from './stars.tsx';

type Rating = Record<RatedAspect, number> & { comment: string | null };

/** What the owner thought of it, aspect by aspect, in their words. */
export function RatingView({ rating }: { rating: Rating }) {
  const { t } = useTranslation('aftercare');
  return (
    <div className="space-y-3">
      <DescriptionList
        items={ratedAspects.map((aspect) => ({
          label: t(`stars.${aspect}`),
          value: <Stars value={rating[aspect]} />,
        }))}
      />
      {rating.comment && (
        <blockquote className="whitespace-pre-wrap border-line border-l-2 pl-3 text-sm">
          {rating.comment}
        </blockquote>
      )}
    </div>
  );
}
