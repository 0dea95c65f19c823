import { z } from 'zod';
import { addDays, type Day, dayOf, localDay, toDateColumn } from '#app/kernel/dates.ts';
import { operation } from '#tenants/operation.ts';

export type ApprovalDeputyView = {
  id: string;
  memberName: string;
  deputyName: string;
  startsOn: Day;
  /** The last day away. */
  endsOn: Day;
  isNow: boolean;
  canRemove: boolean;
};

/** Deputyships of today and later: all of them for whoever sets the approval flows, for others those that they have named or hold. */
export const listApprovalDeputies = operation({
  name: 'approval-deputy.list',
  kind: 'read',
  input: z.object({}),
  can: 'anyone',
  async run({ db, ctx, tenantId, ability, now }): Promise<ApprovalDeputyView[]> {
    if (ctx.actor.kind !== 'member') return [];
    const me = ctx.actor.membershipId;
    const today = localDay(now, ctx.tenant.timeZone);
    const rows = await db.approvalDeputy.findMany({
      where: {
        tenantId,
        endsOn: { gt: toDateColumn(today) },
        ...(ability.can('read', 'ApprovalFlow') ? {} : { OR: [{ membershipId: me }, { deputyId: me }] }),
      },
      include: { membership: { select: { name: true } }, deputy: { select: { name: true } } },
      orderBy: [{ startsOn: 'asc' }, { id: 'asc' }],
      take: 200,
    });
    const setsFlows = ability.can('manage', 'ApprovalFlow');
    return rows.map(({ id, membershipId, membership, deputy, startsOn, endsOn }) => ({
      id,
      memberName: membership.name,
      deputyName: deputy.name,
      startsOn: dayOf(startsOn),
      endsOn: addDays(dayOf(endsOn), -1),
      isNow: dayOf(startsOn) <= today,
      canRemove: setsFlows || membershipId === me,
    }));
  },
});
