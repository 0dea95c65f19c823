import Stripe from 'stripe';
import { DomainError } from '#app/kernel/errors.ts';

const TOLERANCE_SECONDS = 300;

/**
 * The event of a webhook call, once its signature holds. `rawBody` is the body byte for byte; `secrets` are several while one is being
 * rotated. The library itself accepts any time in the future, hence the check of the time here.
 *
 * Throws DomainError('webhook_signature_invalid') where no secret fits, or the time is more than 300 s away in either direction.
 */
export function verifyStripeEvent(
  rawBody: string | Buffer,
  signatureHeader: string | null | undefined,
  secrets: readonly string[],
  now: Date = new Date(),
): Stripe.Event {
  const seconds = signedAt(signatureHeader ?? '');
  if (seconds === null || Math.abs(now.getTime() / 1000 - seconds) > TOLERANCE_SECONDS) throw invalid();
  let cause: unknown;
  for (const secret of secrets) {
    try {
      return Stripe.webhooks.constructEvent(
        rawBody,
        signatureHeader ?? '',
        secret,
        TOLERANCE_SECONDS,
        undefined,
        now.getTime(),
      );
    } catch (error) {
      cause = error;
    }
  }
  throw invalid(cause);
}

/** The `t` of the header; null unless there is exactly one and it is a number, so that the library cannot read another. */
function signedAt(header: string): number | null {
  const times = header.split(',').filter((item) => item.split('=')[0]?.trim() === 't');
  const match = /^t=(\d{1,12})$/.exec(times[0] ?? '');
  return times.length === 1 && match ? Number(match[1]) : null;
}

function invalid(cause?: unknown): DomainError {
  return new DomainError('webhook_signature_invalid', { cause });
}
