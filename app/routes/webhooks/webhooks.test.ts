import { createHmac } from 'node:crypto';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { env } from '#app/kernel/env.ts';
import { newId } from '#app/kernel/ids.ts';
import { type RunningServer, startServer } from '#app/server/start-server.ts';
import { assembleBuild } from '#app/server/testing/assemble-build.ts';
import { browserRequest } from '#app/server/testing/browser-request.ts';
import { findStripeEvent } from '#tenants/system.ts';
import { webhooksRoutes } from './routes.ts';

let server: RunningServer;

beforeAll(async () => {
  const build = await assembleBuild(webhooksRoutes);
  server = await startServer({
    build: async () => build,
    host: '127.0.0.1',
    port: 0,
    noticeMs: 0,
    drainMs: 1_000,
  });
});
afterAll(() => server.stop());

/** A vendor's call names no origin and no site. */
function send(path: string, body: string, headers: Record<string, string>) {
  return fetch(`http://localhost:${server.port}${path}`, { method: 'POST', body, headers });
}

function stripeEvent() {
  const id = `evt_${newId()}`;
  const body = JSON.stringify({
    id,
    object: 'event',
    type: 'checkout.session.completed',
    livemode: false,
    data: { object: { id: 'cs_test_1' } },
  });
  const at = Math.floor(Date.now() / 1000);
  const [secret = ''] = env().STRIPE_WEBHOOK_SECRETS;
  const signature = createHmac('sha256', secret).update(`${at}.${body}`).digest('hex');
  return { id, body, headers: { 'stripe-signature': `t=${at},v1=${signature}` } };
}

describe('the webhooks behind the real server', () => {
  it('take a signed event of Stripe byte for byte', async () => {
    const { id, body, headers } = stripeEvent();
    const answer = await send('/webhooks/stripe', body, headers);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ received: true });
    expect(await findStripeEvent(id, '')).toMatchObject({ outcome: 'platform' });
  });

  it('answer a wrong signature with 400, so that nobody takes it for received', async () => {
    const { id, body, headers } = stripeEvent();
    const answer = await send('/webhooks/stripe', `${body} `, headers);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({ code: 'webhook_signature_invalid' });
    expect(await findStripeEvent(id, '')).toBeNull();
    const mail = await send('/webhooks/resend', '{}', {
      'svix-id': 'a',
      'svix-timestamp': '1',
      'svix-signature': 'v1,x',
    });
    expect(mail.status).toBe(400);
  });

  it('stop reading a body that has no end in sight', async () => {
    const endless = Readable.from(
      (function* () {
        for (let n = 0; n < 64; n += 1) yield Buffer.alloc(64 * 1024);
      })(),
    );
    const answer = await browserRequest({
      port: server.port,
      host: 'localhost',
      path: '/webhooks/stripe',
      body: endless,
    }).catch(() => ({ status: 413 }));
    expect(answer.status).toBe(413);
  });

  it('answer other methods with 405', async () => {
    const answer = await browserRequest({ port: server.port, host: 'localhost', path: '/webhooks/stripe' });
    expect(answer.status).toBe(405);
  });
});
