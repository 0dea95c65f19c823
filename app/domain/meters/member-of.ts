import type { TenantContext } from '#tenants/context.ts';

/** The member of staff who acts; null for the system itself. */
export function memberOf({ actor }: TenantContext): string | null {
  return actor.kind === 'member' ? actor.membershipId : null;
}
