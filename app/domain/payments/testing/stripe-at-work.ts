import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type Stripe from 'stripe';
import { stripeClient } from '#app/integrations/stripe/stripe-client.ts';
import { reloadEnv } from '#app/kernel/env.ts';
import { action } from '#app/routes/webhooks/stripe.ts';
import { type Sandbox, startSandbox } from '#sandbox/start-sandbox.ts';
import { readBody } from '#sandbox/web/read-body.ts';
import type { TenantContext } from '#tenants/context.ts';
import { systemContext } from '#tenants/tenant-context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { processStripeEventJob } from '#workers/jobs/process-stripe-event.ts';
import { startPaymentOnboarding } from '../accounts/start-payment-onboarding.ts';
import type { PaymentScene } from './payment-scene.ts';

export const webhookSecret = 'whsec_payments';

export type StripeAtWork = {
  sandbox: Sandbox;
  webhookUrl: string;
  /** Onboards the company at the sandbox and lets the webhook tell us. Returns the connected account. */
  enablePayments(scene: PaymentScene): Promise<string>;
  /** Waits for all webhooks, then runs the jobs that they left for a company. Returns how many ran. */
  catchUp(system: TenantContext, order?: 'as recorded' | 'backwards' | 'all at once'): Promise<number>;
  stop(): Promise<void>;
};

/** The sandbox, our webhook route behind a real server, and the SDK pointed at it. */
export async function startStripeAtWork(): Promise<StripeAtWork> {
  const server = createServer((incoming, response) => {
    void readBody(incoming).then(async (body) => {
      const request = new Request(`http://localhost${incoming.url}`, {
        method: 'POST',
        headers: incoming.headers as Record<string, string>,
        body,
      });
      const answer = await action({ request, params: {}, context: {} });
      response.writeHead(answer.status).end(await answer.text());
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const webhookUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks/stripe`;
  const sandbox = await startSandbox({
    stripeWebhookUrl: webhookUrl,
    stripeWebhookSecret: webhookSecret,
    retryDelaysMs: [20, 50, 200],
  });
  process.env.STRIPE_API_ORIGIN = sandbox.origin;
  process.env.STRIPE_SECRET_KEY = 'sk_test_sandbox';
  process.env.STRIPE_WEBHOOK_SECRETS = `whsec_old,${webhookSecret}`;
  reloadEnv();
  return {
    sandbox,
    webhookUrl,
    enablePayments: (scene) => enablePayments(sandbox, scene),
    async catchUp(system, order = 'as recorded') {
      await sandbox.stripe.control.idle({});
      return runJobs(system, order);
    },
    async stop() {
      await sandbox.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      delete process.env.STRIPE_API_ORIGIN;
      delete process.env.STRIPE_SECRET_KEY;
      delete process.env.STRIPE_WEBHOOK_SECRETS;
      reloadEnv();
    },
  };
}

async function enablePayments(sandbox: Sandbox, scene: PaymentScene): Promise<string> {
  await startPaymentOnboarding(scene.administrator, { returnPath: '/r', refreshPath: '/f' });
  const { stripeAccountId } = await withTenant(scene.tenant.id, (db) =>
    db.paymentAccount.findUniqueOrThrow({ where: { tenantId: scene.tenant.id } }),
  );
  await sandbox.stripe.control.completeOnboarding({ account: stripeAccountId });
  await sandbox.stripe.control.idle({});
  await runJobs(scene.system, 'as recorded');
  return stripeAccountId;
}

/** The worker's part: runs what the outbox holds, as the runtime does. */
async function runJobs(
  { tenant }: TenantContext,
  order: 'as recorded' | 'backwards' | 'all at once',
): Promise<number> {
  const messages = await withTenant(tenant.id, (db) =>
    db.outboxMessage.findMany({
      where: { tenantId: tenant.id, job: 'stripe-event.process', doneAt: null },
      orderBy: { createdAt: 'asc' },
    }),
  );
  const run = async (message: (typeof messages)[number]) => {
    const payload = processStripeEventJob.payload.parse(message.payload);
    const scope = {
      ctx: systemContext(tenant, 'stripe-event.process'),
      payload,
      signal: new AbortController().signal,
    };
    // The runtime tries again; here two tries are enough for what loses a race.
    await processStripeEventJob.run(scope).catch(() => processStripeEventJob.run(scope));
    await withTenant(tenant.id, (db) =>
      db.outboxMessage.update({
        where: { tenantId_id: { tenantId: tenant.id, id: message.id } },
        data: { doneAt: new Date() },
      }),
    );
  };
  if (order === 'all at once') await Promise.all(messages.map(run));
  else for (const message of order === 'backwards' ? messages.reverse() : messages) await run(message);
  return messages.length;
}

/** The charge of a paid session. */
export async function chargeOf(stripeAccount: string, sessionId: string): Promise<Stripe.Charge> {
  const session = await stripeClient().checkout.sessions.retrieve(
    sessionId,
    { expand: ['payment_intent.latest_charge'] },
    { stripeAccount },
  );
  return (session.payment_intent as Stripe.PaymentIntent).latest_charge as Stripe.Charge;
}
