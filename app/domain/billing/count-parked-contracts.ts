import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import type { ParkedReason } from './parked-reasons.ts';

/** Beyond this many a count says no more than "very many", and costs more than the page. */
const mostCounted = 10_000;

export type ParkedCounts = {
  total: number;
  isMore: boolean;
  byReason: Partial<Record<ParkedReason, number>>;
};

/** How much there is on the work list of what could not be billed, up to ten thousand. */
export const countParkedContracts = operation({
  name: 'billing-run.count-parked',
  kind: 'read',
  input: z.object({}),
  can: ['read', 'BillingRun'],
  async run({ db, tenantId }): Promise<ParkedCounts> {
    const rows = await db.$queryRaw<{ reason: ParkedReason; count: number }[]>`
      select reason, count(*)::int as count from (
        select o.reason
        from billing_oddity o
        join billing_run r on r.tenant_id = o.tenant_id and r.id = o.run_id and r.status in ('posted', 'failed')
        join fee_item f on f.tenant_id = o.tenant_id and f.id = o.fee_item_id and f.status = 'active'
        where o.tenant_id = ${tenantId}::uuid and o.settled_at is null and o.reason not in ('no_owner', 'zero_amount')
        limit ${mostCounted}
      ) parked group by reason order by reason`;
    const total = rows.reduce((sum, { count }) => sum + count, 0);
    return {
      total,
      isMore: total === mostCounted,
      byReason: Object.fromEntries(rows.map(({ reason, count }) => [reason, count])),
    };
  },
});
