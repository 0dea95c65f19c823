import { type ShouldRevalidateFunction, useLoaderData } from '@remix-run/react';
import { Gauge } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { Notice } from '#app/components/feedback/notice.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { FilterBar } from '#app/components/table/filter-bar.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { loaderFor } from '#app/http/loader-for.ts';
import { ChooseCommunity } from './choose-community.tsx';
import { readRound } from './read-round.ts';
import { ReadingRow } from './reading-row.tsx';
import { usePlaceFilters } from './use-place-filters.ts';

export const meta = pageTitle((t) => t('meters:many.title'));

/** The list stays as it is while rows are saved: a saved row tells so itself. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formAction, defaultShouldRevalidate }) =>
  formAction?.endsWith('/reading') ? false : defaultShouldRevalidate;

export const loader = loaderFor('staff', ({ ctx, request }) => readRound(ctx, request));

/** Many readings of one day, row after row: Enter saves and goes on to the next. */
export default function Readings() {
  const { meters, more, readOn, choices, communityId } = useLoaderData<typeof loader>();
  const { t } = useTranslation('meters');
  const places = usePlaceFilters(choices);
  return (
    <>
      <PageHeader
        title={t('many.title')}
        description={t('many.text')}
        breadcrumbs={[{ to: '/console/money/meters', label: t('title') }]}
      />
      <div className="space-y-3">
        <FilterBar filters={[...places, { kind: 'date', name: 'on', label: t('readOn') }]} />
        {more && <Notice>{t('round.more')}</Notice>}
        <Card padding="flush">
          {!communityId ? (
            <ChooseCommunity communities={choices.communities} />
          ) : meters.length === 0 ? (
            <EmptyState icon={Gauge} title={t('round.empty')} text={t('many.text')} />
          ) : (
            <ul data-readings>
              {meters.map((meter) => (
                <ReadingRow key={`${meter.id}${readOn}`} meter={meter} readOn={readOn} />
              ))}
            </ul>
          )}
        </Card>
      </div>
    </>
  );
}
