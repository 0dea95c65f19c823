import { DomainError } from '#app/kernel/errors.ts';
import type { TenantContext } from '#tenants/context.ts';

/** The membership of whoever asks. @throws DomainError `forbidden` where it is no member */
export function ownMembership({ actor }: TenantContext): string {
  if (actor.kind !== 'member') throw new DomainError('forbidden');
  return actor.membershipId;
}
