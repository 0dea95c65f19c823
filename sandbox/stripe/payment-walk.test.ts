import Stripe from 'stripe';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '#sandbox/start-sandbox.ts';
import { startWebhookReceiver } from '#sandbox/testing/webhook-receiver.ts';

const SECRET = 'whsec_walk';

let sandbox: Sandbox;
let stripe: Stripe;
let receiver: Awaited<ReturnType<typeof startWebhookReceiver>>;

beforeAll(async () => {
  receiver = await startWebhookReceiver();
  sandbox = await startSandbox({
    stripeWebhookUrl: receiver.url,
    stripeWebhookSecret: SECRET,
    retryDelaysMs: [5, 5, 5],
  });
  stripe = new Stripe('sk_test_sandbox', { ...sandbox.stripeClientOptions, maxNetworkRetries: 0 });
});
afterAll(async () => {
  await sandbox.close();
  await receiver.close();
});
beforeEach(async () => {
  await sandbox.stripe.control.idle({});
  await sandbox.stripe.control.reset({});
  receiver.clear();
});

/** Every webhook so far, each verified as the product verifies it. */
async function webhooks(): Promise<Stripe.Event[]> {
  await sandbox.stripe.control.idle({});
  return receiver.received.map(({ body, headers }) =>
    stripe.webhooks.constructEvent(body, headers['stripe-signature'] ?? '', SECRET),
  );
}

async function onboardedAccount(): Promise<string> {
  const account = await stripe.accounts.create({
    type: 'standard',
    country: 'CN',
    email: 'office@example.com',
  });
  const link = await stripe.accountLinks.create({
    account: account.id,
    type: 'account_onboarding',
    return_url: 'https://linli.example/return',
    refresh_url: 'https://linli.example/refresh',
  });
  const page = await fetch(link.url);
  expect(page.status).toBe(200);
  const done = await fetch(link.url, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({ decision: 'finish', businessName: '阳光物业', bankAccount: '6789' }),
  });
  expect(done.headers.get('location')).toBe('https://linli.example/return');
  return account.id;
}

function sessionParams(amount = 12_345): Stripe.Checkout.SessionCreateParams {
  return {
    mode: 'payment',
    line_items: [
      {
        quantity: 1,
        price_data: { currency: 'cny', unit_amount: amount, product_data: { name: '物业费 2026-11' } },
      },
      {
        quantity: 2,
        price_data: { currency: 'cny', unit_amount: 100, product_data: { name: '垃圾处理费' } },
      },
    ],
    allowed_payment_method_types: ['card', 'alipay', 'wechat_pay'],
    payment_intent_data: {
      metadata: { statement: 'st_1' },
      application_fee_amount: 45,
      description: 'Bill 1',
    },
    success_url: 'https://linli.example/paid?session={CHECKOUT_SESSION_ID}',
    cancel_url: 'https://linli.example/bills',
    client_reference_id: 'payment-1',
    customer_email: 'li@example.com',
    locale: 'zh',
    metadata: { payment: 'payment-1' },
  };
}

const cardFields = {
  method: 'card',
  email: 'li@example.com',
  number: '4242 4242 4242 4242',
  expiry: '12 / 40',
  cvc: '123',
  name: '李华',
};

