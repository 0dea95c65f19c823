import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { decideApproval } from '#app/domain/approvals/decide-approval.ts';
import { saveApprovalFlow } from '#app/domain/approvals/save-approval-flow.ts';
import { reverseBill } from '#app/domain/billing/reverse-bill.ts';
import { recordCounterPayment } from '#app/domain/counter/record-counter-payment.ts';
import { createCreditNote } from '#app/domain/credits/create-credit-note.ts';
import { issueCreditNote } from '#app/domain/credits/issue-credit-note.ts';
import { expectSoundBooks } from '#app/domain/payments/testing/payment-books.ts';
import { billProperty, paymentScene } from '#app/domain/payments/testing/payment-scene.ts';
import { addDays, type Day, dayOf } from '#app/kernel/dates.ts';
import type { TenantContext } from '#tenants/context.ts';
import { operation } from '#tenants/operation.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { giveCoupons } from '../coupons/give-coupons.ts';
import { saveCouponType } from '../coupons/save-coupon-type.ts';
import { adjustPoints } from './adjust-points.ts';
import { availablePoints } from './available-points.ts';
import { discountOwnBill } from './discount-own-bill.ts';
import { expirePoints } from './expire-points.ts';
import { type PointLot, PointModel } from './testing/point-model.ts';

const available = operation({
  name: 'points.available-in-test',
  kind: 'read',
  input: z.object({ personId: z.uuid() }),
  can: 'anyone',
  run: (scope, { personId }) => availablePoints(scope, personId),
});

const whole = 10_000n;
const couponAmount = 800n;

/** An owner with a bill of 100.00, a coupon of 8.00 for thirty days, and no points. */
async function lowered(today: Day = '2027-01-15') {
  const scene = await paymentScene();
  const propertyId = scene.propertyIds[0] as string;
  const [billId = ''] = await billProperty(scene, propertyId, [whole]);
  const on =
    (day: Day) =>
    (ctx: TenantContext): TenantContext => ({ ...ctx, now: () => new Date(`${day}T04:00:00Z`) });
  const { couponTypeId } = await saveCouponType(scene.administrator, {
    name: '立减',
    kind: 'amount',
    amount: couponAmount,
    usedFor: 'any',
    validDays: 30,
  });
  const { couponIds } = await giveCoupons(on(today)(scene.administrator), {
    typeId: couponTypeId,
    personIds: [scene.personId],
  });
  const couponId = couponIds[0] as string;
  return {
    ...scene,
    propertyId,
    billId,
    couponId,
    on,
    credit: (amount: bigint, ctx = scene.administrator) =>
      createCreditNote(ctx, { billId, kind: 'waiver', amount, reason: '算错' }),
    coupon: () =>
      withTenant(scene.tenant.id, (db) => db.coupon.findFirstOrThrow({ where: { id: couponId } })),
    points: (ctx = scene.system) => available(ctx, { personId: scene.personId }),
  };
}

const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('points' as const), points: fc.integer({ min: 1, max: 6_000 }) }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('coupon' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('credit' as const), part: fc.constantFrom(1n, 1n, 2n, 3n) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('pay' as const), part: fc.constantFrom(1n, 2n) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 40 }) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('reverse' as const) }) },
);

