import Stripe from 'stripe';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '#sandbox/start-sandbox.ts';
import { startWebhookReceiver } from '#sandbox/testing/webhook-receiver.ts';

let sandbox: Sandbox;
let stripe: Stripe;
let receiver: Awaited<ReturnType<typeof startWebhookReceiver>>;
let stripeAccount: string;

beforeAll(async () => {
  receiver = await startWebhookReceiver();
  sandbox = await startSandbox({
    stripeWebhookUrl: receiver.url,
    stripeWebhookSecret: 'whsec_one',
    retryDelaysMs: [5, 5, 5],
  });
  stripe = new Stripe('sk_test_sandbox', { ...sandbox.stripeClientOptions, maxNetworkRetries: 1 });
});
afterAll(async () => {
  await sandbox.close();
  await receiver.close();
});
beforeEach(async () => {
  await sandbox.stripe.control.idle({});
  await sandbox.stripe.control.reset({});
  await sandbox.stripe.control.setWebhook({ url: receiver.url, secrets: ['whsec_one'] });
  stripeAccount = (await stripe.accounts.create({ country: 'CN' })).id;
  await sandbox.stripe.control.completeOnboarding({ account: stripeAccount });
  await sandbox.stripe.control.idle({});
  receiver.clear();
});

function open() {
  return stripe.checkout.sessions.create(
    {
      line_items: [
        { quantity: 1, price_data: { currency: 'cny', unit_amount: 5000, product_data: { name: 'Fee' } } },
      ],
      success_url: 'https://linli.example/paid',
    },
    { stripeAccount },
  );
}

async function paidCharge(cardNumber?: string): Promise<Stripe.Charge> {
  const session = await open();
  await sandbox.stripe.control.paySession({ session: session.id, cardNumber });
  const [charge] = (await stripe.charges.list({}, { stripeAccount })).data;
  if (!charge) throw new Error('no charge');
  await sandbox.stripe.control.idle({});
  return charge;
}

async function receivedTypes(): Promise<string[]> {
  await sandbox.stripe.control.idle({});
  return receiver.received.map(({ body }) => (JSON.parse(body) as Stripe.Event).type);
}

describe('webhooks', () => {
  it('come again until they are taken, each time freshly signed', async () => {
    receiver.answerWith((count) => (count <= 2 ? 503 : 200));
    const session = await open();
    await stripe.checkout.sessions.expire(session.id, {}, { stripeAccount });
    expect(await receivedTypes()).toEqual(Array(3).fill('checkout.session.expired'));
    for (const { body, headers } of receiver.received) {
      expect(() =>
        stripe.webhooks.constructEvent(body, headers['stripe-signature'] ?? '', 'whsec_one'),
      ).not.toThrow();
      expect(() =>
        stripe.webhooks.constructEvent(body, headers['stripe-signature'] ?? '', 'whsec_two'),
      ).toThrow();
    }
    const [event] = (await stripe.events.list({ type: 'checkout.session.expired' }, { stripeAccount })).data;
    expect(event?.pending_webhooks).toBe(0);
  });

  it('give up in the end; the list of events still has what was lost', async () => {
    receiver.answerWith(() => 500);
    await paidCharge();
    const lost = await stripe.events.list({ delivery_success: false }, { stripeAccount });
    expect(lost.data.map(({ type }) => type)).toContain('checkout.session.completed');
    expect(
      (await sandbox.stripe.control.deliveries({})).every(({ status }) => status === 500 || status === 200),
    ).toBe(true);
    receiver.clear();
    const event = lost.data.find(({ type }) => type === 'checkout.session.completed');
    await sandbox.stripe.control.redeliver({ event: event?.id ?? '', times: 3 });
    expect(await receivedTypes()).toEqual(Array(3).fill('checkout.session.completed'));
  });

  it('carry two signatures while a secret is rotated', async () => {
    await sandbox.stripe.control.setWebhook({ url: receiver.url, secrets: ['whsec_new', 'whsec_one'] });
    await paidCharge();
    for (const { body, headers } of receiver.received) {
      for (const secret of ['whsec_new', 'whsec_one']) {
        expect(() =>
          stripe.webhooks.constructEvent(body, headers['stripe-signature'] ?? '', secret),
        ).not.toThrow();
      }
    }
  });

  it('can be doubled, shuffled and dropped', async () => {
    await sandbox.stripe.control.setDeliveryFaults({ copies: 3, shuffleWindowMs: 20 });
    await paidCharge();
    const types = await receivedTypes();
    expect(types.filter((type) => type === 'checkout.session.completed')).toHaveLength(3);
    receiver.clear();
    await sandbox.stripe.control.setDeliveryFaults({ drop: true });
    await paidCharge();
    expect(await receivedTypes()).toEqual([]);
    expect(
      (await stripe.events.list({ type: 'checkout.session.completed' }, { stripeAccount })).data,
    ).toHaveLength(2);
  });

  it('go to the endpoint that asked for them', async () => {
    await sandbox.stripe.control.setWebhook({ url: receiver.url, secrets: ['whsec_one'], scope: 'platform' });
    const endpoint = await stripe.webhookEndpoints.create({
      url: `${receiver.url}/connect`,
      enabled_events: ['charge.succeeded'],
      connect: true,
    });
    await paidCharge();
    expect(await receivedTypes()).toEqual(['charge.succeeded']);
    const [first] = receiver.received;
    const event = stripe.webhooks.constructEvent(
      first?.body ?? '',
      first?.headers['stripe-signature'] ?? '',
      endpoint.secret ?? '',
    );
    expect(event.account).toBe(stripeAccount);
    await stripe.webhookEndpoints.del(endpoint.id);
    receiver.clear();
    await paidCharge();
    expect(await receivedTypes()).toEqual([]);
  });
});

