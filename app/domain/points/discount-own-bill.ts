import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { formatMoney } from '#app/kernel/money.ts';
import { translator } from '#app/locales/translator.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { asSubject } from '#tenants/policies/ability.ts';
import { spendCoupon } from '../coupons/spend-coupon.ts';
import { issueCreditNote } from '../credits/issue-credit-note.ts';
import { lockLateFees } from '../late-fees/lock-late-fees.ts';
import { lockPayersOfBill } from '../payments/prepaid/lock-payers-of-bill.ts';
import { lockBills, remainingOf } from '../payments/settlement/lock-bills.ts';
import { smallerOf } from '../payments/settlement/smaller-of.ts';
import { loyaltyRules } from './loyalty-rules.ts';
import { payByPoints } from './points-worth.ts';
import { roomOnBill } from './room-on-bill.ts';
import { spendPoints } from './spend-points.ts';

export const discountOwnBillFields = z
  .object({
    billId: z.uuid(),
    couponId: z.uuid().nullish(),
    points: z.int().min(0).max(100_000_000).default(0),
  })
  .refine(({ couponId, points }) => couponId || points > 0, { path: ['points'], message: 'required' });

/**
 * An owner uses a coupon or points of theirs on a bill: it is owed so much less, as by a discount. One coupon for a bill, and no more points than the
 * company's rule lets pay of it.
 *
 * @returns what it lowered the bill by, in minor units
 * @throws DomainError `not_found`; `bill_not_discountable` (a late fee, collected for somebody else, paid, or as much used as may be); `coupon_not_usable`;
 *   `points_not_enough`
 */
export const discountOwnBill = operation({
  name: 'bill.use-discount',
  kind: 'write',
  whileReadOnly: true,
  input: discountOwnBillFields,
  can: ['pay', 'Bill'],
  async run(scope, { billId, couponId, points }): Promise<{ couponAmount: bigint; pointsAmount: bigint }> {
    const { db, tenantId, ctx, ability, audit } = scope;
    const personId = ctx.actor.kind === 'member' ? ctx.actor.personId : null;
    await lockLateFees(db, tenantId);
    await lockPayersOfBill(db, tenantId, billId);
    const [locked] = await lockBills(db, tenantId, [billId]);
    const bill = await db.bill.findUnique({ where: { tenantId_id: { tenantId, id: billId } } });
    if (!locked || !bill || !personId || !ability.can('pay', asSubject('Bill', bill))) {
      throw new DomainError('not_found');
    }
    const room = await roomOnBill(scope, bill);
    if (!room) throw new DomainError('bill_not_discountable');
    let owed = remainingOf(locked);
    const lowerings: Lowering[] = [];
    if (couponId) {
      if (!room.takesCoupon) throw new DomainError('bill_not_discountable');
      const id = newId();
      const used = { couponId, personId, spent: owed, usedFor: 'bill', documentId: id } as const;
      const { amount, code } = await spendCoupon(scope, { ...used, documentKind: 'credit_note' });
      owed -= amount;
      lowerings.push({ id, billId, kind: 'coupon', amount, name: code });
    }
    if (points > 0 && owed > 0n) {
      const rules = await loyaltyRules(db, tenantId);
      const used = payByPoints(points, smallerOf(room.byPoints, owed), rules, ctx.tenant.currency);
      if (used.points === 0) throw new DomainError('bill_not_discountable');
      const id = newId();
      await spendPoints(scope, {
        personId,
        points: used.points,
        documentKind: 'credit_note',
        documentId: id,
      });
      lowerings.push({ id, billId, kind: 'points', amount: used.amount, name: String(used.points) });
    }
    // Last, and all of them: the numbers of credit notes are locked from the first on.
    for (const lowering of lowerings) await lower(scope, lowering);
    const amountBy = (kind: Lowering['kind']) => lowerings.find((one) => one.kind === kind)?.amount ?? 0n;
    const [couponAmount, pointsAmount] = [amountBy('coupon'), amountBy('points')];
    audit('Bill', billId, { couponId: couponId ?? null, couponAmount, points, pointsAmount });
    return { couponAmount, pointsAmount };
  },
});

type Lowering = { id: string; billId: string; kind: 'coupon' | 'points'; amount: bigint; name: string };

async function lower(scope: OperationScope, { name, ...lowering }: Lowering): Promise<void> {
  const { language, currency } = scope.ctx.tenant;
  const reason = translator(language, 'quotations')(`discountReasons.${lowering.kind}`, {
    name,
    amount: formatMoney(lowering.amount, currency, language),
  });
  await issueCreditNote(scope, { ...lowering, reason });
}
