import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';

export type UnmatchedCounts = { payments: number; movements: number; payouts: number };

/** How many of each kind wait for somebody; a list that the reader may not see has none. */
export const countUnmatched = operation({
  name: 'payment.count-unmatched',
  kind: 'read',
  input: z.object({}),
  can: ['read', 'Payment'],
  async run({ db, tenantId, ability }): Promise<UnmatchedCounts> {
    const payments = await db.payment.count({
      where: { AND: [{ tenantId, status: 'parked', resolvedAt: null }, accessible(ability, 'Payment')] },
    });
    if (!ability.can('read', 'Payout')) return { payments, movements: 0, payouts: 0 };
    const [row] = await db.$queryRaw<{ movements: number; payouts: number }[]>`
      select
        (select count(*)::int from payout_item where tenant_id = ${tenantId}::uuid and payment_id is null and refund_id is null
          and settled_at is null and kind <> 'fee') as movements,
        (select count(*)::int from payout where tenant_id = ${tenantId}::uuid and difference_amount <> 0 and settled_at is null) as payouts`;
    return { payments, movements: row?.movements ?? 0, payouts: row?.payouts ?? 0 };
  },
});