describe('the list of events', () => {
  it('is filtered by type and time and walked by cursor', async () => {
    const before = Math.floor(Date.now() / 1000) - 1;
    for (let time = 0; time < 3; time += 1) await paidCharge();
    const charges = await stripe.events.list({ type: 'charge.*', limit: 2 }, { stripeAccount });
    expect(charges.data.map(({ type }) => type)).toEqual(['charge.succeeded', 'charge.succeeded']);
    expect(charges.has_more).toBe(true);
    const rest = await stripe.events.list(
      { type: 'charge.*', limit: 2, starting_after: charges.data[1]?.id },
      { stripeAccount },
    );
    expect(rest.data).toHaveLength(1);
    const types = ['charge.succeeded', 'checkout.session.completed'];
    expect(
      (await stripe.events.list({ types, created: { gte: before } }, { stripeAccount })).data,
    ).toHaveLength(6);
    expect(
      (await stripe.events.list({ types, created: { lt: before } }, { stripeAccount })).data,
    ).toHaveLength(0);
    const [newest] = charges.data;
    expect(await stripe.events.retrieve(newest?.id ?? '', {}, { stripeAccount })).toMatchObject({
      id: newest?.id,
    });
  });
});

describe('requests that go wrong', () => {
  it('lose the answer after the work: the retry with the same key finds it done', async () => {
    await sandbox.stripe.control.injectFault({
      kind: 'hang_up_after',
      method: 'POST',
      path: '/v1/checkout/sessions',
    });
    const session = await open();
    expect(session.lastResponse.headers['idempotent-replayed']).toBe('true');
    expect((await stripe.checkout.sessions.list({}, { stripeAccount })).data).toHaveLength(1);
  });

  it.each(['hang_up', 'error_500', 'error_500_after', 'rate_limit'] as const)('%s', async (kind) => {
    const impatient = new Stripe('sk_test_sandbox', { ...sandbox.stripeClientOptions, maxNetworkRetries: 0 });
    // A cut connection is repeated by the SDK once whatever it was told.
    await sandbox.stripe.control.injectFault({
      kind,
      path: '/v1/customers',
      times: kind === 'hang_up' ? 2 : 1,
    });
    const create = () =>
      impatient.customers.create({ name: 'Li' }, { idempotencyKey: 'key-1', stripeAccount });
    await expect(create()).rejects.toBeInstanceOf(Stripe.errors.StripeError);
    const before = (await stripe.customers.list({}, { stripeAccount })).data.length;
    expect(before).toBe(kind === 'error_500_after' ? 1 : 0);
    await create();
    expect((await stripe.customers.list({}, { stripeAccount })).data).toHaveLength(1);
  });
});

