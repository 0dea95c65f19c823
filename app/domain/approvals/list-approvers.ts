import { z } from 'zod';
import { operation } from '#tenants/operation.ts';

export type ApproverChoices = {
  roles: { id: string; key: string; name: string; holders: number }[];
  members: { id: string; name: string }[];
};

/** Whom a step or a deputyship can name: the roles of staff, and everybody active who has one. */
export const listApprovers = operation({
  name: 'approval.approvers',
  kind: 'read',
  input: z.object({}),
  can: 'anyone',
  async run({ db, ctx, tenantId }): Promise<ApproverChoices> {
    const isStaff = ctx.actor.kind === 'member' && ctx.actor.roles.some((role) => role !== 'owner');
    if (!isStaff) return { roles: [], members: [] };
    const roles = await db.role.findMany({
      where: { tenantId, key: { not: 'owner' } },
      include: { _count: { select: { members: { where: { membership: { status: 'active' } } } } } },
      orderBy: { createdAt: 'asc' },
    });
    const members = await db.membership.findMany({
      where: { tenantId, status: 'active', roles: { some: { role: { key: { not: 'owner' } } } } },
      select: { id: true, name: true },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
      take: 1_000,
    });
    return {
      roles: roles.map(({ id, key, name, _count }) => ({ id, key, name, holders: _count.members })),
      members,
    };
  },
});
