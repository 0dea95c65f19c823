import { useLoaderData } from '@remix-run/react';
import { CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { FilterBar } from '#app/components/table/filter-bar.tsx';
import { Pagination } from '#app/components/table/pagination.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { listHeldReadings } from '#app/domain/meters/list-held-readings.ts';
import { listMeterChoices } from '#app/domain/meters/list-meter-choices.ts';
import { actionFor } from '#app/http/action-for.ts';
import { readListParams } from '#app/http/list-params.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { isId } from '#app/kernel/ids.ts';
import { heldAction } from './held-action.ts';
import { HeldEntry } from './held-entry.tsx';
import { MeterTabs } from './meter-tabs.tsx';

export const meta = pageTitle((t) => t('meters:held.title'));

const oddities = ['zero', 'negative', 'high'] as const;

export const loader = loaderFor('staff', async ({ ctx, request }) => {
  const params = readListParams(request, { sorts: ['age'], defaultSort: 'age', defaultSize: 20 });
  const item = params.filter('feeItem');
  const [list, { feeItems }] = await Promise.all([
    listHeldReadings(ctx, {
      feeItemId: item && isId(item) ? item : null,
      oddity: params.filter('why', oddities),
      after: params.after,
      before: params.before,
      limit: params.size,
    }),
    listMeterChoices(ctx, {}),
  ]);
  return {
    ...list,
    feeItems: feeItems.map(({ id, name }) => ({ value: id, label: name })),
    canDecide: ctx.ability.can('update', 'MeterReading'),
    canRecord: ctx.ability.can('create', 'MeterReading'),
  };
});

export const action = actionFor('staff', heldAction);

/** The work list of readings that look wrong. */
export default function Held() {
  const { held, next, previous, total, feeItems, canDecide, canRecord } = useLoaderData<typeof loader>();
  const { t } = useTranslation('meters');
  return (
    <>
      <PageHeader title={t('title')} description={t('held.description')} />
      <div className="space-y-4">
        <MeterTabs held={total} canRecord={canRecord} />
        <FilterBar
          filters={[
            {
              kind: 'select',
              name: 'why',
              label: t('held.oddityFilter'),
              options: oddities.map((value) => ({ value, label: t(`reading.oddity.${value}`) })),
            },
            { kind: 'select', name: 'feeItem', label: t('feeItem'), options: feeItems },
          ]}
        />
        <Card padding="flush">
          {held.length === 0 ? (
            <EmptyState icon={CircleCheck} title={t('held.emptyTitle')} text={t('held.emptyText')} />
          ) : (
            <ul>
              {held.map((one) => (
                <HeldEntry key={one.reading.id} held={one} canDecide={canDecide} />
              ))}
            </ul>
          )}
        </Card>
        <Pagination page={{ next, previous }} />
        <p className="text-muted text-sm">{t('held.rule')}</p>
      </div>
    </>
  );
}
