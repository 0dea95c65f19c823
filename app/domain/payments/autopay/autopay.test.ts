import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { recordCounterPayment } from '#app/domain/counter/record-counter-payment.ts';
import { postTransfers } from '#app/domain/ledger/post-transfers.ts';
import { stripeClient } from '#app/integrations/stripe/stripe-client.ts';
import { addDays, type Day, dayOf, toDateColumn } from '#app/kernel/dates.ts';
import { newId } from '#app/kernel/ids.ts';
import { createTestBills } from '#prisma/factories/create-test-bills.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import type { TenantContext } from '#tenants/context.ts';
import { systemContext } from '#tenants/tenant-context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { sweepAutopay } from '#workers/schedules/autopay-schedule.ts';
import { prepareIntent } from '../checkout/prepare-intent.ts';
import type { SavedMethodView } from '../methods/list-methods.ts';
import { removeMethod } from '../methods/remove-method.ts';
import { expectSoundBooks } from '../testing/payment-books.ts';
import { type PaymentScene, paymentScene } from '../testing/payment-scene.ts';
import { saveCard } from '../testing/save-card.ts';
import { type StripeAtWork, startStripeAtWork } from '../testing/stripe-at-work.ts';
import { endConsent } from './end-consent.ts';
import { giveConsent } from './give-consent.ts';
import { listOwnConsents } from './list-own-consents.ts';
import { prepareCharge } from './prepare-charge.ts';
import { runCharge } from './run-charge.ts';

let work: StripeAtWork;
let scene: PaymentScene;
let account: string;
let card: SavedMethodView;
/** Before every bill of the scene would be due, so that nothing old is. */
const firstDay: Day = '1999-06-01';
const property = () => scene.propertyIds[0] as string;
const tenantId = () => scene.tenant.id;

beforeAll(async () => {
  work = await startStripeAtWork();
});
afterAll(() => work.stop());

beforeEach(async () => {
  scene = await paymentScene();
  account = await work.enablePayments(scene);
  card = await saveCard(work, scene);
});

/** Noon of a day at the company. */
const noon = (day: Day) => new Date(`${day}T04:00:00Z`);

let month = 0;

