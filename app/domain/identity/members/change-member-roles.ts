import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { assertAdministratorLeft, assertGrantable, lockAdministrators } from './staff-roles.ts';

/**
 * Gives a member of the staff exactly these roles; that of an owner stays as it is. Effective at their next request. Only roles whose
 * rights the caller has are given or taken.
 *
 * @throws DomainError `not_found`; `invalid_input` with `role_not_held`, `invalid_choice` or `last_administrator` on `roleIds`
 */
export const changeMemberRoles = operation({
  name: 'membership.change-roles',
  kind: 'write',
  input: z.object({ membershipId: z.uuid(), roleIds: z.array(z.uuid()).min(1).max(20) }),
  can: ['update', 'Membership'],
  async run({ db, tenantId, ability, authorize, audit }, { membershipId, roleIds }) {
    await lockAdministrators(db, tenantId);
    const member = await db.membership.findUnique({
      where: { tenantId_id: { tenantId, id: membershipId } },
      include: { roles: { where: { role: { key: { not: 'owner' } } }, select: { roleId: true } } },
    });
    if (!member) throw new DomainError('not_found');
    const { roles, ...row } = member;
    authorize('update', 'Membership', row);
    const before = roles.map(({ roleId }) => roleId);
    const given = roleIds.filter((id) => !before.includes(id));
    const taken = before.filter((id) => !roleIds.includes(id));
    await assertGrantable(db, tenantId, ability, [...new Set([...given, ...taken])]);
    await db.membershipRole.deleteMany({ where: { tenantId, membershipId, roleId: { in: taken } } });
    await db.membershipRole.createMany({
      data: given.map((roleId) => ({ tenantId, membershipId, roleId })),
      skipDuplicates: true,
    });
    await assertAdministratorLeft(db, tenantId);
    audit('Membership', membershipId, { given, taken });
  },
});
