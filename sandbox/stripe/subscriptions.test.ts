import Stripe from 'stripe';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '#sandbox/start-sandbox.ts';

const day = 24 * 3600;

let sandbox: Sandbox;
let stripe: Stripe;

beforeAll(async () => {
  sandbox = await startSandbox();
  stripe = new Stripe('sk_test_sandbox', sandbox.stripeClientOptions);
});
afterAll(() => sandbox.close());
beforeEach(() => sandbox.stripe.control.reset({}));

async function price(lookupKey: string, unitAmount: number): Promise<Stripe.Price> {
  const product = await stripe.products.create({ name: `Plan ${lookupKey}` });
  return stripe.prices.create({
    product: product.id,
    currency: 'cny',
    unit_amount: unitAmount,
    recurring: { interval: 'month' },
    lookup_key: lookupKey,
  });
}

async function subscribe(
  of: Stripe.Price,
  options: { trialEnd?: number; clock?: string } = {},
): Promise<Stripe.Subscription> {
  const customer = await stripe.customers.create({
    name: 'Heyue',
    email: 'a@example.com',
    ...(options.clock ? { test_clock: options.clock } : {}),
  });
  const session = await stripe.checkout.sessions.create({
    mode: 'subscription',
    customer: customer.id,
    line_items: [{ price: of.id, quantity: 1 }],
    ...(options.trialEnd ? { subscription_data: { trial_end: options.trialEnd } } : {}),
    success_url: 'https://linli.example/paid',
  });
  await sandbox.stripe.control.paySession({ session: session.id });
  const { subscription } = await stripe.checkout.sessions.retrieve(session.id, { expand: ['subscription'] });
  return subscription as Stripe.Subscription;
}

const again = (subscription: Stripe.Subscription) => stripe.subscriptions.retrieve(subscription.id);
const invoicesOf = async (subscription: Stripe.Subscription) =>
  (await stripe.invoices.list({ subscription: subscription.id, limit: 100 })).data;
const eventsOf = async () => (await stripe.events.list({ limit: 100 })).data.map(({ type }) => type);

test('a price is found by its key, which only one price holds', async () => {
  const first = await price('growth', 89_900);
  expect((await stripe.prices.list({ lookup_keys: ['growth', 'other'] })).data).toEqual([first]);
  await expect(price('growth', 99_900)).rejects.toMatchObject({ code: 'resource_already_exists' });
  const second = await stripe.prices.create({
    product: String(first.product),
    currency: 'cny',
    unit_amount: 99_900,
    recurring: { interval: 'month' },
    lookup_key: 'growth',
    transfer_lookup_key: true,
  });
  expect((await stripe.prices.list({ lookup_keys: ['growth'] })).data.map(({ id }) => id)).toEqual([
    second.id,
  ]);
});

test('a subscription is paid at once and renews by the month, on the same day', async () => {
  const subscription = await subscribe(await price('growth', 89_900));
  expect(subscription).toMatchObject({ status: 'active', cancel_at_period_end: false });
  await sandbox.stripe.control.advanceClock({ seconds: 95 * day });
  const invoices = await invoicesOf(subscription);
  expect(
    invoices.map(({ billing_reason: reason, status, amount_paid: paid }) => [reason, status, paid]),
  ).toEqual([
    ['subscription_cycle', 'paid', 89_900],
    ['subscription_cycle', 'paid', 89_900],
    ['subscription_cycle', 'paid', 89_900],
    ['subscription_create', 'paid', 89_900],
  ]);
  const starts = invoices.map(({ lines }) => lines.data[0]?.period.start ?? 0).reverse();
  const days = starts.map((start) => new Date(start * 1000).getUTCDate());
  expect(new Set(days.map((of) => Math.min(of, 28))).size).toBe(1);
  expect(new Set(invoices.map(({ number }) => number)).size).toBe(4);
});

