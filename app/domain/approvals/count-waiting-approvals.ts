import { z } from 'zod';
import { localDay } from '#app/kernel/dates.ts';
import { operation } from '#tenants/operation.ts';
import { deciders, waitingSteps } from './deciders.ts';

/** How many requests wait for the caller, for the badge in the navigation. */
export const countWaitingApprovals = operation({
  name: 'approval.count',
  kind: 'read',
  input: z.object({}),
  can: 'anyone',
  async run({ db, ctx, tenantId, now }): Promise<number> {
    if (ctx.actor.kind !== 'member') return 0;
    const today = localDay(now, ctx.tenant.timeZone);
    const [row] = await db.$queryRaw<{ count: number }[]>`
      with ${deciders(tenantId, today, waitingSteps(tenantId))}
      select count(distinct request_id)::int as count from decider where member_id = ${ctx.actor.membershipId}::uuid`;
    return row?.count ?? 0;
  },
});
