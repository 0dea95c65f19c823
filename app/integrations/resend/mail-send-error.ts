import type { ErrorResponse } from 'resend';

/** A call to the mail service that failed as a whole. */
export class MailSendError extends Error {
  override readonly name = 'MailSendError';

  constructor(
    /** The service's own name for the error, `rate_limit_exceeded`. */
    readonly code: string,
    message: string,
    /** No repetition will help. */
    readonly permanent: boolean,
    /** How long the service asks to wait, where it does. */
    readonly retryAfterMs: number | null,
  ) {
    super(`${code}: ${message}`);
  }
}

/**
 * Permanent is what the content of the request causes. A key that is wrong or over its quota is the operator's to repair, and the mails
 * must still be there when it is: 401, 403 and 429 are worth repeating, like 5xx and a broken line (no status).
 */
export function toMailSendError(error: ErrorResponse, headers: Record<string, string> | null): MailSendError {
  const status = error.statusCode;
  const permanent =
    error.name === 'invalid_idempotent_request' ||
    (status !== null && status >= 400 && status < 500 && ![401, 403, 408, 409, 429].includes(status));
  const seconds = Number(headers?.['retry-after'] ?? Number.NaN);
  return new MailSendError(
    error.name,
    error.message,
    permanent,
    Number.isFinite(seconds) && seconds >= 0 ? seconds * 1000 : null,
  );
}
