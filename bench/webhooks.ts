/**
 * `npm run bench -- webhooks`: events of real payments at the stand-in for Stripe, each sent three times, shuffled, over HTTP and with real signatures to the webhook
 * route in a process of its own; then every job that they left is run. `p99` is the acknowledgement's in milliseconds, `ratio` to that of the same
 * route with nothing in it, measured in turns with it. Wrong effects are `errors`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { checkBooks } from '#app/domain/ledger/check-books.ts';
import { refreshPaymentAccount } from '#app/domain/payments/accounts/refresh-payment-account.ts';
import { startPaymentOnboarding } from '#app/domain/payments/accounts/start-payment-onboarding.ts';
import { paymentScene } from '#app/domain/payments/testing/payment-scene.ts';
import { reloadEnv } from '#app/kernel/env.ts';
import { startSandbox } from '#sandbox/start-sandbox.ts';
import { stripeSignature } from '#sandbox/stripe/events/sign.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { processStripeEventJob } from '#workers/jobs/process-stripe-event.ts';
import { round } from './database/median.ts';
import { startBenchDatabase } from './database/start-bench-database.ts';
import { makeEvents } from './webhooks/make-events.ts';
import { percentile } from './webhooks/percentile.ts';
import { type Post, type Posted, postAll } from './webhooks/post-all.ts';

const wanted = Number(process.env.BENCH_EVENTS ?? 5_000);
const copies = 3;
const connections = Number(process.env.BENCH_CONNECTIONS ?? 8);
const parts = 10;
const secret = 'whsec_bench';
const say = (text: string) => console.error(text);

function shuffled<T>(items: readonly T[]): T[] {
  const mixed = [...items];
  // The same order every time: what goes wrong once can be looked at.
  let seed = 20_261_122;
  for (let place = mixed.length - 1; place > 0; place -= 1) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    const other = seed % (place + 1);
    [mixed[place], mixed[other]] = [mixed[other] as T, mixed[place] as T];
  }
  return mixed;
}

/** Events that are signed, and about nothing that we follow. */
function warmUp(account: string): Post[] {
  return Array.from({ length: 100 }, (_, index) =>
    signed({
      id: `evt_warm_${index}`,
      account,
      type: 'customer.created',
      livemode: false,
      data: { object: { id: `cus_${index}` } },
    }),
  );
}

function signed(event: object): Post {
  const body = JSON.stringify(event);
  const signature = stripeSignature(body, [secret], Math.floor(Date.now() / 1000));
  return { body, headers: { 'content-type': 'application/json', 'stripe-signature': signature } };
}

