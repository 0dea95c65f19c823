import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { assertAdministratorLeft, assertGrantable, lockAdministrators } from './staff-roles.ts';

/**
 * Shuts a member out from their next request on, or lets them in again. Nothing of theirs is lost.
 *
 * @throws DomainError `not_found`; `invalid_input` with `role_not_held` or `last_administrator` on `roleIds`
 */
export const suspendMember = operation({
  name: 'membership.suspend',
  kind: 'write',
  whileReadOnly: true,
  input: z.object({ membershipId: z.uuid(), suspended: z.boolean() }),
  can: ['update', 'Membership'],
  async run({ db, tenantId, ability, authorize, audit }, { membershipId, suspended }) {
    await lockAdministrators(db, tenantId);
    const member = await db.membership.findUnique({
      where: { tenantId_id: { tenantId, id: membershipId } },
      include: { roles: { where: { role: { key: { not: 'owner' } } }, select: { roleId: true } } },
    });
    if (!member) throw new DomainError('not_found');
    const { roles, ...row } = member;
    authorize('update', 'Membership', row);
    await assertGrantable(
      db,
      tenantId,
      ability,
      roles.map(({ roleId }) => roleId),
    );
    const status = suspended ? 'suspended' : 'active';
    await db.membership.update({
      where: { tenantId_id: { tenantId, id: membershipId } },
      data: { status },
    });
    await assertAdministratorLeft(db, tenantId);
    audit('Membership', membershipId, { status });
  },
});
