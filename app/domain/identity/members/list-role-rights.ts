import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import type { Action, SubjectName } from '#tenants/policies/ability.ts';

export type RoleRights = {
  id: string;
  key: string;
  name: string;
  /** `own` where the right is for one's own records alone. */
  rights: { action: Action; subject: SubjectName; own: boolean }[];
};

/** Every role of the company and what it may do. */
export const listRoleRights = operation({
  name: 'role.rights',
  kind: 'read',
  input: z.object({}),
  can: ['read', 'Membership'],
  async run({ db, tenantId }): Promise<RoleRights[]> {
    const roles = await db.role.findMany({
      where: { tenantId },
      include: { permissions: { select: { action: true, subject: true, conditions: true } } },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    });
    return roles.map(({ id, key, name, permissions }) => ({
      id,
      key,
      name,
      rights: permissions.map(({ action, subject, conditions }) => ({
        action: action as Action,
        subject: subject as SubjectName,
        own: conditions !== null,
      })),
    }));
  },
});
