import { z } from 'zod';
import { type Day, dayOf, localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { chargedProperties } from './charged-properties.ts';

export type BilledPeriod = { start: Day; end: Day };

/** How many of the item's properties are asked for their bills, and how many that have some are enough. */
const asked = 2_000;
const enough = 50;

/**
 * The periods that have been billed of an item, the latest first, so that whoever sets a price sees which days it comes too late for. They are
 * those of some of its properties; whether a price comes too late for any is for `addFeeItemPrice` to say.
 *
 * @throws DomainError `not_found`
 */
export const listBilledPeriods = operation({
  name: 'fee-item.billed-periods',
  kind: 'read',
  input: z.object({ feeItemId: z.uuid(), limit: z.int().min(1).max(36).default(12) }),
  can: ['read', 'FeeItem'],
  timeoutMs: 30_000,
  async run({ db, ctx, tenantId, ability, now }, { feeItemId, limit }): Promise<BilledPeriod[]> {
    const item = await db.feeItem.findFirst({
      where: { AND: [accessible(ability, 'FeeItem'), { tenantId, id: feeItemId }] },
      include: { scopes: { where: { propertyTag: { not: null } }, take: 1, select: { id: true } } },
    });
    if (!item) throw new DomainError('not_found');
    const today = localDay(now, ctx.tenant.timeZone);
    const charged = chargedProperties(tenantId, { ...item, tagged: item.scopes.length > 0 }, today);
    const rows = await db.$queryRaw<{ period_start: Date; period_end: Date }[]>`
      -- Asked in the order of the index bill_once, so that it is the one that is used.
      with some_property as materialized (
        select p.property_id from (select property_id from (${charged}) owes limit ${asked}) p cross join lateral (
          select b.period_start from bill b
          where b.tenant_id = ${tenantId}::uuid and b.property_id = p.property_id and b.fee_item_id = ${feeItemId}::uuid
            and b.status <> 'void' and b.late_fee_of is null
          order by b.period_start desc limit 1
        ) billed
        limit ${enough}
      )
      select distinct period.period_start, period.period_end from some_property p cross join lateral (
        select b.period_start, b.period_end from bill b
        where b.tenant_id = ${tenantId}::uuid and b.property_id = p.property_id and b.fee_item_id = ${feeItemId}::uuid
          and b.status <> 'void' and b.late_fee_of is null
        order by b.period_start desc limit ${limit}
      ) period
      order by period.period_start desc, period.period_end desc limit ${limit}`;
    return rows.map((row) => ({ start: dayOf(row.period_start), end: dayOf(row.period_end) }));
  },
});
