import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { recordCounterPayment } from '#app/domain/counter/record-counter-payment.ts';
import { requestRefund } from '#app/domain/payments/refunds/request-refund.ts';
import { expectSoundBooks } from '#app/domain/payments/testing/payment-books.ts';
import { billProperty, type PaymentScene, paymentScene } from '#app/domain/payments/testing/payment-scene.ts';
import { addDays, addMonths, dayOf } from '#app/kernel/dates.ts';
import { newId } from '#app/kernel/ids.ts';
import { minorDigits } from '#app/kernel/money.ts';
import { createTestBills } from '#prisma/factories/create-test-bills.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import type { TenantContext } from '#tenants/context.ts';
import { operation } from '#tenants/operation.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { reverseBill } from '../billing/reverse-bill.ts';
import { giveCoupons } from '../coupons/give-coupons.ts';
import { saveCouponType } from '../coupons/save-coupon-type.ts';
import { takeCoupon } from '../coupons/take-coupon.ts';
import { voidCoupon } from '../coupons/void-coupon.ts';
import { createCreditNote } from '../credits/create-credit-note.ts';
import { postTransfers } from '../ledger/post-transfers.ts';
import { adjustPoints } from './adjust-points.ts';
import { availablePoints } from './available-points.ts';
import { discountOwnBill } from './discount-own-bill.ts';
import { earnForBills } from './earn-for-bills.ts';
import { expirePoints } from './expire-points.ts';
import { givePointsBack } from './give-points-back.ts';
import { payByPoints, pointsFor, worthOfPoints } from './points-worth.ts';
import { savePointRule } from './save-point-rule.ts';
import { spendPoints } from './spend-points.ts';
import { type PointLot, PointModel } from './testing/point-model.ts';

let scene: PaymentScene;
let service: TenantContext;
const tenantId = () => scene.tenant.id;

beforeAll(async () => {
  scene = await paymentScene({ properties: 40 });
  service = await createTestMember(scene.tenant, 'customer_service');
});

const spend = operation({
  name: 'points.spend-in-test',
  kind: 'write',
  input: z.object({ personId: z.uuid(), points: z.int(), documentId: z.uuid() }),
  can: 'anyone',
  run: (scope, input) => spendPoints(scope, { ...input, documentKind: 'quotation' }),
});
const giveBack = operation({
  name: 'points.give-back-in-test',
  kind: 'write',
  input: z.object({ documentId: z.uuid() }),
  can: 'anyone',
  run: (scope, { documentId }) => givePointsBack(scope, [documentId]),
});
const available = operation({
  name: 'points.available-in-test',
  kind: 'read',
  input: z.object({ personId: z.uuid() }),
  can: 'anyone',
  run: (scope, { personId }) => availablePoints(scope, personId),
});

const onDay = (ctx: TenantContext, day: string): TenantContext => ({
  ...ctx,
  now: () => new Date(`${day}T04:00:00Z`),
});

async function somebody(): Promise<string> {
  const id = newId();
  await withTenant(tenantId(), (db) =>
    db.person.create({ data: { tenantId: tenantId(), id, name: '某业主' } }),
  );
  return id;
}

/** The account is its entries, and what is left of what was given; nothing is below zero. */
async function soundAccount(personId: string): Promise<number> {
  return withTenant(tenantId(), async (db) => {
    const where = { tenantId: tenantId(), personId };
    const account = await db.pointAccount.findUnique({
      where: { tenantId_personId: where },
    });
    const entries = await db.pointEntry.findMany({ where });
    const balance = account?.balance ?? 0;
    expect(entries.reduce((sum, { points }) => sum + points, 0)).toBe(balance);
    expect(entries.reduce((sum, { remaining }) => sum + remaining, 0)).toBe(balance);
    expect(balance).toBeGreaterThanOrEqual(0);
    return balance;
  });
}

