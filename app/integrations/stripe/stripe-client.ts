import Stripe from 'stripe';
import { env } from '#app/kernel/env.ts';

let cached: { settings: string; client: Stripe } | undefined;

/**
 * The one client of the process. Talks to Stripe, or to the sandbox where `STRIPE_API_ORIGIN` says so. It repeats a call twice after a
 * broken line or a 5xx, under the same idempotency key; errors that remain go through `toStripeDomainError`.
 */
export function stripeClient(): Stripe {
  const { STRIPE_SECRET_KEY, STRIPE_API_ORIGIN } = env();
  const settings = `${STRIPE_SECRET_KEY} ${STRIPE_API_ORIGIN ?? ''}`;
  if (cached?.settings !== settings) {
    const client = new Stripe(STRIPE_SECRET_KEY, {
      ...(STRIPE_API_ORIGIN && addressOf(STRIPE_API_ORIGIN)),
      maxNetworkRetries: 2,
      timeout: 20_000,
      telemetry: false,
    });
    cached = { settings, client };
  }
  return cached.client;
}

function addressOf(origin: string): { host: string; port: string; protocol: 'http' | 'https' } {
  const { hostname, port, protocol } = new URL(origin);
  const secure = protocol === 'https:';
  return { host: hostname, port: port || (secure ? '443' : '80'), protocol: secure ? 'https' : 'http' };
}
