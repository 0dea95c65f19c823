import { DomainError } from '#app/kernel/errors.ts';
import { translateDatabaseError } from '#tenants/database/translate-error.ts';

/** The error of an operation, or of the database under it, where it has one of our codes. */
export function domainErrorOf(error: unknown): DomainError | null {
  const translated = translateDatabaseError(error);
  return translated instanceof DomainError ? translated : null;
}

/** The one form in which an error leaves a loader or an action: its code and params, under its status. Error pages show its text. */
export function errorResponse(error: DomainError): Response {
  const { params, fields } = error.detail;
  const headers = new Headers({ 'Cache-Control': 'no-store' });
  const wait = retryAfterSeconds(error);
  if (wait) headers.set('Retry-After', String(wait));
  return Response.json(
    { code: error.code, ...(params && { params }), ...(fields && { fields }) },
    { status: error.status, headers },
  );
}

function retryAfterSeconds(error: DomainError): number | null {
  if (error.code === 'too_many_requests') return Number(error.detail.params?.seconds ?? 60);
  return error.code === 'temporarily_unavailable' ? 5 : null;
}
