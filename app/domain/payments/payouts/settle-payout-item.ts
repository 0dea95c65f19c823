import { z } from 'zod';
import { localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { payoutItemSettlements } from './payout-item-settlements.ts';
import { accountOfItem, netOf, postMoves } from './payout-postings.ts';

/**
 * Says what a movement of the balance was for which there is no document: a fee of Stripe's, other income of the company, or something that only a note
 * can tell. What was set aside may be told better later.
 *
 * @throws DomainError `not_found`; `conflict` where it has its document or was told already
 */
export const settlePayoutItem = operation({
  name: 'payout-item.settle',
  kind: 'write',
  input: z.object({
    itemId: z.uuid(),
    as: z.enum(payoutItemSettlements),
    note: z.string().trim().min(1, 'required').max(500),
  }),
  can: ['update', 'Payout'],
  async run(scope, { itemId, as, note }): Promise<void> {
    const { db, tenantId, ctx, now, audit } = scope;
    const where = { tenantId_id: { tenantId, id: itemId } };
    const found = await db.payoutItem.findUnique({ where, include: { payout: true } });
    if (!found) throw new DomainError('not_found');
    await db.$queryRaw`
      select 1 from payout where tenant_id = ${tenantId}::uuid and id = ${found.payoutId}::uuid for update`;
    const item = await db.payoutItem.findUniqueOrThrow({ where });
    const open = item.settledAs === null || item.settledAs === 'set_aside';
    if (!open || accountOfItem(item) !== 'unmatched') throw new DomainError('conflict');
    await postMoves(
      scope,
      found.payout,
      [{ debit: 'unmatched', credit: accountOfItem({ ...item, settledAs: as }), amount: netOf(item) }],
      localDay(now, ctx.tenant.timeZone),
    );
    await db.payoutItem.update({
      where,
      data: {
        settledAs: as,
        settledAt: now,
        settledBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
        note,
      },
    });
    audit('Payout', item.payoutId, { itemId, as, amount: netOf(item), note });
  },
});
