import { z } from 'zod';
import { isId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { usableCoupons } from '../coupons/usable-coupons.ts';
import { pointsToSpend } from './points-to-spend.ts';
import { roomOnBill } from './room-on-bill.ts';

export type BillOffer = {
  /** What is owed, in minor units. */
  spent: bigint;
  coupons: { id: string; name: string; code: string; amount: bigint }[];
  points: { available: number; pointsPerMajor: number; mostAmount: bigint };
};

/** What of theirs an owner may use on a bill; null where they have nothing, or the bill takes nothing. Minor units. */
export const offerForBill = operation({
  name: 'portal.bill-offer',
  kind: 'read',
  input: z.object({ billId: z.string() }),
  can: ['pay', 'Bill'],
  async run(scope, { billId }): Promise<BillOffer | null> {
    const { db, ctx, tenantId, ability } = scope;
    const personId = ctx.actor.kind === 'member' ? ctx.actor.personId : null;
    if (!personId || !isId(billId)) return null;
    const bill = await db.bill.findFirst({
      where: { AND: [{ tenantId, id: billId, status: 'open' }, accessible(ability, 'Bill', 'pay')] },
    });
    const room = bill && (await roomOnBill(scope, bill));
    if (!bill || !room) return null;
    const spent = bill.amount - bill.paidAmount - bill.creditedAmount;
    const coupons = room.takesCoupon ? await usableCoupons(scope, personId, 'bill', spent) : [];
    const points = { ...(await pointsToSpend(scope, personId, bill.amount)), mostAmount: room.byPoints };
    const usable = points.available > 0 && room.byPoints > 0n;
    return coupons.length > 0 || usable ? { spent, coupons, points } : null;
  },
});
