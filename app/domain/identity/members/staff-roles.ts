import { DomainError } from '#app/kernel/errors.ts';
import type { AppAbility, Permission } from '#tenants/policies/ability.ts';
import { mayGrant } from '#tenants/policies/may-grant.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';

/** Owners come by the register, never by being given the role. */
const notGiven = 'owner';

/**
 * Checks that these roles exist and that the holder of `ability` has every right in them.
 * @throws DomainError `invalid_input` with `invalid_choice` or `role_not_held` on `roleIds`
 */
export async function assertGrantable(
  db: TenantDb,
  tenantId: string,
  ability: AppAbility,
  roleIds: string[],
): Promise<void> {
  const roles = await db.role.findMany({
    where: { tenantId, id: { in: roleIds }, key: { not: notGiven } },
    include: { permissions: { select: { action: true, subject: true, conditions: true } } },
  });
  if (roles.length !== new Set(roleIds).size) throw refusal('invalid_choice');
  const wanted = roles.flatMap((role) => role.permissions) as Permission[];
  if (!mayGrant(ability, wanted)) throw refusal('role_not_held');
}

/**
 * Checks that an active administrator is left, after the change of this transaction. Changes wait for each other, so that two
 * administrators cannot take the role from each other at once.
 * @throws DomainError `invalid_input` with `last_administrator`
 */
export async function assertAdministratorLeft(db: TenantDb, tenantId: string): Promise<void> {
  const [row] = await db.$queryRaw<{ left: bigint }[]>`
    select count(*) as left from membership_role mr
    join role r on r.tenant_id = mr.tenant_id and r.id = mr.role_id and r.key = 'administrator'
    join membership m on m.tenant_id = mr.tenant_id and m.id = mr.membership_id and m.status = 'active'
    where mr.tenant_id = ${tenantId}::uuid`;
  if (!row || row.left === 0n) throw refusal('last_administrator');
}

/** To be called before the first change that `assertAdministratorLeft` follows. */
export async function lockAdministrators(db: TenantDb, tenantId: string): Promise<void> {
  await db.$queryRaw`
    select id from role where tenant_id = ${tenantId}::uuid and key = 'administrator' for update`;
}

function refusal(code: string): DomainError {
  return new DomainError('invalid_input', { fields: [{ path: 'roleIds', code }] });
}
