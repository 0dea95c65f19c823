import type { OperationScope } from '#tenants/operation.ts';

/**
 * The open cashier shift of the member who acts, which the money they take or give belongs to; null where they have none open. It stays open until this
 * transaction ends: whoever counts it waits. Take it last of all locks.
 */
export async function currentShift({ db, ctx, tenantId }: OperationScope): Promise<{ id: string } | null> {
  return ctx.actor.kind === 'member' ? openShiftOf({ db, tenantId }, ctx.actor.membershipId) : null;
}

/** The same of another member: whoever asked for money that somebody else agreed to hands it out. */
export async function openShiftOf(
  { db, tenantId }: Pick<OperationScope, 'db' | 'tenantId'>,
  membershipId: string,
): Promise<{ id: string } | null> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select id from cashier_shift
    where tenant_id = ${tenantId}::uuid and membership_id = ${membershipId}::uuid and status = 'open' for share`;
  return rows[0] ?? null;
}
