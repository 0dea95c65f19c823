import { z } from 'zod';
import { addDays, type Day, isDay, localDay, toDateColumn } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';

const day = z.string().refine(isDay, 'invalid_day');

/**
 * Names who decides for a member while they are away. Everybody may name their own deputy; whoever sets the approval flows may for all.
 *
 * @throws DomainError `forbidden`; `invalid_input` with `invalid_choice` on `membershipId` or `deputyId`, `deputy_is_self`, `date_order`, `day_is_over`
 */
export const saveApprovalDeputy = operation({
  name: 'approval-deputy.save',
  kind: 'write',
  input: z.object({
    membershipId: z.uuid(),
    deputyId: z.uuid(),
    startsOn: day,
    /** The last day away. */
    endsOn: day,
  }),
  can: 'anyone',
  async run({ db, ctx, tenantId, ability, audit, now }, input): Promise<{ deputyshipId: string }> {
    const { membershipId, deputyId, startsOn, endsOn } = input;
    const own = ctx.actor.kind === 'member' && ctx.actor.membershipId === membershipId;
    if (!own && !ability.can('manage', 'ApprovalFlow')) throw new DomainError('forbidden');
    if (membershipId === deputyId) throw refusal('deputyId', 'deputy_is_self');
    if (endsOn < startsOn) throw refusal('endsOn', 'date_order');
    const today: Day = localDay(now, ctx.tenant.timeZone);
    if (endsOn < today) throw refusal('endsOn', 'day_is_over');
    const staff = await db.membership.findMany({
      where: {
        tenantId,
        id: { in: [membershipId, deputyId] },
        status: 'active',
        roles: { some: { role: { key: { not: 'owner' } } } },
      },
      select: { id: true },
    });
    for (const [path, id] of Object.entries({ membershipId, deputyId })) {
      if (!staff.some((member) => member.id === id)) throw refusal(path, 'invalid_choice');
    }
    const deputyshipId = newId();
    await db.approvalDeputy.create({
      data: {
        tenantId,
        id: deputyshipId,
        membershipId,
        deputyId,
        startsOn: toDateColumn(startsOn),
        endsOn: toDateColumn(addDays(endsOn, 1)),
      },
    });
    audit('ApprovalDeputy', deputyshipId, { membershipId, deputyId, startsOn, endsOn });
    return { deputyshipId };
  },
});

function refusal(path: string, code: string): DomainError {
  return new DomainError('invalid_input', { fields: [{ path, code }] });
}
