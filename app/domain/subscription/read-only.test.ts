import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordCounterPayment } from '#app/domain/counter/record-counter-payment.ts';
import { createCommunity } from '#app/domain/properties/create-community.ts';
import { newId } from '#app/kernel/ids.ts';
import { languages } from '#app/kernel/languages.ts';
import { translator } from '#app/locales/translator.ts';
import { createTestFeeItem } from '#prisma/factories/create-test-fee-item.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { sweepBilling } from '#workers/schedules/billing-schedule.ts';
import { sweepLateFees } from '#workers/schedules/late-fee-schedule.ts';
import { sweepReminders } from '#workers/schedules/reminder-schedule.ts';
import { updateBillingSchedule } from '../billing/update-billing-schedule.ts';
import { startCheckout } from '../payments/checkout/start-checkout.ts';
import { listPayments } from '../payments/list-payments.ts';
import { expectSoundBooks } from '../payments/testing/payment-books.ts';
import { billProperty, paymentScene } from '../payments/testing/payment-scene.ts';
import { type StripeAtWork, startStripeAtWork } from '../payments/testing/stripe-at-work.ts';
import { getStanding } from './get-standing.ts';
import { setStanding } from './testing/set-standing.ts';

let work: StripeAtWork;
beforeAll(async () => {
  work = await startStripeAtWork();
});
afterAll(() => work.stop());

describe('a company that may only look', () => {
  it.each(['read_only', 'cancelled'] as const)(
    '(%s) is refused what changes something, in words',
    async (status) => {
      const { administrator, tenant } = await createTestTenant();
      await setStanding(tenant.id, status);
      await expect(createCommunity(administrator, { name: '和悦花园' })).rejects.toMatchObject({
        code: 'subscription_read_only',
        status: 409,
      });
      for (const language of languages)
        expect(translator(language, 'errors')('subscription_read_only').length).toBeGreaterThan(20);
      expect(await getStanding(administrator, {})).toEqual({ kind: status });
      await setStanding(tenant.id, 'active');
      await createCommunity(administrator, { name: '和悦花园' });
    },
  );

  it.each(['trialing', 'active', 'past_due'] as const)('(%s) is another one', async (status) => {
    const { administrator, tenant } = await createTestTenant();
    await setStanding(tenant.id, status);
    await createCommunity(administrator, { name: '和悦花园' });
  });

  it('still has its bills paid by owners, and its desk waits', async () => {
    const scene = await paymentScene();
    await work.enablePayments(scene);
    const billIds = await billProperty(scene, scene.propertyIds[0] as string, [12_000n]);
    await setStanding(scene.tenant.id, 'read_only');
    const propertyId = scene.propertyIds[0] as string;
    await expect(
      recordCounterPayment(scene.cashier, { propertyId, receivedAmount: 12_000n }),
    ).rejects.toMatchObject({ code: 'subscription_read_only' });
    const { checkoutId } = await startCheckout(scene.owner, { billIds, cancelPath: '/bills' });
    const { stripeSessionId } = await withTenant(scene.tenant.id, (db) =>
      db.checkout.findUniqueOrThrow({
        where: { tenantId_id: { tenantId: scene.tenant.id, id: checkoutId } },
      }),
    );
    await work.sandbox.stripe.control.paySession({ session: stripeSessionId ?? '' });
    await work.catchUp(scene.system);
    const { payments } = await listPayments(scene.system, { limit: 10 });
    expect(payments).toMatchObject([{ amount: 12_000n }]);
    await expectSoundBooks(scene.system);
  });

  it('is not billed, reminded or charged late fees, and is caught up afterwards', async () => {
    const { tenant, system } = await createTestTenant();
    await createTestRegister(tenant.id, { properties: 1 });
    await createTestFeeItem(tenant.id, { kind: 'fixed' });
    const begun = new Date('2026-01-10T04:00:00Z');
    await updateBillingSchedule({ ...system, now: () => begun }, { enabled: true, dayOfMonth: 1 });
    await setStanding(tenant.id, 'read_only');
    const later = new Date('2026-03-05T04:00:00Z');
    const marks = () =>
      withTenant(tenant.id, async (db) => ({
        runs: await db.billingRun.count({ where: { tenantId: tenant.id } }),
        reminded:
          (await db.billingSchedule.findUnique({ where: { tenantId: tenant.id } }))?.remindedOn ?? null,
        lateFees:
          (await db.billingPolicy.findUnique({ where: { tenantId: tenant.id } }))?.lateFeesThrough ?? null,
      }));
    const before = await marks();
    await Promise.all([sweepBilling(later), sweepReminders(later), sweepLateFees(later)]);
    expect(await marks()).toEqual(before);
    await setStanding(tenant.id, 'active');
    await sweepBilling(later);
    await sweepReminders(later);
    await sweepLateFees(later);
    const after = await marks();
    expect(after.runs).toBe(before.runs + 1);
    expect(after.reminded).not.toEqual(before.reminded);
  });

  it('answers a repeated request of before as it did then', async () => {
    const { administrator, tenant } = await createTestTenant();
    const keyed = { ...administrator, idempotencyKey: newId() };
    const first = await createCommunity(keyed, { name: '和悦花园' });
    await setStanding(tenant.id, 'read_only');
    await expect(createCommunity(keyed, { name: '和悦花园' })).rejects.toMatchObject({
      code: 'subscription_read_only',
    });
    await setStanding(tenant.id, 'active');
    expect(await createCommunity(keyed, { name: '和悦花园' })).toEqual(first);
  });
});
