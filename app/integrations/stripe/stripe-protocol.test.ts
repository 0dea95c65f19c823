import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { reloadEnv } from '#app/kernel/env.ts';
import { type Sandbox, startSandbox } from '#sandbox/start-sandbox.ts';
import { startWebhookReceiver } from '#sandbox/testing/webhook-receiver.ts';
import { stripeClient } from './stripe-client.ts';
import { toStripeDomainError } from './to-stripe-domain-error.ts';
import { verifyStripeEvent } from './verify-stripe-event.ts';

let sandbox: Sandbox;
let receiver: Awaited<ReturnType<typeof startWebhookReceiver>>;

beforeAll(async () => {
  receiver = await startWebhookReceiver();
  sandbox = await startSandbox({
    stripeWebhookUrl: receiver.url,
    stripeWebhookSecret: ['whsec_new', 'whsec_old'],
    retryDelaysMs: [5, 5],
  });
  process.env.STRIPE_API_ORIGIN = sandbox.origin;
  reloadEnv();
});

afterAll(async () => {
  delete process.env.STRIPE_API_ORIGIN;
  reloadEnv();
  await sandbox.close();
  await receiver.close();
});

beforeEach(async () => {
  await sandbox.stripe.control.idle({});
  await sandbox.stripe.control.reset({});
  receiver.clear();
});

async function readyAccount(): Promise<string> {
  const account = await stripeClient().accounts.create({
    type: 'standard',
    country: 'CN',
    email: 'a@example.com',
  });
  await sandbox.stripe.control.completeOnboarding({ account: account.id });
  return account.id;
}

test('a customer is made once, though the line breaks after Stripe has made it', async () => {
  const stripeAccount = await readyAccount();
  await sandbox.stripe.control.injectFault({ kind: 'hang_up_after', path: '/v1/customers', times: 1 });
  const customer = await stripeClient().customers.create({ name: '王芳' }, { stripeAccount });
  const { data } = await stripeClient().customers.list({}, { stripeAccount });
  expect(data.map(({ id, name }) => ({ id, name }))).toEqual([{ id: customer.id, name: '王芳' }]);
});

test('an outage longer than the repetitions is temporarily_unavailable', async () => {
  await sandbox.stripe.control.injectFault({ kind: 'error_500', times: 3 });
  const error = await stripeClient().customers.create({ name: '王芳' }).catch(toStripeDomainError);
  expect(error).toMatchObject({ code: 'temporarily_unavailable' });
}, 15_000);

test('what is not there, and an account that is not ours, are told apart', async () => {
  const missing = await stripeClient().customers.retrieve('cus_none').catch(toStripeDomainError);
  expect(missing).toMatchObject({ code: 'not_found' });
  const foreign = await stripeClient()
    .customers.retrieve('cus_none', {}, { stripeAccount: 'acct_foreign' })
    .catch(toStripeDomainError);
  expect(foreign).toMatchObject({ code: 'payments_not_enabled' });
});

test('the events that Stripe signs are accepted under either secret of a rotation, and no other', async () => {
  const account = await readyAccount();
  await sandbox.stripe.control.idle({});
  expect(receiver.received.length).toBeGreaterThan(0);
  for (const { body, headers } of receiver.received) {
    const signature = headers['stripe-signature'];
    for (const secret of ['whsec_old', 'whsec_new']) {
      expect(verifyStripeEvent(body, signature, ['whsec_other', secret]).account).toBe(account);
    }
    expect(() => verifyStripeEvent(body, signature, ['whsec_other'])).toThrow('webhook_signature_invalid');
    expect(() => verifyStripeEvent(body.replace(account, 'acct_x'), signature, ['whsec_old'])).toThrow(
      'webhook_signature_invalid',
    );
  }
});
