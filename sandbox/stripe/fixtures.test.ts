import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import Stripe from 'stripe';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '#sandbox/start-sandbox.ts';

/** Stripe's own sample objects, where they lie beside the project. */
const samplesFile = path.resolve(import.meta.dirname, '../../../shared/stripe/fixtures3.json');
const present = existsSync(samplesFile);

type Json = Record<string, unknown>;

/** Fields whose content is the account holder's own, or which hold one of many shapes: only their presence counts. */
const open = new Set(['metadata', 'capabilities', 'data', 'source', 'destination_details']);

/** Fields that samples still have and the API of this version does not. */
const gone = new Set(['invoice.subscription']);

/** Paths that a sample has and an answer lacks. Null and empty stand for "may be an object", as in Stripe. */
function missing(sample: unknown, answer: unknown, at: string): string[] {
  if (!isObject(sample) || !isObject(answer)) return [];
  return Object.keys(sample).flatMap((key) => {
    const here = `${at}.${key}`;
    if (!(key in answer)) return gone.has(here) ? [] : [here];
    return open.has(key) ? [] : missing(sample[key], answer[key], here);
  });
}

/** What a company that pays the platform leaves behind. */
async function billingAnswers(sandbox: Sandbox, stripe: Stripe): Promise<Record<string, unknown>> {
  const product = await stripe.products.create({ name: 'Growth' });
  const price = await stripe.prices.create({
    product: product.id,
    currency: 'cny',
    unit_amount: 9900,
    recurring: { interval: 'month' },
  });
  const customer = await stripe.customers.create({ email: 'company@example.com' });
  const session = await stripe.checkout.sessions.create({
    mode: 'subscription',
    customer: customer.id,
    line_items: [{ price: price.id, quantity: 1 }],
    success_url: 'https://linli.example/paid',
  });
  await sandbox.stripe.control.paySession({ session: session.id });
  const [subscription] = (await stripe.subscriptions.list({ customer: customer.id })).data;
  const [invoice] = (await stripe.invoices.list({ customer: customer.id })).data;
  const configuration = await stripe.billingPortal.configurations.create({
    features: { invoice_history: { enabled: true } },
  });
  return {
    product,
    price,
    subscription,
    subscription_item: subscription?.items.data[0],
    invoice,
    line_item: invoice?.lines.data[0],
    'billing_portal.configuration': configuration,
    'billing_portal.session': await stripe.billingPortal.sessions.create({ customer: customer.id }),
    'test_helpers.test_clock': await stripe.testHelpers.testClocks.create({ frozen_time: 1_800_000_000 }),
  };
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

describe.skipIf(!present)(
  'answers have every field of Stripe’s samples (skipped without ../shared/stripe)',
  () => {
    let sandbox: Sandbox;
    const answers: Record<string, unknown> = {};

    beforeAll(async () => {
      sandbox = await startSandbox();
      const stripe = new Stripe('sk_test_sandbox', sandbox.stripeClientOptions);
      const account = await stripe.accounts.create({ country: 'CN' });
      answers.account_link = await stripe.accountLinks.create({
        account: account.id,
        type: 'account_onboarding',
        return_url: 'https://linli.example/return',
        refresh_url: 'https://linli.example/refresh',
      });
      await sandbox.stripe.control.completeOnboarding({ account: account.id });
      const on = { stripeAccount: account.id };
      answers.account = await stripe.accounts.retrieve(account.id);
      answers.customer = await stripe.customers.create({ email: 'li@example.com' }, on);
      const session = await stripe.checkout.sessions.create(
        {
          line_items: [
            {
              quantity: 1,
              price_data: { currency: 'cny', unit_amount: 9900, product_data: { name: 'Fee' } },
            },
          ],
          payment_intent_data: { application_fee_amount: 100 },
          success_url: 'https://linli.example/paid',
        },
        on,
      );
      await sandbox.stripe.control.paySession({ session: session.id });
      const paid = await stripe.checkout.sessions.retrieve(
        session.id,
        {
          expand: [
            'payment_intent.latest_charge.balance_transaction',
            'payment_intent.payment_method',
            'line_items',
          ],
        },
        on,
      );
      const intent = paid.payment_intent as Stripe.PaymentIntent;
      const charge = intent.latest_charge as Stripe.Charge;
      answers['checkout.session'] = paid;
      answers.item = paid.line_items?.data[0];
      answers.payment_intent = intent;
      answers.charge = charge;
      answers.payment_method = intent.payment_method;
      answers.balance_transaction = charge.balance_transaction;
      const other = await stripe.checkout.sessions.create(
        {
          line_items: [
            { quantity: 1, price_data: { currency: 'cny', unit_amount: 500, product_data: { name: 'Fee' } } },
          ],
          success_url: 'https://linli.example/paid',
        },
        on,
      );
      const contested = await sandbox.stripe.control.paySession({ session: other.id });
      const { latest_charge } = await stripe.paymentIntents.retrieve(
        String(contested.payment_intent),
        {},
        on,
      );
      const { id } = await sandbox.stripe.control.openDispute({ charge: String(latest_charge) });
      answers.dispute = await stripe.disputes.retrieve(id, {}, on);
      await sandbox.stripe.control.payOut({ account: account.id });
      answers.payout = (await stripe.payouts.list({}, on)).data[0];
      answers.refund = await stripe.refunds.create({ charge: charge.id }, on);
      answers.balance = await stripe.balance.retrieve({}, on);
      answers.application_fee = (await stripe.applicationFees.list()).data[0];
      answers.event = (await stripe.events.list({}, on)).data[0];
      Object.assign(answers, await billingAnswers(sandbox, stripe));
      answers.webhook_endpoint = await stripe.webhookEndpoints.create({
        url: 'https://linli.example/hook',
        enabled_events: ['*'],
      });
    });
    afterAll(() => sandbox.close());

    it.each([
      'account',
      'account_link',
      'application_fee',
      'balance',
      'balance_transaction',
      'billing_portal.configuration',
      'billing_portal.session',
      'charge',
      'checkout.session',
      'customer',
      'dispute',
      'event',
      'invoice',
      'item',
      'line_item',
      'payment_intent',
      'payment_method',
      'payout',
      'price',
      'product',
      'refund',
      'subscription',
      'subscription_item',
      'test_helpers.test_clock',
      'webhook_endpoint',
    ])('%s', (name) => {
      const samples = JSON.parse(readFileSync(samplesFile, 'utf8')) as { resources: Record<string, Json> };
      const sample = samples.resources[name];
      expect(sample).toBeDefined();
      expect(answers[name]).toMatchObject({ object: sample?.object });
      expect(missing(sample, answers[name], name)).toEqual([]);
    });
  },
);
