import { listDiscounts } from '#app/domain/discounts/list-discounts.ts';
import { listFeeItems } from '#app/domain/fees/list-fee-items.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { localDay } from '#app/kernel/dates.ts';
import { idParam } from '../../../id-param.ts';

/** The discounts of one property, for its page. */
export const loader = loaderFor('staff', async ({ ctx, url }) => {
  const propertyId = idParam(url.searchParams.get('property') ?? undefined);
  const canGrant = ctx.ability.can('create', 'Discount');
  const [{ discounts }, items] = await Promise.all([
    listDiscounts(ctx, { propertyId, limit: 20 }),
    canGrant ? listFeeItems(ctx, { status: 'active' }) : [],
  ]);
  return {
    discounts,
    feeItems: items.map(({ id, name }) => ({ id, name })),
    today: localDay(ctx.now(), ctx.tenant.timeZone),
    canGrant,
    canEnd: ctx.ability.can('update', 'Discount'),
  };
});
