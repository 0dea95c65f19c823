import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { Status } from '#app/components/ui/status.tsx';
import { getFeeItem } from '#app/domain/fees/get-fee-item.ts';
import { listBilledPeriods } from '#app/domain/fees/list-billed-periods.ts';
import { listChargedProperties } from '#app/domain/fees/list-charged-properties.ts';
import { listFeeAssignments } from '#app/domain/fees/list-fee-assignments.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { localDay } from '#app/kernel/dates.ts';
import { isId } from '#app/kernel/ids.ts';
import { idParam } from '../../id-param.ts';
import { AssignedProperties } from './assigned-properties.tsx';
import { ChargedProperties } from './charged-properties.tsx';
import { FeeItemActions } from './fee-item-actions.tsx';
import { FeeItemFacts } from './fee-item-facts.tsx';
import { LateFeeCard } from './late-fee-card.tsx';
import { PriceHistory } from './price-history.tsx';

export { action } from './fee-item-action.ts';

export const meta = pageTitle<Awaited<ReturnType<typeof loader>>>((t, data) =>
  data ? data.item.name : t('billing:feeItems.title'),
);

export const loader = loaderFor('staff', async ({ ctx, params, url }) => {
  const feeItemId = idParam(params.feeItem);
  const after = url.searchParams.get('after');
  const lacking = url.searchParams.get('lacking') === '1';
  const item = await getFeeItem(ctx, { feeItemId, asksBills: false });
  const byHand = item.scopeKind === 'assigned';
  const [billed, assigned, charged] = await Promise.all([
    listBilledPeriods(ctx, { feeItemId }),
    byHand ? listFeeAssignments(ctx, { feeItemId, after: after && isId(after) ? after : null }) : null,
    byHand ? null : listChargedProperties(ctx, { feeItemId, after, lacking }),
  ]);
  return {
    item,
    billed,
    assigned,
    charged,
    today: localDay(ctx.now(), ctx.tenant.timeZone),
    currency: ctx.tenant.currency,
    canUpdate: ctx.ability.can('update', 'FeeItem'),
  };
});

export default function FeeItem() {
  const { item, billed, assigned, charged, today, currency, canUpdate } = useLoaderData<typeof loader>();
  const { t } = useTranslation('billing');
  return (
    <>
      <PageHeader
        title={item.name}
        status={item.status === 'archived' && <Status tone="neutral">{t('feeItems.archived')}</Status>}
        breadcrumbs={[{ to: '/console/money/fee-items', label: t('feeItems.title') }]}
        actions={canUpdate && <FeeItemActions item={item} />}
      />
      <div className="grid gap-5 xl:grid-cols-2 xl:items-start">
        <Card title={t('feeItems.facts')}>
          <FeeItemFacts item={item} currency={currency} />
        </Card>
        <div className="space-y-5">
          <PriceHistory item={item} currency={currency} today={today} canUpdate={canUpdate} billed={billed} />
          <LateFeeCard rules={item.lateFeeRules} today={today} canUpdate={canUpdate} />
        </div>
      </div>
      <div className="mt-6">
        {assigned && <AssignedProperties {...assigned} item={item} today={today} canUpdate={canUpdate} />}
        {charged && <ChargedProperties {...charged} item={item} />}
      </div>
    </>
  );
}
