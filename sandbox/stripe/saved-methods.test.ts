import Stripe from 'stripe';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '#sandbox/start-sandbox.ts';

let sandbox: Sandbox;
let stripe: Stripe;
let customer: string;

beforeAll(async () => {
  sandbox = await startSandbox();
  stripe = new Stripe('sk_test_sandbox', { ...sandbox.stripeClientOptions, maxNetworkRetries: 0 });
  customer = (await stripe.customers.create({ email: 'li@example.com' })).id;
});
afterAll(() => sandbox.close());

const setUp = () =>
  stripe.checkout.sessions.create({
    mode: 'setup',
    currency: 'cny',
    customer,
    success_url: 'https://linli.example/saved?session={CHECKOUT_SESSION_ID}',
  });

/** Keeps a card at the hosted page, as a payer does. */
async function keep(number: string): Promise<Stripe.PaymentMethod> {
  const session = await setUp();
  const answer = await fetch(session.url as string, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams({
      method: 'card',
      email: 'li@example.com',
      number,
      expiry: '12 / 40',
      cvc: '123',
      name: 'Li Hua',
    }),
  });
  expect(answer.headers.get('location')).toBe(`https://linli.example/saved?session=${session.id}`);
  const done = await stripe.checkout.sessions.retrieve(session.id, {
    expand: ['setup_intent.payment_method'],
  });
  expect(done).toMatchObject({
    status: 'complete',
    payment_status: 'no_payment_required',
    amount_total: null,
  });
  return (done.setup_intent as Stripe.SetupIntent).payment_method as Stripe.PaymentMethod;
}

const charge = (method: Stripe.PaymentMethod, more: Partial<Stripe.PaymentIntentCreateParams> = {}) =>
  stripe.paymentIntents.create({
    amount: 500,
    currency: 'cny',
    customer,
    payment_method: method.id,
    off_session: true,
    confirm: true,
    ...more,
  });

const refusal = async (promise: Promise<unknown>) =>
  (await promise.then(
    () => Promise.reject(new Error('it was not refused')),
    (error: unknown) => error,
  )) as Stripe.errors.StripeError;

describe('a saved method', () => {
  it('is set up without a charge and charged later without the payer', async () => {
    const method = await keep('4242 4242 4242 4242');
    expect(method).toMatchObject({ customer, card: { brand: 'visa', last4: '4242', exp_year: 2040 } });
    expect((await stripe.paymentIntents.list()).data).toEqual([]);
    expect(await charge(method)).toMatchObject({ status: 'succeeded', amount_received: 500 });
    const { data } = await stripe.setupIntents.list({ customer });
    expect(data[0]).toMatchObject({ status: 'succeeded', usage: 'off_session', payment_method: method.id });
    const events = (await stripe.events.list({ limit: 100 })).data.map(({ type }) => type);
    for (const type of ['payment_method.attached', 'setup_intent.succeeded', 'checkout.session.completed']) {
      expect(events).toContain(type);
    }
  });

  it('is not kept where the bank refuses it at once', async () => {
    const session = await setUp();
    await sandbox.stripe.control.paySession({ session: session.id, cardNumber: '4000000000000002' });
    expect(await stripe.checkout.sessions.retrieve(session.id)).toMatchObject({ status: 'open' });
  });

  it('may be declined when it is charged, or want the payer', async () => {
    const poor = await keep('4000 0000 0000 0341');
    expect(await refusal(charge(poor))).toMatchObject({ type: 'StripeCardError', statusCode: 402 });
    const asking = await keep('4000 0027 6000 3184');
    expect(await refusal(charge(asking))).toMatchObject({ code: 'authentication_required' });
    const intent = await charge(asking, { confirm: false, off_session: undefined });
    const confirmed = await stripe.paymentIntents.confirm(intent.id, {
      return_url: 'https://linli.example/back',
    });
    expect(confirmed).toMatchObject({ status: 'requires_action', next_action: { type: 'redirect_to_url' } });
    const bank = confirmed.next_action?.redirect_to_url?.url as string;
    expect((await fetch(bank)).status).toBe(200);
    const back = await fetch(bank, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ decision: 'approve' }),
    });
    expect(back.headers.get('location')).toBe('https://linli.example/back');
    expect(await stripe.paymentIntents.retrieve(intent.id)).toMatchObject({ status: 'succeeded' });
  });

  it('is its customer’s alone, and nobody’s once it is detached', async () => {
    const method = await keep('4242424242424242');
    const other = await stripe.customers.create({});
    expect(await refusal(charge(method, { customer: other.id }))).toMatchObject({ param: 'payment_method' });
    expect(await stripe.paymentMethods.detach(method.id)).toMatchObject({ customer: null });
    expect(await refusal(charge(method))).toMatchObject({ statusCode: 400, param: 'payment_method' });
    expect(await refusal(stripe.paymentMethods.detach(method.id))).toMatchObject({ statusCode: 400 });
  });
});