test('a trial costs nothing until it ends, and tells three days before', async () => {
  const trialEnd = Math.floor(Date.now() / 1000) + 10 * day;
  const subscription = await subscribe(await price('growth', 89_900), { trialEnd });
  expect(subscription).toMatchObject({ status: 'trialing', trial_end: trialEnd });
  expect((await invoicesOf(subscription)).map(({ total }) => total)).toEqual([0]);
  await sandbox.stripe.control.advanceClock({ seconds: 8 * day });
  expect(await eventsOf()).toContain('customer.subscription.trial_will_end');
  expect((await again(subscription)).status).toBe('trialing');
  await sandbox.stripe.control.advanceClock({ seconds: 3 * day });
  expect((await again(subscription)).status).toBe('active');
  expect((await invoicesOf(subscription)).map(({ total }) => total)).toEqual([89_900, 0]);
});

test('a failed renewal is past due, tried again three times, then unpaid; paying its invoice revives it', async () => {
  const subscription = await subscribe(await price('growth', 89_900));
  await sandbox.stripe.control.setCustomerCard({
    customer: String(subscription.customer),
    cardNumber: '4000000000000341',
  });
  await sandbox.stripe.control.advanceClock({ seconds: 32 * day });
  expect((await again(subscription)).status).toBe('past_due');
  const [open] = await invoicesOf(subscription);
  expect(open).toMatchObject({ status: 'open', attempt_count: 1, amount_remaining: 89_900 });
  await sandbox.stripe.control.advanceClock({ seconds: 16 * day });
  expect((await again(subscription)).status).toBe('unpaid');
  expect((await invoicesOf(subscription))[0]).toMatchObject({ attempt_count: 4, next_payment_attempt: null });
  await sandbox.stripe.control.setCustomerCard({
    customer: String(subscription.customer),
    cardNumber: '4242424242424242',
  });
  await stripe.invoices.pay(open?.id ?? '');
  expect((await again(subscription)).status).toBe('active');
  expect(await eventsOf()).toEqual(expect.arrayContaining(['invoice.payment_failed', 'invoice.paid']));
});

test('a change half-way costs the difference for the days that are left; one that is declined changes nothing', async () => {
  const small = await price('growth', 30_000);
  const large = await price('city', 90_000);
  const subscription = await subscribe(small);
  const item = subscription.items.data[0] as Stripe.SubscriptionItem;
  const half = Math.floor((item.current_period_start + item.current_period_end) / 2);
  await sandbox.stripe.control.advanceClock({ seconds: half - Math.floor(Date.now() / 1000) });
  const items = [{ id: item.id, price: large.id }];
  const change = { items, proration_behavior: 'always_invoice', proration_date: half } as const;
  const preview = await stripe.invoices.createPreview({
    subscription: subscription.id,
    subscription_details: change,
  });
  expect(preview.lines.data.map(({ amount }) => amount)).toEqual([-15_000, 45_000]);
  expect(preview.amount_due).toBe(30_000);
  const customer = String(subscription.customer);
  await sandbox.stripe.control.setCustomerCard({ customer, cardNumber: '4000000000000341' });
  await expect(
    stripe.subscriptions.update(subscription.id, { ...change, payment_behavior: 'error_if_incomplete' }),
  ).rejects.toMatchObject({ code: 'card_declined' });
  expect((await again(subscription)).items.data[0]?.price.id).toBe(small.id);
  expect((await again(subscription)).status).toBe('active');
  await sandbox.stripe.control.setCustomerCard({ customer, cardNumber: '4242424242424242' });
  await stripe.subscriptions.update(subscription.id, { ...change, payment_behavior: 'error_if_incomplete' });
  expect((await invoicesOf(subscription))[0]).toMatchObject({ status: 'paid', amount_paid: 30_000 });

  // Back down: what was paid too much is set against the next invoice.
  await stripe.subscriptions.update(subscription.id, {
    items: [{ id: item.id, price: small.id }],
    proration_behavior: 'create_prorations',
    proration_date: half,
  });
  const upcoming = await stripe.invoices.createPreview({ subscription: subscription.id });
  expect(upcoming.amount_due).toBe(30_000 - 30_000);
  await sandbox.stripe.control.advanceClock({ seconds: 20 * day });
  expect((await invoicesOf(subscription))[0]).toMatchObject({
    status: 'paid',
    billing_reason: 'subscription_cycle',
    total: 0,
  });
});

