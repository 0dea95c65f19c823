import { useLoaderData } from '@remix-run/react';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { discountKinds, discountStates } from '#app/domain/discounts/discount-fields.ts';
import { listDiscounts } from '#app/domain/discounts/list-discounts.ts';
import { listFeeItems } from '#app/domain/fees/list-fee-items.ts';
import { listPropertyChoices } from '#app/domain/properties/list-property-choices.ts';
import { readListParams } from '#app/http/list-params.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { localDay } from '#app/kernel/dates.ts';
import { isId } from '#app/kernel/ids.ts';
import { FeeItemsTabs } from '../fee-items-tabs.tsx';
import { DiscountsTable } from './discounts-table.tsx';
import { GrantDiscount } from './grant-discount.tsx';

export { action } from './discount-action.ts';

export const meta = pageTitle((t) => t('fees:discounts.title'));

export const loader = loaderFor('staff', async ({ ctx, request }) => {
  const params = readListParams(request, { sorts: [], defaultSort: '' as never });
  const feeItem = params.filter('item');
  const canGrant = ctx.ability.can('create', 'Discount');
  const [list, items, choices] = await Promise.all([
    listDiscounts(ctx, {
      kind: params.filter('kind', discountKinds),
      state: params.filter('state', discountStates),
      feeItemId: feeItem && isId(feeItem) ? feeItem : null,
      after: params.after && isId(params.after) ? params.after : null,
      limit: params.size,
    }),
    listFeeItems(ctx, { status: 'active' }),
    canGrant ? listPropertyChoices(ctx, {}) : { communities: [] },
  ]);
  return {
    ...list,
    feeItems: items.map(({ id, name }) => ({ id, name })),
    communities: choices.communities,
    today: localDay(ctx.now(), ctx.tenant.timeZone),
    canGrant,
    canEnd: ctx.ability.can('update', 'Discount'),
  };
});

export default function Discounts() {
  const { discounts, next, feeItems, communities, today, canGrant, canEnd } = useLoaderData<typeof loader>();
  const { t } = useTranslation('fees');
  const grant = canGrant && (
    <GrantDiscount
      feeItems={feeItems}
      communities={communities}
      today={today}
      trigger={
        <Button variant="primary">
          <Plus aria-hidden />
          {t('discounts.grant')}
        </Button>
      }
    />
  );
  return (
    <>
      <PageHeader
        title={t('discounts.title')}
        description={t('discounts.description')}
        tabs={<FeeItemsTabs />}
        actions={grant}
      />
      <DiscountsTable discounts={discounts} next={next} feeItems={feeItems} canEnd={canEnd} grant={grant} />
    </>
  );
}