describe('what points are worth', () => {
  it('never takes a point that pays nothing, and never pays more than the points are worth', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000 }),
        fc.bigInt({ min: 0n, max: 10n ** 9n }),
        fc.integer({ min: 1, max: 5_000 }),
        fc.constantFrom('CNY', 'JPY'),
        (wanted, room, pointsPerMajor, currency) => {
          const rules = { pointsPerMajor };
          const { points, amount } = payByPoints(wanted, room, rules, currency);
          expect(points).toBeLessThanOrEqual(wanted);
          expect(amount <= room).toBe(true);
          expect(worthOfPoints(points, rules, currency) >= amount).toBe(true);
          if (points > 0) expect(worthOfPoints(points - 1, rules, currency) < amount).toBe(true);
          expect(pointsFor(amount, rules, currency)).toBe(points);
          expect(minorDigits(currency)).toBe(currency === 'CNY' ? 2 : 0);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('points', () => {
  it('are what a small model says after any sequence of giving, spending, giving back and expiring', async () => {
    const step = fc.oneof(
      fc.record({
        do: fc.constant('give' as const),
        points: fc.integer({ min: 1, max: 50 }),
        months: fc.constantFrom(null, 1, 2, 6),
      }),
      fc.record({ do: fc.constant('spend' as const), points: fc.integer({ min: 1, max: 60 }) }),
      fc.record({ do: fc.constant('back' as const), pick: fc.nat(9) }),
      fc.record({ do: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 40 }) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 18 }), async (steps) => {
        const personId = await somebody();
        const model = new PointModel();
        const spent: { documentId: string; parts: PointLot[]; isBack: boolean }[] = [];
        const at = (ctx: TenantContext) => onDay(ctx, model.today);
        for (const one of steps) {
          if (one.do === 'give') {
            await adjustPoints(at(service), {
              personId,
              points: one.points,
              reason: '感谢',
              validMonths: one.months,
            });
            model.give(one.points, one.months);
          } else if (one.do === 'spend') {
            const documentId = newId();
            const trial = spend(at(scene.system), { personId, points: one.points, documentId });
            const have = model.available;
            const parts = model.spend(one.points);
            if (!parts) {
              await expect(trial).rejects.toMatchObject({
                code: 'points_not_enough',
                detail: { params: { points: have } },
              });
              continue;
            }
            await trial;
            spent.push({ documentId, parts, isBack: false });
          } else if (one.do === 'back') {
            const document = spent[one.pick % Math.max(1, spent.length)];
            if (!document) continue;
            const given = await giveBack(at(scene.system), { documentId: document.documentId });
            expect(given).toBe(document.isBack ? 0 : document.parts.reduce((sum, { left }) => sum + left, 0));
            if (document.isBack) continue;
            document.isBack = true;
            model.giveBack(document.parts);
          } else {
            model.wait(one.days);
            while ((await expirePoints(at(scene.system), {})).more);
          }
          expect(await available(at(scene.system), { personId })).toBe(model.available);
          await soundAccount(personId);
        }
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  it('are spent once, however many want them at the same moment', async () => {
    const personId = await somebody();
    await adjustPoints(service, { personId, points: 1_000, reason: '感谢' });
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, () => spend(scene.system, { personId, points: 130, documentId: newId() })),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(7);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'points_not_enough' });
    expect(await soundAccount(personId)).toBe(90);
  });

  it('cannot be given to oneself, nor taken below nothing', async () => {
    const personId = await somebody();
    await expect(adjustPoints(service, { personId, points: -1, reason: '更正' })).rejects.toMatchObject({
      code: 'points_not_enough',
    });
    await expect(
      adjustPoints(scene.owner, { personId: scene.personId, points: 1, reason: '我' }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    await expect(
      withTenant(tenantId(), (db) =>
        db.pointAccount.create({ data: { tenantId: tenantId(), personId, balance: -1 } }),
      ),
    ).rejects.toThrow(/never_negative/);
  });
});

describe('bills that were paid in time', () => {
  /** Billed today, due in ten days. */
  async function bill(
    index: number,
    amount: bigint,
  ): Promise<{ billId: string; propertyId: string; personId: string }> {
    const propertyId = scene.propertyIds[index] as string;
    const today = new Date().toISOString().slice(0, 10);
    const runId = await createTestBills(tenantId(), {
      feeItemId: scene.feeItemId,
      month: addMonths(`${today.slice(0, 7)}-01`, index),
      dueOn: addDays(today, 10),
      amount,
      propertyIds: [propertyId],
    });
    return withTenant(tenantId(), async (db) => {
      const row = await db.bill.findFirstOrThrow({ where: { tenantId: tenantId(), runId } });
      const line = { debit: 'receivables', credit: 'income', documentKind: 'bill' } as const;
      await postTransfers(db, tenantId(), [{ ...line, amount, postedOn: today, documentId: row.id }]);
      return { billId: row.id, propertyId, personId: row.personId as string };
    });
  }

  it('earn points once for the money that was paid, and lose what is unspent when the money goes back', async () => {
    await savePointRule(scene.administrator, {
      event: 'bill_paid_on_time',
      name: '按时缴费',
      points: 2,
      perAmount: 1_000n,
      validMonths: 12,
    });
    const paid = await bill(1, 25_990n);
    const late = await billProperty(scene, scene.propertyIds[2] as string, [10_000n]);
    const { paymentId } = await recordCounterPayment(scene.cashier, {
      propertyId: paid.propertyId,
      billIds: [paid.billId],
    });
    await recordCounterPayment(scene.cashier, {
      propertyId: scene.propertyIds[2] as string,
      billIds: late,
    });
    const both = await Promise.all([earnForBills(scene.system, {}), earnForBills(scene.system, {})]);
    expect(both.reduce((sum, { points }) => sum + points, 0)).toBe(50);
    expect(await earnForBills(scene.system, {})).toMatchObject({ bills: 0, points: 0 });
    expect(await soundAccount(paid.personId)).toBe(50);
    const entry = await withTenant(tenantId(), (db) =>
      db.pointEntry.findFirstOrThrow({ where: { tenantId: tenantId(), documentId: paid.billId } }),
    );
    expect(
      entry.expiresOn && dayOf(entry.expiresOn) > addDays(new Date().toISOString().slice(0, 10), 360),
    ).toBe(true);
    await spend(scene.system, { personId: paid.personId, points: 20, documentId: newId() });
    await requestRefund(scene.administrator, {
      paymentId,
      amount: 25_990n,
      method: 'bank_transfer',
      reason: '重复',
    });
    expect(await earnForBills(scene.system, {})).toMatchObject({ points: 0, takenBack: 30 });
    expect(await soundAccount(paid.personId)).toBe(0);
    expect(await earnForBills(scene.system, {})).toMatchObject({ points: 0, takenBack: 0 });
  });

  it('are lowered by points and a coupon within the rules, earn nothing for those, and give them back when reversed', async () => {
    const { billId } = await bill(0, 10_000n);
    const { couponTypeId } = await saveCouponType(scene.administrator, {
      name: '九折券',
      kind: 'percent',
      percent: 10,
      maxAmount: 800n,
      minSpend: 5_000n,
      usedFor: 'any',
      validDays: 30,
      pointsPrice: 500,
    });
    const before = await soundAccount(scene.personId);
    await adjustPoints(service, { personId: scene.personId, points: 9_000, reason: '周年' });
    const { couponId } = await takeCoupon(scene.owner, { typeId: couponTypeId });
    expect(await soundAccount(scene.personId)).toBe(before + 8_500);
    // Half of the bill is what points may pay; the coupon takes its most.
    expect(await discountOwnBill(scene.owner, { billId, couponId, points: 8_500 })).toEqual({
      couponAmount: 800n,
      pointsAmount: 5_000n,
    });
    await expect(discountOwnBill(scene.owner, { billId, points: 100 })).rejects.toMatchObject({
      code: 'bill_not_discountable',
    });
    const stranger = await createTestMember(scene.tenant, 'owner', await somebody());
    await expect(discountOwnBill(stranger, { billId, points: 100 })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(voidCoupon(service, { couponId, reason: '误发' })).rejects.toMatchObject({
      code: 'coupon_not_usable',
    });
    await recordCounterPayment(scene.cashier, {
      propertyId: scene.propertyIds[0] as string,
      billIds: [billId],
      amount: 4_200n,
    });
    expect(await soundAccount(scene.personId)).toBe(before + 3_500);
    expect(await earnForBills(scene.system, {})).toMatchObject({ points: 8 });
    await reverseBill(scene.administrator, { billId, reason: '算错' });
    expect(await soundAccount(scene.personId)).toBe(before + 8_508);
    expect(await earnForBills(scene.system, {})).toMatchObject({ points: 0, takenBack: 8 });
    const coupon = await withTenant(tenantId(), (db) =>
      db.coupon.findFirstOrThrow({ where: { id: couponId } }),
    );
    expect(coupon.status).toBe('available');
    await voidCoupon(service, { couponId, reason: '误发' });
    expect(await soundAccount(scene.personId)).toBe(before + 9_000);
    await expectSoundBooks(scene.system);
  });

  it('lose their points when they are credited as a whole, and only then', async () => {
    const { billId, propertyId, personId } = await bill(3, 10_000n);
    await recordCounterPayment(scene.cashier, { propertyId, billIds: [billId] });
    expect(await earnForBills(scene.system, {})).toMatchObject({ points: 20 });
    const credit = (amount: bigint) =>
      createCreditNote(scene.administrator, { billId, kind: 'correction', amount, reason: '算错' });
    await credit(4_000n);
    expect(await earnForBills(scene.system, {})).toMatchObject({ points: 0, takenBack: 0 });
    await credit(6_000n);
    expect(await earnForBills(scene.system, {})).toMatchObject({ points: 0, takenBack: 20 });
    expect(await soundAccount(personId)).toBe(0);
  });

  it('takes one coupon alone, however often it is tried at once', async () => {
    const { billId } = await bill(0, 20_000n);
    const { couponTypeId } = await saveCouponType(scene.administrator, {
      name: '满减',
      kind: 'amount',
      amount: 300n,
      usedFor: 'bill',
      validDays: 30,
      quota: 3,
    });
    const people = [scene.personId, ...(await Promise.all([somebody(), somebody(), somebody()]))];
    const gave = await Promise.allSettled(
      people.map((personId) => giveCoupons(service, { typeId: couponTypeId, personIds: [personId] })),
    );
    expect(gave.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    const mine = await withTenant(tenantId(), async (db) => {
      const found = await db.coupon.findFirst({ where: { typeId: couponTypeId, personId: scene.personId } });
      if (found) return found;
      // Somebody else was faster: one of theirs is made the owner's.
      const other = await db.coupon.findFirstOrThrow({ where: { typeId: couponTypeId } });
      return db.coupon.update({
        where: { tenantId_id: { tenantId: tenantId(), id: other.id } },
        data: { personId: scene.personId },
      });
    });
    const tries = await Promise.allSettled(
      Array.from({ length: 5 }, () => discountOwnBill(scene.owner, { billId, couponId: mine.id })),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await expectSoundBooks(scene.system);
  });
});