function submit(url: string, fields: Record<string, string>): Promise<Response> {
  return fetch(url, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
}

describe('an account', () => {
  it('may charge after onboarding, and tells so by webhook', async () => {
    const id = await onboardedAccount();
    const account = await stripe.accounts.retrieve(id);
    expect(account).toMatchObject({ charges_enabled: true, payouts_enabled: true, details_submitted: true });
    expect(account.requirements?.currently_due).toEqual([]);
    expect(account.business_profile?.name).toBe('阳光物业');
    const [event] = (await webhooks()).filter(({ type }) => type === 'account.updated');
    expect(event).toMatchObject({ account: id, data: { object: { id, charges_enabled: true } } });
  });

  it('may leave the onboarding for later; the link then asks for a new one', async () => {
    const account = await stripe.accounts.create({ country: 'CN' });
    const link = await stripe.accountLinks.create({
      account: account.id,
      type: 'account_onboarding',
      return_url: 'https://linli.example/return',
      refresh_url: 'https://linli.example/refresh',
    });
    const left = await submit(link.url, { decision: 'later' });
    expect(left.headers.get('location')).toBe('https://linli.example/return');
    expect((await stripe.accounts.retrieve(account.id)).charges_enabled).toBe(false);
    const again = await fetch(link.url, { redirect: 'manual' });
    expect(again.headers.get('location')).toBe('https://linli.example/refresh');
  });

  it('cannot open a payment page before it may charge', async () => {
    const account = await stripe.accounts.create({ country: 'CN' });
    await expect(
      stripe.checkout.sessions.create(sessionParams(), { stripeAccount: account.id }),
    ).rejects.toMatchObject({ type: 'StripeInvalidRequestError', statusCode: 400 });
  });
});

describe.each(['card', 'alipay', 'wechat_pay'] as const)('a payment by %s', (method) => {
  it('goes from page to webhook, balance and refund', async () => {
    const stripeAccount = await onboardedAccount();
    await webhooks();
    receiver.clear();
    const session = await stripe.checkout.sessions.create(sessionParams(), { stripeAccount });
    expect(session).toMatchObject({ status: 'open', payment_status: 'unpaid', amount_total: 12_545 });
    const url = session.url ?? '';
    const page = await (await fetch(url)).text();
    expect(page).toContain('物业费 2026-11');
    expect(page).toContain('¥125.45');

    let answer = await submit(url, { ...cardFields, method });
    if (method !== 'card') {
      const authorize = new URL(answer.headers.get('location') ?? '', url).href;
      expect(await (await fetch(authorize)).text()).toContain('阳光物业');
      answer = await submit(authorize, { decision: 'approve' });
    }
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`https://linli.example/paid?session=${session.id}`);

    const paid = await stripe.checkout.sessions.retrieve(
      session.id,
      { expand: ['payment_intent.latest_charge.balance_transaction', 'line_items'] },
      { stripeAccount },
    );
    expect(paid).toMatchObject({
      status: 'complete',
      payment_status: 'paid',
      client_reference_id: 'payment-1',
    });
    expect(paid.line_items?.data.map(({ amount_total }) => amount_total)).toEqual([12_345, 200]);
    const intent = paid.payment_intent as Stripe.PaymentIntent;
    expect(intent).toMatchObject({
      status: 'succeeded',
      amount_received: 12_545,
      metadata: { statement: 'st_1' },
    });
    const charge = intent.latest_charge as Stripe.Charge;
    expect(charge.payment_method_details?.type).toBe(method);
    expect(charge.metadata).toEqual({ statement: 'st_1' });
    // 2.9 % of 125.45 is 3.64, and 0.30; the platform's share comes on top.
    expect(charge.balance_transaction).toMatchObject({ amount: 12_545, fee: 364 + 30 + 45, net: 12_106 });

    const events = await webhooks();
    expect(events.map(({ type }) => type).sort()).toEqual([
      'application_fee.created',
      'charge.succeeded',
      'checkout.session.completed',
      'payment_intent.created',
      'payment_intent.succeeded',
    ]);
    const completed = events.find(({ type }) => type === 'checkout.session.completed');
    expect(completed).toMatchObject({ account: stripeAccount, data: { object: { id: session.id } } });
    const fee = events.find(({ type }) => type === 'application_fee.created');
    expect(fee?.account).toBeUndefined();

    receiver.clear();
    const part = await stripe.refunds.create({ payment_intent: intent.id, amount: 545 }, { stripeAccount });
    expect(part).toMatchObject({ status: 'succeeded', amount: 545, charge: charge.id });
    const rest = await stripe.refunds.create({ charge: charge.id }, { stripeAccount });
    expect(rest.amount).toBe(12_000);
    await expect(stripe.refunds.create({ charge: charge.id }, { stripeAccount })).rejects.toMatchObject({
      code: 'charge_already_refunded',
    });
    expect(await stripe.charges.retrieve(charge.id, {}, { stripeAccount })).toMatchObject({
      amount_refunded: 12_545,
      refunded: true,
    });
    const transaction = await stripe.balanceTransactions.retrieve(
      String(rest.balance_transaction),
      {},
      { stripeAccount },
    );
    expect(transaction).toMatchObject({
      amount: -12_000,
      net: -12_000,
      type: method === 'card' ? 'refund' : 'payment_refund',
    });
    expect((await webhooks()).filter(({ type }) => type === 'charge.refunded')).toHaveLength(2);

    const balance = await stripe.balance.retrieve({}, { stripeAccount });
    expect(balance.pending.find(({ currency }) => currency === 'cny')?.amount).toBe(-439);
  });
});