test('a plan that is cancelled ends with its period, and can be kept until then', async () => {
  const subscription = await subscribe(await price('growth', 89_900));
  await stripe.subscriptions.update(subscription.id, { cancel_at_period_end: true });
  expect((await again(subscription)).cancel_at).toBe(subscription.items.data[0]?.current_period_end);
  await stripe.subscriptions.update(subscription.id, { cancel_at_period_end: false });
  expect((await again(subscription)).cancel_at).toBeNull();
  await stripe.subscriptions.update(subscription.id, { cancel_at_period_end: true });
  await sandbox.stripe.control.advanceClock({ seconds: 40 * day });
  expect((await again(subscription)).status).toBe('canceled');
  expect((await stripe.subscriptions.list({ customer: String(subscription.customer) })).data).toEqual([]);
  expect(await invoicesOf(subscription)).toHaveLength(1);
  expect(await eventsOf()).toContain('customer.subscription.deleted');
});

test('the customers of a test clock live in its time', async () => {
  const now = Math.floor(Date.now() / 1000);
  const clock = await stripe.testHelpers.testClocks.create({ frozen_time: now });
  const ofClock = await subscribe(await price('growth', 89_900), { clock: clock.id });
  const ofSandbox = await subscribe(await price('city', 99_900));
  await stripe.testHelpers.testClocks.advance(clock.id, { frozen_time: now + 40 * day });
  expect(await invoicesOf(ofClock)).toHaveLength(2);
  expect(await invoicesOf(ofSandbox)).toHaveLength(1);
  await sandbox.stripe.control.advanceClock({ seconds: 40 * day });
  expect(await invoicesOf(ofClock)).toHaveLength(2);
  expect(await invoicesOf(ofSandbox)).toHaveLength(2);
});

test('the customer portal changes the card and cancels the plan', async () => {
  const subscription = await subscribe(await price('growth', 89_900));
  const customer = String(subscription.customer);
  await expect(stripe.billingPortal.sessions.create({ customer })).rejects.toMatchObject({
    type: 'StripeInvalidRequestError',
  });
  await stripe.billingPortal.configurations.create({
    features: { payment_method_update: { enabled: true }, invoice_history: { enabled: true } },
  });
  const { url } = await stripe.billingPortal.sessions.create({
    customer,
    return_url: 'https://linli.example/',
  });
  const send = (fields: Record<string, string>) =>
    fetch(url, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
  expect(await (await fetch(url)).text()).toContain('Plan growth');
  const card = { decision: 'card', number: '4000 0000 0000 0341', expiry: '12 / 40', cvc: '123', name: 'Li' };
  expect((await send(card)).status).toBe(303);
  expect((await send({ ...card, number: '4000 0000 0000 0002' })).status).toBe(422);
  expect((await send({ decision: 'cancel' })).status).toBe(303);
  expect((await again(subscription)).cancel_at_period_end).toBe(true);
  expect((await send({ decision: 'renew' })).status).toBe(303);
  await sandbox.stripe.control.advanceClock({ seconds: 32 * day });
  expect((await again(subscription)).status).toBe('past_due');
  const [open] = await invoicesOf(subscription);
  const paid = await fetch(open?.hosted_invoice_url ?? '', {
    method: 'POST',
    body: new URLSearchParams({ ...card, number: '4242424242424242' }),
    redirect: 'manual',
  });
  expect(paid.status).toBe(303);
  expect((await again(subscription)).status).toBe('active');
});
