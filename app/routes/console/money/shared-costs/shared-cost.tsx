import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { getSharedCost } from '#app/domain/shared-costs/get-shared-cost.ts';
import { listShares } from '#app/domain/shared-costs/list-shares.ts';
import { actionFor } from '#app/http/action-for.ts';
import { readListParams } from '#app/http/list-params.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { idParam } from '../../id-param.ts';
import { sharedCostAction } from './shared-cost-action.ts';
import { SharedCostActions } from './shared-cost-actions.tsx';
import { SharedCostFacts } from './shared-cost-facts.tsx';
import { SharedCostStatus } from './shared-cost-status.tsx';
import { SharesTable } from './shares-table.tsx';
import { Unweighed } from './unweighed.tsx';

export const meta = pageTitle((t) => t('meters:shared.title'));

export const loader = loaderFor('staff', async ({ ctx, params, request }) => {
  const sharedCostId = idParam(params.cost);
  const list = readListParams(request, { sorts: ['code'], defaultSort: 'code' });
  const [cost, { shares, next, previous }] = await Promise.all([
    getSharedCost(ctx, { sharedCostId }),
    listShares(ctx, {
      sharedCostId,
      q: list.q.slice(0, 100) || null,
      after: list.after,
      before: list.before,
      limit: list.size,
    }),
  ]);
  return {
    cost,
    shares,
    page: { next, previous },
    currency: ctx.tenant.currency,
    can: {
      update: ctx.ability.can('update', 'SharedCost'),
      post: ctx.ability.can('post', 'SharedCost'),
    },
  };
});

export const action = actionFor('staff', sharedCostAction);

/** A shared cost with everybody's share, to be looked at before it is confirmed. */
export default function SharedCost() {
  const { cost, shares, page, currency, can } = useLoaderData<typeof loader>();
  const { t } = useTranslation('meters');
  return (
    <>
      <PageHeader
        title={`${cost.feeItem.name} · ${[cost.community.name, cost.building?.name].filter(Boolean).join(' ')}`}
        breadcrumbs={[{ to: '/console/money/shared-costs', label: t('shared.title') }]}
        actions={
          <>
            <SharedCostStatus status={cost.status} />
            <SharedCostActions cost={cost} currency={currency} can={can} />
          </>
        }
      />
      <div className="space-y-5">
        {cost.unweighed.count > 0 && <Unweighed cost={cost} />}
        <Card>
          <SharedCostFacts cost={cost} currency={currency} />
        </Card>
        <SharesTable cost={cost} shares={shares} page={page} currency={currency} />
      </div>
    </>
  );
}