describe('refunds', () => {
  it('of a payment by a slow card wait, and then succeed', async () => {
    const charge = await paidCharge('4000000000007726');
    receiver.clear();
    const refund = await stripe.refunds.create({ charge: charge.id, amount: 2000 }, { stripeAccount });
    expect(refund.status).toBe('pending');
    await sandbox.stripe.control.settleRefund({ refund: refund.id, result: 'succeeded' });
    expect((await stripe.refunds.retrieve(refund.id, {}, { stripeAccount })).status).toBe('succeeded');
    expect((await receivedTypes()).sort()).toEqual(
      ['charge.refund.updated', 'charge.refunded', 'refund.created', 'refund.updated'].sort(),
    );
  });

  it.each([
    ['by test card', '4000000000005126', {}],
    ['by metadata', undefined, { metadata: { sandbox_refund: 'failed' } }],
  ])('fail after they had seemed to succeed, %s', async (_how, number, extra) => {
    const charge = await paidCharge(number);
    receiver.clear();
    const refund = await stripe.refunds.create({ charge: charge.id, ...extra }, { stripeAccount });
    expect(refund).toMatchObject({ status: 'failed', failure_reason: 'expired_or_canceled_card' });
    expect(await receivedTypes()).toContain('refund.failed');
    expect(await stripe.charges.retrieve(charge.id, {}, { stripeAccount })).toMatchObject({
      amount_refunded: 0,
      refunded: false,
    });
    const { data } = await stripe.balanceTransactions.list({}, { stripeAccount });
    expect(data.reduce((sum, { net }) => sum + net, 0)).toBe(5000 - 175);
  });

  it('never give back more than was paid', async () => {
    const charge = await paidCharge();
    await stripe.refunds.create({ charge: charge.id, amount: 4000 }, { stripeAccount });
    for (const amount of [1001, 0, -5]) {
      await expect(
        stripe.refunds.create({ charge: charge.id, amount }, { stripeAccount }),
      ).rejects.toMatchObject({ statusCode: 400, param: 'amount' });
    }
  });

  it('return the platform’s share in proportion', async () => {
    const session = await stripe.checkout.sessions.create(
      {
        line_items: [
          { quantity: 1, price_data: { currency: 'cny', unit_amount: 999, product_data: { name: 'Fee' } } },
        ],
        payment_intent_data: { application_fee_amount: 100 },
        success_url: 'https://linli.example/paid',
      },
      { stripeAccount },
    );
    await sandbox.stripe.control.paySession({ session: session.id });
    const [charge] = (await stripe.charges.list({}, { stripeAccount })).data;
    const refund = (amount?: number) =>
      stripe.refunds.create({ charge: charge?.id, amount, refund_application_fee: true }, { stripeAccount });
    await refund(333);
    const fee = String(charge?.application_fee);
    expect((await stripe.applicationFees.retrieve(fee)).amount_refunded).toBe(33);
    await refund();
    expect(await stripe.applicationFees.retrieve(fee)).toMatchObject({
      amount_refunded: 100,
      refunded: true,
    });
  });
});

describe('slow payments', () => {
  it.each(['succeeded', 'failed'] as const)('complete the session first and are %s later', async (result) => {
    const session = await open();
    await sandbox.stripe.control.paySession({ session: session.id, outcome: 'processing' });
    const waiting = await stripe.checkout.sessions.retrieve(session.id, {}, { stripeAccount });
    expect(waiting).toMatchObject({ status: 'complete', payment_status: 'unpaid' });
    await sandbox.stripe.control.settleSession({ session: session.id, result });
    expect(await receivedTypes()).toContain(`checkout.session.async_payment_${result}`);
    const after = await stripe.checkout.sessions.retrieve(session.id, {}, { stripeAccount });
    expect(after.payment_status).toBe(result === 'succeeded' ? 'paid' : 'unpaid');
  });
});

describe('an account under review', () => {
  it('loses the right to charge, and tells so', async () => {
    await sandbox.stripe.control.restrictAccount({ account: stripeAccount });
    expect(await receivedTypes()).toEqual(['account.updated']);
    await expect(open()).rejects.toMatchObject({ statusCode: 400 });
  });
});

describe('an account that leaves', () => {
  it('is told by webhook and closed to the platform', async () => {
    await sandbox.stripe.control.deauthorize({ account: stripeAccount });
    expect(await receivedTypes()).toEqual(['account.application.deauthorized']);
    expect(JSON.parse(receiver.received[0]?.body ?? '{}')).toMatchObject({ account: stripeAccount });
    await expect(open()).rejects.toMatchObject({ statusCode: 403, code: 'account_invalid' });
  });
});

describe('a burst', () => {
  it('of 600 events arrives whole', async () => {
    for (let number = 0; number < 600; number += 1) {
      const session = await open();
      await sandbox.stripe.control.expireSession({ session: session.id });
    }
    const types = await receivedTypes();
    expect(types).toHaveLength(600);
    const ids = new Set(receiver.received.map(({ body }) => (JSON.parse(body) as Stripe.Event).id));
    expect(ids.size).toBe(600);
  });
});

describe('controls over HTTP', () => {
  const call = (name: string, body: string) =>
    fetch(`${sandbox.origin}/_sandbox/stripe/${name}`, { method: 'POST', body });

  it('do the same as in the process', async () => {
    const session = await open();
    const answer = await call('paySession', JSON.stringify({ session: session.id, method: 'wechat_pay' }));
    expect(await answer.json()).toMatchObject({ result: { status: 'complete', payment_status: 'paid' } });
  });

  it.each([
    ['nonsense', '{}', 404],
    ['constructor', '{}', 404],
    ['paySession', '{}', 422],
    ['paySession', '{', 422],
    ['paySession', '{"session":"cs_none"}', 409],
  ])('%s with %s is answered %i', async (name, body, status) => {
    expect((await call(name, body)).status).toBe(status);
  });
});
