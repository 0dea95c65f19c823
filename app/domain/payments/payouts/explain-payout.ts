import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';

/**
 * Takes a payout whose movements do not add up to it off the list of work, with what somebody found out about it.
 *
 * @throws DomainError `not_found`; `conflict` where there is no difference
 */
export const explainPayout = operation({
  name: 'payout.explain',
  kind: 'write',
  input: z.object({ payoutId: z.uuid(), note: z.string().trim().min(1, 'required').max(500) }),
  can: ['update', 'Payout'],
  async run({ db, tenantId, ctx, now, audit }, { payoutId, note }): Promise<void> {
    const where = { tenantId_id: { tenantId, id: payoutId } };
    const payout = await db.payout.findUnique({ where });
    if (!payout) throw new DomainError('not_found');
    if (payout.differenceAmount === 0n) throw new DomainError('conflict');
    await db.payout.update({
      where,
      data: {
        note,
        settledAt: now,
        settledBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
      },
    });
    audit('Payout', payoutId, { difference: payout.differenceAmount, note });
  },
});