describe('a bill that points and a coupon lowered', () => {
  it('gives them back once, when it comes to nothing, as a small model says after any sequence', async () => {
    let given = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 10, size: 'max' }), async (steps) => {
        const model = new PointModel();
        const scene = await lowered(model.today);
        const { billId, couponId, personId, propertyId } = scene;
        const at = (ctx: TenantContext) => scene.on(model.today)(ctx);
        const bill = { credited: 0n, paid: 0n, byPoints: 0n, isVoid: false };
        const coupon = { isUsed: false, last: addDays(model.today, 30) };
        let used: PointLot[] = [];
        let wasUsed = false;
        const owed = () => whole - bill.credited - bill.paid;
        const isOpen = () => !bill.isVoid && owed() > 0n;
        const comesToNothing = () => {
          if (used.length > 0 || coupon.isUsed) given += 1;
          model.giveBack(used);
          used = [];
          if (coupon.isUsed) coupon.last = model.prolonged(coupon.last);
          coupon.isUsed = false;
        };
        for (const [points, months] of [
          [2_500, 2],
          [3_500, 9],
        ] as const) {
          await adjustPoints(at(scene.administrator), {
            personId,
            points,
            reason: '周年',
            validMonths: months,
          });
          model.give(points, months);
        }
        // Whatever has come of it, the rest of the bill is taken off in the end.
        for (const one of [...steps, { do: 'credit' as const, part: 1n }]) {
          if (one.do === 'points') {
            const trial = discountOwnBill(at(scene.owner), { billId, points: one.points });
            const room = [BigInt(one.points), whole / 2n - bill.byPoints, owed()].sort((a, b) =>
              a < b ? -1 : 1,
            )[0];
            const parts = isOpen() && room ? model.spend(Number(room)) : null;
            if (!parts || !room) {
              const code = isOpen() && room ? 'points_not_enough' : 'bill_not_discountable';
              await expect(trial).rejects.toMatchObject({ code });
              continue;
            }
            expect(await trial).toMatchObject({ pointsAmount: room });
            used.push(...parts);
            bill.byPoints += room;
            bill.credited += room;
          } else if (one.do === 'coupon') {
            const trial = discountOwnBill(at(scene.owner), { billId, couponId });
            if (!isOpen() || wasUsed || coupon.last < model.today) {
              const code = isOpen() && !wasUsed ? 'coupon_not_usable' : 'bill_not_discountable';
              await expect(trial).rejects.toMatchObject({ code });
              continue;
            }
            const worth = owed() < couponAmount ? owed() : couponAmount;
            expect(await trial).toMatchObject({ couponAmount: worth });
            coupon.isUsed = true;
            wasUsed = true;
            bill.credited += worth;
          } else if (one.do === 'credit') {
            const most = whole - bill.credited;
            const amount = most / one.part;
            if (bill.isVoid || amount === 0n) continue;
            await scene.credit(amount, at(scene.administrator));
            bill.credited += amount;
            if (bill.paid > whole - bill.credited) bill.paid = whole - bill.credited;
            if (bill.credited === whole) comesToNothing();
          } else if (one.do === 'pay') {
            const amount = owed() / one.part;
            if (!isOpen() || amount === 0n) continue;
            await recordCounterPayment(at(scene.cashier), { propertyId, billIds: [billId], amount });
            bill.paid += amount;
          } else if (one.do === 'reverse') {
            if (bill.isVoid) continue;
            await reverseBill(at(scene.administrator), { billId, reason: '算错' });
            bill.isVoid = true;
            comesToNothing();
          } else {
            model.wait(one.days);
            while ((await expirePoints(at(scene.system), {})).more);
          }
          expect(await scene.points(at(scene.system)), `${one.do} on ${model.today}`).toBe(model.available);
          const { status, expiresOn } = await scene.coupon();
          expect({ isUsed: status === 'used', last: dayOf(expiresOn) }, one.do).toEqual(coupon);
        }
        await expectSoundBooks(scene.system);
      }),
      { numRuns: 15 },
    );
    expect(given).toBeGreaterThan(3);
  }, 180_000);

  it('gives them back once, where it is credited in parts and reversed at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const scene = await lowered();
      const { billId, couponId, personId } = scene;
      await adjustPoints(scene.administrator, { personId, points: 3_000, reason: '周年' });
      const later = scene.on('2027-02-01');
      await discountOwnBill(later(scene.owner), { billId, couponId, points: 3_000 });
      expect(await scene.points()).toBe(0);
      const outcomes = await Promise.allSettled([
        scene.credit(3_100n, later(scene.administrator)),
        scene.credit(3_100n, later(scene.administrator)),
        ...(round % 2 === 0
          ? [reverseBill(later(scene.administrator), { billId, reason: '算错' })]
          : [scene.credit(3_100n, later(scene.administrator))]),
      ]);
      for (const outcome of outcomes)
        if (outcome.status === 'rejected')
          expect(['bill_void', 'credit_exceeds_bill']).toContain(outcome.reason.code);
      expect(await scene.points()).toBe(3_000);
      expect((await scene.coupon()).status).toBe('available');
      await expectSoundBooks(scene.system);
    }
  });

  it('gives them back only once all have agreed to the credit', async () => {
    const scene = await lowered();
    const { administrator, billId, couponId } = scene;
    const membershipId = scene.cashier.actor.kind === 'member' ? scene.cashier.actor.membershipId : '';
    await saveApprovalFlow(administrator, {
      documentKind: 'credit_note',
      name: '减免',
      aboveAmount: 0n,
      steps: [{ membershipId }],
    });
    const day = scene.on('2027-02-01');
    await discountOwnBill(day(scene.owner), { billId, couponId });
    const { creditNoteId, status } = await scene.credit(9_200n, day(administrator));
    expect(status).toBe('pending');
    expect((await scene.coupon()).status).toBe('used');
    const { id } = await withTenant(scene.tenant.id, (db) =>
      db.approvalRequest.findFirstOrThrow({ where: { tenantId: scene.tenant.id, documentId: creditNoteId } }),
    );
    await decideApproval(day(scene.cashier), { requestId: id, position: 1, decision: 'approved' });
    const { status: now, expiresOn } = await scene.coupon();
    expect([now, dayOf(expiresOn)]).toEqual(['available', '2027-03-03']);
  });

  it('gives nothing back for what the system corrects itself: the days before are still charged', async () => {
    const scene = await lowered();
    const { billId, couponId } = scene;
    await discountOwnBill(scene.on('2027-02-01')(scene.owner), { billId, couponId });
    const correct = operation({
      name: 'credit-note.correct-in-test',
      kind: 'write',
      input: z.object({}),
      can: 'anyone',
      run: (scope) =>
        issueCreditNote(scope, { billId, kind: 'correction', amount: whole - couponAmount, reason: '过户' }),
    });
    await correct(scene.system, {});
    expect((await scene.coupon()).status).toBe('used');
  });
});
