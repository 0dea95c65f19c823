import { DomainError } from '#app/kernel/errors.ts';
import { deleteSession } from '#tenants/system.ts';

/** Signs a user out elsewhere, effective at the next request from there. Throws DomainError `not_found` for a session that is not theirs. */
export async function revokeSession(userId: string, sessionId: string): Promise<void> {
  if (!(await deleteSession(userId, sessionId))) throw new DomainError('not_found');
}
