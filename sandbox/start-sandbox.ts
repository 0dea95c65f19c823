import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { env } from '#app/kernel/env.ts';
import { log } from '#app/kernel/log.ts';
import { EinvoiceSandbox } from './einvoice/einvoice-sandbox.ts';
import { ResendSandbox } from './resend/resend-sandbox.ts';
import { StripeSandbox } from './stripe/stripe-sandbox.ts';
import { jsonAnswer, redirectAnswer, type SandboxAnswer, type SandboxRequest } from './web/exchange.ts';
import { readBody } from './web/read-body.ts';

export type SandboxOptions = {
  /** 0, the default, takes a free one. */
  port?: number;
  host?: string;
  /** What the browser is told; the listening address where it is left out. */
  publicOrigin?: string;
  stripeWebhookUrl?: string;
  /** Several while one is being rotated. */
  stripeWebhookSecret?: string | string[];
  resendWebhookUrl?: string;
  resendWebhookSecret?: string | string[];
  /** Pauses between the attempts of one webhook delivery. */
  retryDelaysMs?: readonly number[];
};

export type Sandbox = {
  /** `http://127.0.0.1:4010` */
  origin: string;
  port: number;
  /** For the Stripe SDK: `new Stripe(key, sandbox.stripeClientOptions)`. */
  stripeClientOptions: { host: string; port: number; protocol: 'http' };
  stripe: StripeSandbox;
  resend: ResendSandbox;
  einvoice: EinvoiceSandbox;
  close: () => Promise<void>;
};

const RETRY_DELAYS_MS = [500, 1000, 2000, 4000, 8000, 15_000, 30_000, 60_000];

/**
 * Starts the stand-ins for Stripe, Resend and a provider of invoices behind one address on this machine. Refuses in production: there, payments
 * and mail must be real.
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  if (env().NODE_ENV === 'production') {
    throw new Error(
      'The sandbox does not start with NODE_ENV=production: it only pretends to take payments.',
    );
  }
  const host = options.host ?? '127.0.0.1';
  const retryDelaysMs = options.retryDelaysMs ?? RETRY_DELAYS_MS;
  const stripe = new StripeSandbox({ retryDelaysMs });
  const resend = new ResendSandbox({ retryDelaysMs });
  const einvoice = new EinvoiceSandbox();
  if (options.stripeWebhookUrl) {
    const secrets = [options.stripeWebhookSecret ?? env().STRIPE_WEBHOOK_SECRETS].flat();
    await stripe.control.setWebhook({ url: options.stripeWebhookUrl, secrets });
  }
  if (options.resendWebhookUrl) {
    const secrets = [options.resendWebhookSecret ?? env().RESEND_WEBHOOK_SECRET].flat();
    await resend.control.setWebhook({ url: options.resendWebhookUrl, secrets });
  }
  const server = createServer((incoming, response) => {
    serve(incoming, response, [einvoice, stripe, resend]).catch((error: unknown) => {
      log.error({ err: error }, 'sandbox request failed');
      if (!response.headersSent) write(response, jsonAnswer(500, { error: 'The sandbox itself failed.' }));
    });
  });
  await listen(server, options.port ?? 0, host);
  const { port } = server.address() as AddressInfo;
  const origin = options.publicOrigin ?? `http://${host}:${port}`;
  stripe.origin = origin;
  return {
    origin,
    port,
    stripeClientOptions: { host, port, protocol: 'http' },
    stripe,
    resend,
    einvoice,
    async close() {
      await Promise.all([stripe.close(), resend.close()]);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

type Part = { handle: (request: SandboxRequest) => Promise<SandboxAnswer | null> };

async function serve(incoming: IncomingMessage, response: ServerResponse, parts: Part[]): Promise<void> {
  const request: SandboxRequest = {
    method: incoming.method ?? 'GET',
    // Two slashes at the front would be read as another host.
    url: new URL(
      (incoming.url ?? '/').replace(/^\/+/, '/'),
      `http://${incoming.headers.host ?? 'localhost'}`,
    ),
    headers: Object.fromEntries(
      Object.entries(incoming.headers).map(([name, value]) => [
        name,
        Array.isArray(value) ? value[0] : value,
      ]),
    ),
    body: await readBody(incoming),
  };
  if (request.url.pathname === '/') return write(response, redirectAnswer('/mailbox'));
  if (request.url.pathname === '/healthz') return write(response, jsonAnswer(200, { status: 'ok' }));
  for (const part of parts) {
    const answer = await part.handle(request);
    if (answer) return write(response, answer);
  }
  write(response, jsonAnswer(404, { error: 'Nothing here.' }));
}

function write(response: ServerResponse, answer: SandboxAnswer): void {
  if (answer.hangUp) {
    response.socket?.destroy();
    return;
  }
  response.writeHead(answer.status, answer.headers);
  response.end(answer.body);
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
