import { createHmac, timingSafeEqual } from 'node:crypto';
import { DomainError } from '#app/kernel/errors.ts';

const TOLERANCE_SECONDS = 300;

/** The headers of the delivery that are signed; names in lower case as Node gives them. */
export type WebhookHeaders = Record<string, string | string[] | undefined>;

/**
 * Checks a webhook of the mail service (Svix scheme: HMAC-SHA-256 over `id.timestamp.body`, several signatures while a secret
 * rotates) and returns the delivery's id. `rawBody` is the body byte for byte.
 *
 * Throws DomainError('webhook_signature_invalid') for a missing header, a wrong signature, or a time more than 300 s away in either direction.
 */
export function verifyResendWebhook(
  rawBody: string | Buffer,
  headers: WebhookHeaders,
  secret: string,
  now: Date = new Date(),
): { id: string } {
  const id = headers['svix-id'];
  const timestamp = headers['svix-timestamp'];
  const signatures = headers['svix-signature'];
  if (typeof id !== 'string' || typeof timestamp !== 'string' || typeof signatures !== 'string')
    throw invalid();
  if (!/^\d{1,12}$/.test(timestamp)) throw invalid();
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > TOLERANCE_SECONDS) throw invalid();

  const expected = createHmac('sha256', Buffer.from(secret.replace(/^whsec_/, ''), 'base64'))
    .update(`${id}.${timestamp}.`)
    .update(rawBody)
    .digest();
  const matches = signatures.split(' ').some((entry) => {
    const [version, signature] = entry.split(',');
    if (version !== 'v1' || !signature) return false;
    const given = Buffer.from(signature, 'base64');
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
  if (!matches) throw invalid();
  return { id };
}

function invalid(): DomainError {
  return new DomainError('webhook_signature_invalid');
}
