import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';

export type Member = {
  id: string;
  name: string;
  email: string;
  status: 'active' | 'suspended';
  joinedAt: Date;
  roles: { id: string; key: string; name: string }[];
};

/** The staff: members with any role besides owner, by name. */
export const listMembers = operation({
  name: 'membership.list',
  kind: 'read',
  input: z.object({ q: z.string().trim().max(200).default('') }),
  can: ['read', 'Membership'],
  async run({ db, tenantId, ability }, { q }): Promise<Member[]> {
    const rows = await db.membership.findMany({
      where: {
        AND: [accessible(ability, 'Membership')],
        tenantId,
        roles: { some: { role: { key: { not: 'owner' } } } },
        ...(q && {
          OR: [
            { name: { contains: q, mode: 'insensitive' } },
            { email: { contains: q, mode: 'insensitive' } },
          ],
        }),
      },
      include: { roles: { include: { role: { select: { id: true, key: true, name: true } } } } },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: 500,
    });
    return rows.map(({ id, name, email, status, createdAt, roles }) => ({
      id,
      name,
      email,
      status: status as Member['status'],
      joinedAt: createdAt,
      roles: roles.map(({ role }) => role),
    }));
  },
});
