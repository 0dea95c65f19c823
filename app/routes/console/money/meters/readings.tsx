import { redirect } from '@remix-run/node';
import { type ShouldRevalidateFunction, useLoaderData } from '@remix-run/react';
import { Gauge } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { FilterBar } from '#app/components/table/filter-bar.tsx';
import { Pagination } from '#app/components/table/pagination.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { listFeeItems } from '#app/domain/fees/list-fee-items.ts';
import { listMeters } from '#app/domain/meters/list-meters.ts';
import { readListParams } from '#app/http/list-params.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { isDay, localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { isId } from '#app/kernel/ids.ts';
import { ReadingRow } from './reading-row.tsx';

export const meta = pageTitle((t) => t('billing:meters.readMany'));

/** The list stays as it is while rows are saved: a saved row tells so itself. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ formAction, defaultShouldRevalidate }) =>
  formAction?.endsWith('/reading') ? false : defaultShouldRevalidate;

export const loader = loaderFor('staff', async ({ ctx, request }) => {
  if (!ctx.ability.can('update', 'Meter')) throw new DomainError('forbidden');
  const params = readListParams(request, { sorts: ['number'], defaultSort: 'number' });
  const id = (value: string | null) => (value && isId(value) ? value : null);
  const today = localDay(ctx.now(), ctx.tenant.timeZone);
  const day = params.filter('on');
  if (!day || !isDay(day) || day > today) {
    const url = new URL(request.url);
    url.searchParams.set('on', today);
    throw redirect(url.pathname + url.search);
  }
  const [{ meters, next }, items] = await Promise.all([
    listMeters(ctx, {
      q: params.q.slice(0, 100) || null,
      feeItemId: id(params.filter('feeItem')),
      after: id(params.after),
      limit: params.size,
    }),
    listFeeItems(ctx, {}),
  ]);
  return {
    meters,
    next,
    readOn: day,
    feeItems: items
      .filter(({ kind }) => kind === 'per_quantity')
      .map(({ id: value, name }) => ({ value, label: name })),
  };
});

/** Many readings of one day, row after row: Enter saves and goes on to the next. */
export default function Readings() {
  const { meters, next, readOn, feeItems } = useLoaderData<typeof loader>();
  const { t } = useTranslation('billing');
  return (
    <>
      <PageHeader
        title={t('meters.readMany')}
        description={t('meters.readManyText')}
        breadcrumbs={[{ to: '/console/money/meters', label: t('meters.title') }]}
      />
      <div className="space-y-3">
        <FilterBar
          filters={[
            { kind: 'search', name: 'q', label: t('meters.search') },
            { kind: 'select', name: 'feeItem', label: t('feeItem'), options: feeItems },
            { kind: 'date', name: 'on', label: t('meters.readOn') },
          ]}
        />
        <Card padding="flush">
          {meters.length === 0 ? (
            <EmptyState icon={Gauge} title={t('meters.empty.title')} text={t('meters.empty.text')} />
          ) : (
            <ul data-readings>
              {meters.map((meter) => (
                <ReadingRow key={`${meter.id}${readOn}`} meter={meter} readOn={readOn} />
              ))}
            </ul>
          )}
        </Card>
        <Pagination page={{ next, previous: null }} />
      </div>
    </>
  );
}
