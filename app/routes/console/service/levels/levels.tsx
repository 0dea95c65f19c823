import { useLoaderData } from '@remix-run/react';
import { ChartColumn } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { FilterBar } from '#app/components/table/filter-bar.tsx';
import { listOverdue } from '#app/domain/service-levels/list-overdue.ts';
import { serviceLevelFigures } from '#app/domain/service-levels/service-level-figures.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { addDays, isDay, localDay } from '#app/kernel/dates.ts';
import { LevelsOverview } from './levels-overview.tsx';
import { OverdueTable } from './overdue-table.tsx';

export const meta = pageTitle((t) => t('levels:figures.title'));

/** `?from=` and `?through=` are days; the last twelve weeks without them. */
export const loader = loaderFor('staff', async ({ ctx, url }) => {
  const today = localDay(ctx.now(), ctx.tenant.timeZone);
  const dayAt = (name: string) => {
    const value = url.searchParams.get(name) ?? '';
    return isDay(value) ? value : null;
  };
  const through = dayAt('through') ?? today;
  const wanted = dayAt('from') ?? addDays(through, -83);
  // An order the wrong way round, or years at once, show the twelve weeks before the end.
  const from = wanted > through || wanted < addDays(through, -365) ? addDays(through, -83) : wanted;
  const [counts, overdue] = await Promise.all([
    serviceLevelFigures(ctx, { from, through }),
    listOverdue(ctx, {}),
  ]);
  return { counts, overdue };
});

export default function Levels() {
  const { counts, overdue } = useLoaderData<typeof loader>();
  const { t } = useTranslation('levels');
  return (
    <>
      <PageHeader title={t('figures.title')} description={t('figures.description')} />
      <div className="space-y-6">
        <section aria-labelledby="overdue-now" className="space-y-3">
          <h2 id="overdue-now" className="font-semibold text-base">
            {t('figures.overdue')}
          </h2>
          <OverdueTable overdue={overdue} />
        </section>
        <section className="space-y-4" aria-label={t('figures.title')}>
          <FilterBar
            filters={[
              { kind: 'date', name: 'from', label: t('figures.from') },
              { kind: 'date', name: 'through', label: t('figures.through') },
            ]}
          />
          {counts.length === 0 ? (
            <EmptyState icon={ChartColumn} title={t('figures.empty')} />
          ) : (
            <LevelsOverview counts={counts} />
          )}
        </section>
      </div>
    </>
  );
}
