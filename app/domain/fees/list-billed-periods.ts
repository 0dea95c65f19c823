import { z } from 'zod';
import { type Day, dayOf } from '#app/kernel/dates.ts';
import { operation } from '#tenants/operation.ts';

export type BilledPeriod = { start: Day; end: Day };

/** How many properties are asked: their bills show the months that runs have posted. */
const asked = 50;

/**
 * The periods that have been billed of an item, the latest first, so that whoever sets a price sees which days it comes too late for. They are
 * those of some of its properties; whether a price comes too late for any is for `addFeeItemPrice` to say.
 */
export const listBilledPeriods = operation({
  name: 'fee-item.billed-periods',
  kind: 'read',
  input: z.object({ feeItemId: z.uuid(), limit: z.int().min(1).max(36).default(12) }),
  can: ['read', 'FeeItem'],
  timeoutMs: 30_000,
  async run({ db, tenantId }, { feeItemId, limit }): Promise<BilledPeriod[]> {
    const rows = await db.$queryRaw<{ period_start: Date; period_end: Date }[]>`
      with some_property as materialized (
        select p.id from property p cross join lateral (
          select from bill b
          where b.tenant_id = ${tenantId}::uuid and b.property_id = p.id and b.fee_item_id = ${feeItemId}::uuid
            and b.status <> 'void' and b.late_fee_of is null
          limit 1
        ) billed
        where p.tenant_id = ${tenantId}::uuid limit ${asked}
      )
      select distinct b.period_start, b.period_end
      from some_property p join bill b on b.tenant_id = ${tenantId}::uuid and b.property_id = p.id and b.fee_item_id = ${feeItemId}::uuid
      where b.status <> 'void' and b.late_fee_of is null
      order by b.period_start desc, b.period_end desc limit ${limit}`;
    return rows.map((row) => ({ start: dayOf(row.period_start), end: dayOf(row.period_end) }));
  },
});
