import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';

/**
 * Opens the actor's cashier shift with the cash that lies in the drawer, in minor units. Who has one open goes on with it.
 *
 * @throws DomainError `already_exists` where one is open already: two tabs open one
 */
export const openShift = operation({
  name: 'cashier-shift.open',
  kind: 'write',
  input: z.object({ openingAmount: z.bigint().min(0n, 'amount_not_positive') }),
  can: ['create', 'Payment'],
  async run({ db, ctx, tenantId, audit, now }, { openingAmount }): Promise<{ shiftId: string }> {
    if (ctx.actor.kind !== 'member') throw new DomainError('forbidden');
    const shiftId = newId();
    const opened = await db.$executeRaw`
      insert into cashier_shift (tenant_id, id, membership_id, opening_amount, opened_at)
      values (${tenantId}::uuid, ${shiftId}::uuid, ${ctx.actor.membershipId}::uuid, ${openingAmount}, ${now})
      on conflict (tenant_id, membership_id) where status = 'open' do nothing`;
    if (opened === 0) throw new DomainError('already_exists');
    audit('CashierShift', shiftId, { openingAmount });
    return { shiftId };
  },
});
