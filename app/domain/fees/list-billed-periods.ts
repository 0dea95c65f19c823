import { z } from 'zod';
import { type Day, dayOf } from '#app/kernel/dates.ts';
import { operation } from '#tenants/operation.ts';

export type BilledPeriod = { start: Day; end: Day };

/**
 * The periods that runs have billed of an item, the latest first, so that whoever sets a price sees which days it comes too late for. One bill
 * of each run tells; runs from before the item are not asked.
 */
export const listBilledPeriods = operation({
  name: 'fee-item.billed-periods',
  kind: 'read',
  input: z.object({ feeItemId: z.uuid(), limit: z.int().min(1).max(36).default(12) }),
  can: ['read', 'FeeItem'],
  timeoutMs: 30_000,
  async run({ db, tenantId }, { feeItemId, limit }): Promise<BilledPeriod[]> {
    const rows = await db.$queryRaw<{ period_start: Date; period_end: Date }[]>`
      select distinct b.period_start, b.period_end from (
        select r.id from billing_run r join fee_item f on f.tenant_id = r.tenant_id and f.id = ${feeItemId}::uuid
        where r.tenant_id = ${tenantId}::uuid and r.status in ('posting', 'posted') and r.finished_at >= f.created_at
          and r.property_id is null
        order by r.month desc, r.id desc limit ${limit}
      ) r cross join lateral (
        select b.period_start, b.period_end from bill b
        where b.tenant_id = ${tenantId}::uuid and b.run_id = r.id and b.fee_item_id = ${feeItemId}::uuid
          and b.status <> 'void' and b.late_fee_of is null
        limit 1
      ) b
      order by b.period_start desc limit ${limit}`;
    return rows.map((row) => ({ start: dayOf(row.period_start), end: dayOf(row.period_end) }));
  },
});