const database = await startBenchDatabase({ shared_buffers: '256MB' });
const sandbox = await startSandbox();
Object.assign(process.env, {
  STRIPE_API_ORIGIN: sandbox.origin,
  STRIPE_SECRET_KEY: 'sk_test_sandbox',
  STRIPE_WEBHOOK_SECRETS: secret,
});
reloadEnv();
const server = spawn(process.execPath, ['--import', 'tsx', 'bench/webhooks/server.ts'], {
  env: process.env,
  stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
});
try {
  const [{ port }] = (await once(server, 'message')) as [{ port: number }];
  const at = `http://127.0.0.1:${port}`;
  const scene = await paymentScene();
  const { id: tenantId } = scene.tenant;
  await startPaymentOnboarding(scene.administrator, { returnPath: '/r', refreshPath: '/f' });
  const { stripeAccountId: account } = await withTenant(tenantId, (db) =>
    db.paymentAccount.findUniqueOrThrow({ where: { tenantId } }),
  );
  await sandbox.stripe.control.completeOnboarding({ account });
  await refreshPaymentAccount(scene.system, {});
  say(`making ${wanted} events`);
  const made = await makeEvents(sandbox, scene, account, wanted);

  const posts = shuffled(Array.from({ length: copies }, () => made.events).flat()).map(signed);
  say(`${made.events.length} events of ${made.payments} payments, ${posts.length} deliveries`);
  // What a fresh process does once is not what is measured.
  await postAll(`${at}/webhooks/stripe`, warmUp(account), connections);
  await postAll(`${at}/empty`, posts.slice(0, 200), connections);
  const [real, empty]: [Posted[], Posted[]] = [[], []];
  // In turns, so that both meet the same machine.
  for (let part = 0; part < parts; part += 1) {
    const some = posts.filter((_post, place) => place % parts === part);
    real.push(...(await postAll(`${at}/webhooks/stripe`, some, connections)));
    empty.push(...(await postAll(`${at}/empty`, some, connections)));
  }
  let errors = [...real, ...empty].filter(({ status }) => status !== 200).length;

  const messages = await withTenant(tenantId, (db) =>
    db.outboxMessage.findMany({ where: { tenantId, job: 'stripe-event.process' } }),
  );
  if (messages.length !== made.events.length) {
    errors += 1;
    say(`${messages.length} jobs for ${made.events.length} events`);
  }
  const began = Date.now();
  const left = [...messages];
  await Promise.all(
    Array.from({ length: 4 }, async () => {
      for (let message = left.pop(); message; message = left.pop()) {
        const payload = processStripeEventJob.payload.parse(message.payload);
        const scope = { ctx: scene.system, payload, signal: new AbortController().signal };
        // As the runtime: what loses a race is tried again.
        await processStripeEventJob
          .run(scope)
          .catch(() => processStripeEventJob.run(scope))
          .catch((error: unknown) => {
            errors += 1;
            say(String(error));
          });
      }
    }),
  );
  const seconds = (Date.now() - began) / 1000;

  const effects = await withTenant(tenantId, async (db) => ({
    payments: await db.payment.aggregate({ where: { tenantId }, _count: true, _sum: { amount: true } }),
    refunds: await db.refund.aggregate({
      where: { tenantId, status: 'done' },
      _count: true,
      _sum: { amount: true },
    }),
    receipts: await db.payment.count({ where: { tenantId, receiptNumber: { not: null } } }),
  }));
  const { balanced } = await checkBooks(scene.system, {});
  const as: [string, unknown, unknown][] = [
    ['payments', effects.payments._count, made.payments],
    ['money in', effects.payments._sum.amount, made.paid],
    ['refunds', effects.refunds._count, made.payments],
    ['money back', effects.refunds._sum.amount, made.refunded],
    ['receipts', effects.receipts, made.payments],
    ['books', balanced, true],
  ];
  for (const [what, is, should] of as) {
    if (is === should) continue;
    errors += 1;
    say(`${what}: ${String(is)} and not ${String(should)}`);
  }
  const at99 = (posted: Posted[]) =>
    percentile(
      posted.map(({ ms }) => ms),
      0.99,
    );
  const at50 = (posted: Posted[]) =>
    percentile(
      posted.map(({ ms }) => ms),
      0.5,
    );
  const ratio = at99(real) / at99(empty);
  say(
    `acknowledged in ${round(at50(real))} ms (p50), ${round(at99(real))} ms (p99); the empty route in ${round(at50(empty))} ms, ${round(at99(empty))} ms: ` +
      `${round(ratio)} times as long; all followed in ${round(seconds, 1)} s`,
  );
  console.log(
    JSON.stringify({
      bench: 'webhooks',
      events: made.events.length,
      deliveries: posts.length,
      errors,
      p50: round(at50(real)),
      p99: round(at99(real)),
      emptyP50: round(at50(empty)),
      emptyP99: round(at99(empty)),
      ratio: round(ratio),
      withinLimit: at99(real) < 200 || ratio <= 4,
      followedPerSecond: round(messages.length / seconds, 1),
      connections,
    }),
  );
} finally {
  const ended = once(server, 'exit');
  server.disconnect();
  await ended;
  await sandbox.close();
  await database.stop();
}