/** A bill due on a day. */
async function billDue(dueOn: Day, amount: bigint): Promise<string> {
  month += 1;
  const { feeItemId } = scene;
  const start: Day = `19${String(50 + Math.floor(month / 12)).padStart(2, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;
  const runId = await createTestBills(tenantId(), {
    feeItemId,
    month: start,
    dueOn,
    amount,
    propertyIds: [property()],
  });
  return withTenant(tenantId(), async (db) => {
    const { id } = await db.bill.findFirstOrThrow({ where: { tenantId: tenantId(), runId } });
    await postTransfers(db, tenantId(), [
      {
        debit: 'receivables',
        credit: 'income',
        amount,
        postedOn: start,
        documentKind: 'bill',
        documentId: id,
      },
    ]);
    return id;
  });
}

const consent = (limitAmount: bigint | null = null, ctx = scene.owner) =>
  giveConsent(ctx, { propertyId: property(), methodId: card.id, limitAmount });

/** The schedule on a day, and the jobs that it left: `times` each, at once. */
async function passDay(day: Day, times = 1): Promise<void> {
  await sweepAutopay(noon(day));
  const messages = await withTenant(tenantId(), (db) =>
    db.outboxMessage.findMany({ where: { tenantId: tenantId(), job: 'autopay.charge', doneAt: null } }),
  );
  const ctx: TenantContext = systemContext(scene.tenant, 'autopay.charge', { now: () => noon(day) });
  for (const { id, payload } of messages) {
    const { chargeId } = payload as { chargeId: string };
    await Promise.all(
      Array.from({ length: times }, async () => {
        for (let tries = 0; tries < 6; tries += 1) {
          try {
            return await runCharge(ctx, chargeId);
          } catch (error) {
            expect(error).toMatchObject({
              code: expect.stringMatching(/temporarily_unavailable|conflict|idempotency/),
            });
          }
        }
      }),
    );
    await withTenant(tenantId(), (db) =>
      db.outboxMessage.update({
        where: { tenantId_id: { tenantId: tenantId(), id } },
        data: { doneAt: new Date() },
      }),
    );
  }
  await work.catchUp(scene.system);
}

const charges = () =>
  withTenant(tenantId(), (db) =>
    db.autopayCharge.findMany({ where: { tenantId: tenantId() }, orderBy: { chargeOn: 'asc' } }),
  );
const paid = async (id: string) =>
  (await withTenant(tenantId(), (db) => db.bill.findFirstOrThrow({ where: { id } }))).paidAmount;
const told = (event: string) =>
  withTenant(tenantId(), (db) => db.notification.findMany({ where: { tenantId: tenantId(), event } }));
const taken = async () =>
  (await stripeClient().paymentIntents.list({ limit: 100 }, { stripeAccount: account })).data
    .filter(({ status }) => status === 'succeeded')
    .reduce((sum, { amount }) => sum + amount, 0);

describe('automatic payment', () => {
  it('keeps the words of the consent, announces three days before and charges on the due day, once', async () => {
    const { wording } = await consent();
    expect(wording).toContain('3 天');
    expect(wording).toContain('Visa •••• 4242');
    const due = addDays(firstDay, 3);
    const bills = [await billDue(due, 1_000n), await billDue(addDays(firstDay, -20), 50n)];
    const later = await billDue(addDays(due, 30), 700n);
    for (const _again of [1, 2, 3]) await passDay(firstDay);
    expect(await charges()).toMatchObject([{ status: 'announced', amount: 1_050n }]);
    const [notice, ...more] = await told('autopay_notice');
    expect(notice).toMatchObject({
      personId: scene.personId,
      params: { amount: '1050', chargeOn: due, last4: '4242' },
    });
    expect(more).toEqual([]);
    expect(await listOwnConsents(scene.owner, {})).toMatchObject([{ next: { amount: 1_050n, on: due } }]);
    await passDay(addDays(firstDay, 2));
    expect(await taken()).toBe(0);
    await passDay(due, 4);
    await passDay(due, 2);
    expect(await taken()).toBe(1_050);
    expect(await charges()).toMatchObject([{ status: 'paid' }]);
    expect(await Promise.all([...bills, later].map(paid))).toEqual([1_000n, 50n, 0n]);
    const payments = await withTenant(tenantId(), (db) =>
      db.payment.findMany({ where: { tenantId: tenantId() } }),
    );
    expect(payments).toMatchObject([
      { amount: 1_050n, creditAmount: 0n, personId: scene.personId, method: 'card' },
    ]);
    await expectSoundBooks(scene.system);
  });

  it('takes what is still owed, and nothing when all was paid', async () => {
    await consent();
    const due = addDays(firstDay, 3);
    const [one, two] = [await billDue(due, 1_000n), await billDue(due, 500n)];
    await passDay(firstDay);
    const pay = (billIds: string[], amount: bigint) =>
      recordCounterPayment(scene.cashier, {
        propertyId: property(),
        billIds,
        amount,
        receivedAmount: amount,
      });
    await pay([one], 999n);
    await passDay(due);
    expect(await taken()).toBe(501);
    expect(await charges()).toMatchObject([{ status: 'paid', amount: 1_500n }]);
    const third = await billDue(addDays(due, 3), 300n);
    await passDay(due);
    await passDay(addDays(due, 1));
    await pay([third], 300n);
    await passDay(addDays(due, 4));
    expect((await charges()).at(-1)).toMatchObject({ status: 'cancelled', failureCode: 'nothing_due' });
    expect(await taken()).toBe(501);
    expect(await Promise.all([one, two, third].map(paid))).toEqual([1_000n, 500n, 300n]);
    await expectSoundBooks(scene.system);
  });

  it('tells of what is above the limit and leaves it to the payer', async () => {
    await consent(1_000n);
    await billDue(addDays(firstDay, 3), 1_001n);
    for (const day of [0, 1, 2, 3, 4]) await passDay(addDays(firstDay, day));
    expect(await told('autopay_over_limit')).toMatchObject([{ params: { amount: '1001', limit: '1000' } }]);
    expect(await told('autopay_notice')).toEqual([]);
    expect(await taken()).toBe(0);
  });

  it('tells of a refusal each time, tries three times on three days, then leaves it; the consent stands', async () => {
    card = await saveCard(work, scene, '4000000000000341');
    await consent();
    const due = addDays(firstDay, 3);
    const bill = await billDue(due, 800n);
    await passDay(firstDay);
    for (const day of [0, 1, 2, 3, 4, 5]) {
      await passDay(addDays(due, day), 2);
      await passDay(addDays(due, day));
    }
    expect(await charges()).toMatchObject([
      { status: 'failed', attempts: 3, failureCode: 'generic_decline' },
    ]);
    const failures = await told('autopay_failed');
    expect(failures.map(({ params }) => (params as { retryOn: string | null }).retryOn).sort()).toEqual(
      [addDays(due, 1), addDays(due, 2), null].sort(),
    );
    expect(await listOwnConsents(scene.owner, {})).toMatchObject([{ next: null }]);
    expect(await paid(bill)).toBe(0n);
    // The bill can be paid in every other way.
    await recordCounterPayment(scene.cashier, {
      propertyId: property(),
      billIds: [bill],
      receivedAmount: 800n,
    });
    expect(await paid(bill)).toBe(800n);
    await expectSoundBooks(scene.system);
  });

  it('does not try again where the bank wants to ask the payer', async () => {
    card = await saveCard(work, scene, '4000002760003184');
    await consent();
    await billDue(addDays(firstDay, 3), 800n);
    for (const day of [0, 3, 4, 5]) await passDay(addDays(firstDay, day));
    expect(await charges()).toMatchObject([
      { status: 'failed', attempts: 1, failureCode: 'authentication_required' },
    ]);
    expect(await told('autopay_failed')).toMatchObject([{ params: { retryOn: null } }]);
  });

  it('leaves to the payer what cannot be charged because the card is gone at Stripe', async () => {
    await consent();
    await billDue(addDays(firstDay, 3), 800n);
    await passDay(firstDay);
    const { stripeMethodId } = await withTenant(tenantId(), (db) =>
      db.savedMethod.findFirstOrThrow({ where: { id: card.id } }),
    );
    await stripeClient().paymentMethods.detach(stripeMethodId, {}, { stripeAccount: account });
    await passDay(addDays(firstDay, 3), 2);
    expect(await charges()).toMatchObject([{ status: 'failed', attempts: 1 }]);
    expect(await told('autopay_failed')).toMatchObject([{ params: { retryOn: null } }]);
    await passDay(addDays(firstDay, 4));
    expect(await taken()).toBe(0);
  });

  it('is announced anew rather than made long after its day', async () => {
    const { consentId } = await consent();
    const due = addDays(firstDay, 3);
    await billDue(due, 300n);
    await passDay(firstDay);
    // Nothing ran for more than a week.
    await passDay(addDays(due, 9));
    expect(await taken()).toBe(0);
    await passDay(addDays(due, 10));
    expect(await charges()).toMatchObject([
      { status: 'cancelled', failureCode: 'lapsed', consentId },
      { status: 'announced', amount: 300n },
    ]);
    await passDay(addDays(due, 13));
    expect(await taken()).toBe(300);
    await expectSoundBooks(scene.system);
  });

  it('charges once though Stripe’s answers are lost, whatever was lost', async () => {
    await consent();
    const due = addDays(firstDay, 3);
    const bill = await billDue(due, 640n);
    await passDay(firstDay);
    await work.sandbox.stripe.control.injectFault({
      kind: 'hang_up_after',
      method: 'POST',
      path: '/v1/payment_intents',
      times: 7,
    });
    await work.sandbox.stripe.control.injectFault({ kind: 'error_500_after', method: 'POST', times: 5 });
    await passDay(due, 2);
    expect(await taken()).toBe(640);
    expect(await paid(bill)).toBe(640n);
    expect(await charges()).toMatchObject([{ status: 'paid', attempts: 1 }]);
    await expectSoundBooks(scene.system);
  }, 90_000);

  it('takes a charge up again whose job was lost, for what is owed then', async () => {
    await consent();
    const due = addDays(firstDay, 3);
    const [one, two] = [await billDue(due, 300n), await billDue(due, 200n)];
    await passDay(firstDay);
    await sweepAutopay(noon(due));
    const [claimed] = await charges();
    const chargeId = claimed?.id as string;
    const ctx = systemContext(scene.tenant, 'autopay.charge', { now: () => noon(due) });
    // The job writes down what it is about to take, and then its process dies.
    const begun = await prepareCharge(ctx, { chargeId });
    if (!begun) throw new Error('nothing was begun');
    const intentId = await prepareIntent(ctx, begun.checkout, begun.method);
    await withTenant(tenantId(), (db) =>
      db.outboxMessage.updateMany({ where: { tenantId: tenantId() }, data: { doneAt: new Date() } }),
    );
    await recordCounterPayment(scene.cashier, {
      propertyId: property(),
      billIds: [two],
      receivedAmount: 200n,
    });
    const later = addDays(due, 1);
    await passDay(later, 2);
    expect(await taken()).toBe(300);
    expect(await Promise.all([one, two].map(paid))).toEqual([300n, 200n]);
    expect(await charges()).toMatchObject([{ status: 'paid', attempts: 1 }]);
    const first = await stripeClient().paymentIntents.retrieve(intentId, {}, { stripeAccount: account });
    expect(first.status).toBe('canceled');
    await expectSoundBooks(scene.system);
  });

  it('ends when the payer says so, when the card is removed and when they have moved out', async () => {
    const due = addDays(firstDay, 3);
    const bill = await billDue(due, 100n);
    const { consentId } = await consent();
    await passDay(firstDay);
    await endConsent(scene.owner, { consentId });
    await passDay(due);
    expect(await charges()).toMatchObject([{ status: 'cancelled', failureCode: 'consent_ended' }]);

    await consent();
    await passDay(due);
    await removeMethod(scene.owner, { methodId: card.id });
    await passDay(addDays(due, 3));
    card = await saveCard(work, scene, '5555555555554444');
    await consent();
    await passDay(addDays(due, 3));
    await withTenant(tenantId(), (db) =>
      db.tenure.updateMany({
        where: { tenantId: tenantId(), propertyId: property() },
        data: { startsOn: toDateColumn(firstDay), endsOn: toDateColumn(addDays(due, 5)) },
      }),
    );
    await passDay(addDays(due, 5));
    await passDay(addDays(due, 6));
    const consents = await withTenant(tenantId(), (db) =>
      db.autopayConsent.findMany({ where: { tenantId: tenantId() }, orderBy: { id: 'asc' } }),
    );
    expect(consents.map(({ endedReason }) => endedReason)).toEqual(['payer', 'method_removed', 'moved_out']);
    expect(await taken()).toBe(0);
    expect(await paid(bill)).toBe(0n);
    expect((await charges()).map(({ status }) => status)).toEqual(['cancelled', 'cancelled', 'cancelled']);
  });

  it('is one a property: another of the household waits, who moves in after them does not', async () => {
    await consent();
    const { tenant, personId } = scene;
    const nextId = newId();
    await withTenant(tenantId(), async (db) => {
      await db.person.create({ data: { tenantId: tenant.id, id: nextId, name: '新业主' } });
      await db.tenure.create({
        data: { tenantId: tenant.id, id: newId(), propertyId: property(), personId: nextId, kind: 'owner' },
      });
    });
    const next = await createTestMember(tenant, 'owner', nextId);
    const own = await saveCard(work, { owner: next, system: scene.system }, '5555555555554444');
    const agree = () => giveConsent(next, { propertyId: property(), methodId: own.id, limitAmount: null });
    await expect(agree()).rejects.toMatchObject({ code: 'invalid_input' });
    await withTenant(tenantId(), (db) =>
      db.tenure.updateMany({
        where: { tenantId: tenant.id, propertyId: property(), personId },
        data: { startsOn: toDateColumn(firstDay), endsOn: toDateColumn(addDays(firstDay, 1)) },
      }),
    );
    await agree();
    const consents = await withTenant(tenantId(), (db) =>
      db.autopayConsent.findMany({ where: { tenantId: tenant.id }, orderBy: { id: 'asc' } }),
    );
    expect(consents).toMatchObject([
      { personId, status: 'ended', endedReason: 'moved_out' },
      { personId: nextId, status: 'active' },
    ]);
  });

  it('is agreed by who holds the property, one at a time; the company may end it, others may not', async () => {
    const stranger = await createTestMember(scene.tenant, 'owner');
    await expect(consent(null, stranger)).rejects.toMatchObject({ code: 'not_found' });
    const { consentId } = await consent();
    const again = await consent(5_000n);
    expect(again.consentId).not.toBe(consentId);
    expect(await listOwnConsents(scene.owner, {})).toMatchObject([
      { id: again.consentId, limitAmount: 5_000n },
    ]);
    for (const ctx of [stranger, scene.cashier]) {
      await expect(endConsent(ctx, { consentId: again.consentId })).rejects.toMatchObject({
        code: expect.stringMatching(/forbidden|not_found/),
      });
    }
    await endConsent(await createTestMember(scene.tenant, 'accountant'), { consentId: again.consentId });
    const row = await withTenant(tenantId(), (db) =>
      db.autopayConsent.findFirstOrThrow({ where: { id: again.consentId } }),
    );
    expect(row).toMatchObject({ status: 'ended', endedReason: 'company' });
    expect(dayOf(row.endedAt ?? new Date(0)) > firstDay).toBe(true);
  });
});
