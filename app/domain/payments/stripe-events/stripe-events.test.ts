import { createHmac, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { stripeClient } from '#app/integrations/stripe/stripe-client.ts';
import { newId } from '#app/kernel/ids.ts';
import { findStripeEvent } from '#tenants/system.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { startCheckout } from '../checkout/start-checkout.ts';
import { listPayments } from '../list-payments.ts';
import { expectSoundBooks } from '../testing/payment-books.ts';
import { billProperty, type PaymentScene, paymentScene } from '../testing/payment-scene.ts';
import { type StripeAtWork, startStripeAtWork, webhookSecret } from '../testing/stripe-at-work.ts';
import { sweepStripeEvents } from './sweep-stripe-events.ts';

let work: StripeAtWork;
let scene: PaymentScene;
let account: string;

beforeAll(async () => {
  work = await startStripeAtWork();
  scene = await paymentScene();
  account = await work.enablePayments(scene);
});
afterAll(() => work.stop());
beforeEach(() => work.sandbox.stripe.control.setDeliveryFaults({}));

async function open(amount: bigint, of = scene) {
  const billIds = await billProperty(of, of.propertyIds[0] as string, [amount]);
  const { checkoutId } = await startCheckout(of.owner, { billIds, cancelPath: '/bills' });
  const row = await withTenant(of.tenant.id, (db) =>
    db.checkout.findUniqueOrThrow({ where: { tenantId_id: { tenantId: of.tenant.id, id: checkoutId } } }),
  );
  return { billIds, checkoutId, sessionId: row.stripeSessionId as string };
}

const paymentsOf = async (of: PaymentScene) => (await listPayments(of.system, { limit: 100 })).payments;

function sign(body: string, { secret = webhookSecret, at = Math.floor(Date.now() / 1000) } = {}): string {
  return `t=${at},v1=${createHmac('sha256', secret).update(`${at}.${body}`).digest('hex')}`;
}

function post(body: string, signature: string | null): Promise<Response> {
  return fetch(work.webhookUrl, {
    method: 'POST',
    body,
    headers: signature === null ? {} : { 'stripe-signature': signature },
  });
}

function eventBody(facts: Record<string, unknown> = {}, object: Record<string, unknown> = {}): string {
  return JSON.stringify({
    id: `evt_${newId()}`,
    object: 'event',
    account,
    type: 'checkout.session.completed',
    livemode: false,
    created: Math.floor(Date.now() / 1000),
    data: { object: { id: 'cs_test_none', ...object } },
    ...facts,
  });
}

describe('the webhook', () => {
  it('stores a signed event once and hands it over once, also ten at the same moment', async () => {
    const body = eventBody();
    const answers = await Promise.all(Array.from({ length: 10 }, () => post(body, sign(body))));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
    const { id } = JSON.parse(body) as { id: string };
    const waiting = await withTenant(scene.tenant.id, (db) =>
      db.outboxMessage.findMany({ where: { job: 'stripe-event.process', doneAt: null } }),
    );
    expect(waiting.map(({ payload }) => payload)).toEqual([{ eventId: id, account }]);
    await work.catchUp(scene.system);
    // The session does not exist at Stripe: nothing is believed that an event says.
    expect(await findStripeEvent(id, account)).toMatchObject({ outcome: 'object_missing' });
  });

  it('refuses what is forged, old, from the future, altered, unsigned or signed with nothing', async () => {
    const body = eventBody();
    const now = Math.floor(Date.now() / 1000);
    const wrong = [
      sign(body, { secret: 'whsec_other' }),
      sign(body, { at: now - 400 }),
      sign(body, { at: now + 400 }),
      sign(`${body} `),
      sign(body, { secret: '' }),
      '',
      null,
    ];
    for (const signature of wrong) expect((await post(body, signature)).status).toBe(400);
    expect(await findStripeEvent((JSON.parse(body) as { id: string }).id, account)).toBeNull();
    expect((await post(body, sign(body, { secret: 'whsec_old' }))).status).toBe(200);
    await work.catchUp(scene.system);
  });

  it('accepts none of 500 forged signatures', async () => {
    const body = eventBody();
    const now = Math.floor(Date.now() / 1000);
    const statuses = new Set<number>();
    for (let n = 0; n < 500; n += 1) {
      statuses.add((await post(body, `t=${now},v1=${randomBytes(32).toString('hex')}`)).status);
    }
    expect([...statuses]).toEqual([400]);
    expect(await findStripeEvent((JSON.parse(body) as { id: string }).id, account)).toBeNull();
  });

  it('refuses a body that is no event', async () => {
    for (const body of ['', 'not json', '[]', 'null', '{}', eventBody({ data: null }), 'x'.repeat(600_000)]) {
      const { status } = await post(body, sign(body));
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
    }
  });

  it('puts aside events of an unknown account, of the other mode, and of no account', async () => {
    const stranger = `acct_${newId()}`;
    for (const [facts, outcome] of [
      [{ account: stranger }, 'unknown_account'],
      [{ livemode: true }, 'livemode_mismatch'],
      [{ account: undefined }, 'platform'],
      [{ type: 'payment_intent.created' }, 'ignored'],
    ] as const) {
      const body = eventBody(facts);
      expect((await post(body, sign(body))).status).toBe(200);
      const { id, account: of = '' } = JSON.parse(body) as { id: string; account?: string };
      expect(await findStripeEvent(id, of)).toMatchObject({ outcome, processedAt: expect.any(Date) });
    }
    expect(await work.catchUp(scene.system)).toBe(0);
  });
});

describe('an event of a payment', () => {
  it('has one effect however often it comes', async () => {
    const { checkoutId, sessionId } = await open(1_000n);
    await work.sandbox.stripe.control.setDeliveryFaults({ copies: 10, shuffleWindowMs: 50 });
    await work.sandbox.stripe.control.paySession({ session: sessionId });
    await work.catchUp(scene.system, 'all at once');
    const mine = await withTenant(scene.tenant.id, (db) => db.payment.count({ where: { checkoutId } }));
    expect(mine).toBe(1);
    await expectSoundBooks(scene.system);
  });

  it('leads to the company of its account, whatever its metadata say', async () => {
    const other = await paymentScene();
    const otherAccount = await work.enablePayments(other);
    const { billIds, checkoutId } = await open(2_000n);
    const before = (await paymentsOf(scene)).length;
    const session = await stripeClient().checkout.sessions.create(
      {
        mode: 'payment',
        client_reference_id: checkoutId,
        metadata: { linli_checkout: checkoutId, linli_company: scene.tenant.slug },
        payment_intent_data: { metadata: { linli_checkout: checkoutId, linli_company: scene.tenant.slug } },
        line_items: [
          { quantity: 1, price_data: { currency: 'cny', unit_amount: 2_000, product_data: { name: 'x' } } },
        ],
        success_url: 'https://linli.example/',
      },
      { stripeAccount: otherAccount },
    );
    await work.sandbox.stripe.control.paySession({ session: session.id });
    await work.catchUp(scene.system);
    await work.catchUp(other.system);
    expect((await paymentsOf(scene)).length).toBe(before);
    const bill = await withTenant(scene.tenant.id, (db) => db.bill.findFirst({ where: { id: billIds[0] } }));
    expect(bill?.paidAmount).toBe(0n);
    // The money is there and belongs to somebody: the company that has it must look.
    expect(await paymentsOf(other)).toMatchObject([{ status: 'parked', parkedReason: 'unknown_checkout' }]);
    await expectSoundBooks(other.system);
  });

  it('is none of ours where the company was paid for something else', async () => {
    const before = (await paymentsOf(scene)).length;
    const session = await stripeClient().checkout.sessions.create(
      {
        mode: 'payment',
        line_items: [
          { quantity: 1, price_data: { currency: 'cny', unit_amount: 900, product_data: { name: '咖啡' } } },
        ],
        success_url: 'https://shop.example/',
      },
      { stripeAccount: account },
    );
    await work.sandbox.stripe.control.paySession({ session: session.id });
    await work.catchUp(scene.system);
    expect((await paymentsOf(scene)).length).toBe(before);
  });

  it.each([
    ['amount', { amount: 2_999n }, 'wrong_amount'],
    ['account', { stripeAccountId: 'acct_before' }, 'wrong_account'],
  ] as const)('is parked where the %s is not that of its checkout', async (_what, change, parkedReason) => {
    const { billIds, checkoutId, sessionId } = await open(3_000n);
    await withTenant(scene.tenant.id, (db) =>
      db.checkout.updateMany({ where: { id: checkoutId }, data: change }),
    );
    await work.sandbox.stripe.control.paySession({ session: sessionId });
    await work.catchUp(scene.system);
    const parked = await withTenant(scene.tenant.id, (db) =>
      db.payment.findFirst({ where: { checkoutId }, include: { allocations: true } }),
    );
    expect(parked).toMatchObject({ status: 'parked', parkedReason, receiptNumber: null, allocations: [] });
    const bill = await withTenant(scene.tenant.id, (db) => db.bill.findFirst({ where: { id: billIds[0] } }));
    expect(bill).toMatchObject({ status: 'open', paidAmount: 0n });
    await expectSoundBooks(scene.system);
  });

  it('is parked where the currency is another, and stays out of the books that it cannot stand in', async () => {
    const other = await paymentScene();
    const otherAccount = await work.enablePayments(other);
    const { checkoutId } = await open(3_000n, other);
    const session = await stripeClient().checkout.sessions.create(
      {
        mode: 'payment',
        line_items: [
          { quantity: 1, price_data: { currency: 'usd', unit_amount: 3_000, product_data: { name: 'x' } } },
        ],
        success_url: 'https://linli.example/',
      },
      { stripeAccount: otherAccount },
    );
    await withTenant(other.tenant.id, (db) =>
      db.checkout.updateMany({ where: { id: checkoutId }, data: { stripeSessionId: session.id } }),
    );
    await work.sandbox.stripe.control.paySession({ session: session.id });
    await work.catchUp(other.system);
    expect(await paymentsOf(other)).toMatchObject([
      { status: 'parked', parkedReason: 'wrong_currency', currency: 'USD', amount: 3_000n },
    ]);
    const posted = await withTenant(other.tenant.id, (db) =>
      db.ledgerTransfer.count({ where: { documentKind: 'payment' } }),
    );
    expect(posted).toBe(0);
  });
});

describe('the sweep', () => {
  it('finds what no webhook brought, once', async () => {
    const [first, second] = [await open(4_000n), await open(4_001n)];
    await work.sandbox.stripe.control.setDeliveryFaults({ drop: true });
    await work.sandbox.stripe.control.paySession({ session: first.sessionId, method: 'wechat_pay' });
    await work.sandbox.stripe.control.expireSession({ session: second.sessionId });
    expect(await work.catchUp(scene.system)).toBe(0);
    expect((await sweepStripeEvents()).found).toBeGreaterThanOrEqual(3);
    await work.catchUp(scene.system);
    const checkouts = await withTenant(scene.tenant.id, (db) =>
      db.checkout.findMany({
        where: { id: { in: [first.checkoutId, second.checkoutId] } },
        orderBy: { amount: 'asc' },
      }),
    );
    expect(checkouts.map(({ status }) => status)).toEqual(['completed', 'expired']);
    expect(await sweepStripeEvents()).toMatchObject({ found: 0 });
    await expectSoundBooks(scene.system);
  });

  it('hands over again what a job could not finish, and an outage of Stripe loses nothing', async () => {
    const { checkoutId, sessionId } = await open(5_000n);
    await work.sandbox.stripe.control.paySession({ session: sessionId });
    await work.sandbox.stripe.control.idle({});
    await work.sandbox.stripe.control.injectFault({ kind: 'hang_up', times: 6 });
    // Two tries of the job, three calls each.
    await expect(work.catchUp(scene.system)).rejects.toMatchObject({ code: 'temporarily_unavailable' });
    // The job has given up for good: its row is parked.
    await withTenant(scene.tenant.id, (db) =>
      db.outboxMessage.updateMany({
        where: { job: 'stripe-event.process', doneAt: null },
        data: { failedAt: new Date(), doneAt: new Date() },
      }),
    );
    const { handedAgain } = await sweepStripeEvents(new Date(Date.now() + 11 * 60_000));
    expect(handedAgain).toBeGreaterThanOrEqual(1);
    await work.catchUp(scene.system);
    const payment = await withTenant(scene.tenant.id, (db) =>
      db.payment.findFirst({ where: { checkoutId } }),
    );
    expect(payment).toMatchObject({ status: 'received', amount: 5_000n });
  }, 60_000);

  it('ends checkouts whose end nobody told', async () => {
    const { checkoutId } = await open(6_000n);
    const billIds = await billProperty(scene, scene.propertyIds[0] as string, [1n]);
    const neverMade = newId();
    const { tenant, owner } = scene;
    await withTenant(tenant.id, (db) =>
      db.checkout.create({
        data: {
          tenantId: tenant.id,
          id: neverMade,
          membershipId: owner.actor.kind === 'member' ? owner.actor.membershipId : null,
          stripeAccountId: account,
          amount: 1n,
          currency: 'CNY',
          bills: { create: { billId: billIds[0] as string, amount: 1n } },
        },
      }),
    );
    await withTenant(
      tenant.id,
      (db) =>
        db.$executeRaw`update checkout set created_at = now() - interval '25 hours' where id in (${checkoutId}::uuid, ${neverMade}::uuid)`,
    );
    await work.sandbox.stripe.control.setDeliveryFaults({ drop: true });
    await work.sandbox.stripe.control.advanceClock({ seconds: 2 * 3600 });
    await sweepStripeEvents();
    const ended = await withTenant(tenant.id, (db) =>
      db.checkout.findMany({ where: { id: { in: [checkoutId, neverMade] } } }),
    );
    expect(ended.map(({ status }) => status)).toEqual(['expired', 'expired']);
  });
});
