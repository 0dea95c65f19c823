import { type ShouldRevalidateFunction, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { FilterBar } from '#app/components/table/filter-bar.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { estimateReadings } from '#app/domain/meters/estimate-readings.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { translator } from '#app/locales/translator.ts';
import { ChooseCommunity } from './choose-community.tsx';
import { readRound } from './read-round.ts';
import { RoundWalk } from './round-walk.tsx';
import { usePlaceFilters } from './use-place-filters.ts';

export const meta = pageTitle((t) => t('meters:round.title'));

/** Where one stands in the round stays while readings are saved. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formAction, defaultShouldRevalidate }) =>
  formAction?.endsWith('/reading') ? false : defaultShouldRevalidate;

export const loader = loaderFor('staff', async ({ ctx, request }) => ({
  ...(await readRound(ctx, request)),
  canEstimate: ctx.ability.can('update', 'MeterReading'),
}));

/** Estimates what could not be read. */
export const action = actionFor('staff', async ({ ctx, request, url }) => {
  const { meters, readOn } = await readRound(ctx, request);
  const meterIds = meters.filter(({ done }) => done === null).map(({ id }) => id);
  if (meterIds.length === 0) throw new DomainError('conflict');
  const { estimated } = await estimateReadings(ctx, { meterIds, readOn });
  const text = translator(ctx.language, 'meters')('estimate.done', { count: estimated });
  return redirectWithFlash(url.pathname + url.search, {
    kind: estimated > 0 ? 'success' : 'error',
    text,
  });
});

/** A walk from meter to meter with a phone in the hand. */
export default function Round() {
  const { meters, more, readOn, choices, communityId, canEstimate } = useLoaderData<typeof loader>();
  const { t } = useTranslation('meters');
  const places = usePlaceFilters(choices);
  return (
    <div className="mx-auto max-w-xl">
      <PageHeader
        title={t('round.title')}
        breadcrumbs={[{ to: '/console/money/meters', label: t('title') }]}
      />
      <div className="space-y-3">
        <FilterBar filters={places} />
        {more && <Notice>{t('round.more')}</Notice>}
        {meters.length > 0 ? (
          <RoundWalk
            key={meters.map(({ id }) => id).join()}
            meters={meters}
            readOn={readOn}
            canEstimate={canEstimate}
          />
        ) : (
          <Card>
            {communityId ? (
              <p className="text-muted">{t('round.empty')}</p>
            ) : (
              <ChooseCommunity communities={choices.communities} />
            )}
          </Card>
        )}
      </div>
    </div>
  );
}
