import { createHmac } from 'node:crypto';

/** The `Stripe-Signature` header: one `v1` for each secret, so that a secret can be rotated. `at` in Unix seconds. */
export function stripeSignature(payload: string, secrets: readonly string[], at: number): string {
  const signatures = secrets.map(
    (secret) => `v1=${createHmac('sha256', secret).update(`${at}.${payload}`).digest('hex')}`,
  );
  return [`t=${at}`, ...signatures].join(',');
}
