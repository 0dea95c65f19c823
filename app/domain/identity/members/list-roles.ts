import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import type { Permission } from '#tenants/policies/ability.ts';
import { mayGrant } from '#tenants/policies/may-grant.ts';

/** The roles that staff can have; `grantable` where the caller may give them. */
export const listRoles = operation({
  name: 'role.list',
  kind: 'read',
  input: z.object({}),
  can: ['read', 'Membership'],
  async run({ db, tenantId, ability }) {
    const roles = await db.role.findMany({
      where: { tenantId, key: { not: 'owner' } },
      include: { permissions: { select: { action: true, subject: true, conditions: true } } },
      orderBy: { createdAt: 'asc' },
    });
    return roles.map(({ id, key, name, permissions }) => ({
      id,
      key,
      name,
      grantable: mayGrant(ability, permissions as Permission[]),
    }));
  },
});
