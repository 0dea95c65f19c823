import { z } from 'zod';
import { listedTasks } from '#app/domain/directives/listed-tasks.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { openStatuses } from '../machine/transitions.ts';
import { fieldTicketOf, fieldTicketParts, poolTicketOf, poolTicketParts } from './field-ticket-of.ts';
import type { FieldWork } from './field-work.ts';
import { ownMembership } from './own-membership.ts';
import type { StaffStatus } from './staff-statuses.ts';

/** More than anybody has in hand; the rest comes once some of them are done. */
const mostTickets = 100;
const mostOffered = 50;
const mostOrdered = 50;
/** What was finished lately is still asked about. */
const finishedDays = 3;

/**
 * The work of whoever asks: what they have in hand with all that belongs to it, what they finished lately, the pool that they may take from, and what
 * directives of leaders gave them to do.
 */
export const getFieldWork = operation({
  name: 'field.work',
  kind: 'read',
  input: z.object({}),
  can: ['work', 'Ticket'],
  async run(scope): Promise<FieldWork> {
    const { db, ctx, tenantId, ability, now } = scope;
    const membershipId = ownMembership(ctx);
    const own = { tenantId, membershipId };
    const profile = await db.staffProfile.findUnique({
      where: { tenantId_membershipId: own },
      include: { department: { select: { name: true } } },
    });
    const { name } = await db.membership.findUniqueOrThrow({
      where: { tenantId_id: { tenantId, id: membershipId } },
      select: { name: true },
    });
    const skills = (await db.staffSkill.findMany({ where: own, select: { skill: true } })).map(
      ({ skill }) => skill,
    );
    const lately = new Date(now.getTime() - finishedDays * 86_400_000);
    const mine = (where: Prisma.TicketWhereInput) =>
      db.ticket.findMany({
        where: {
          AND: [{ tenantId, assigneeId: membershipId }, where, accessible(ability, 'Ticket', 'work')],
        },
        include: fieldTicketParts,
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        take: mostTickets,
      });
    const inHand = await mine({ status: { in: [...openStatuses] } });
    const finished = await mine({
      status: { in: ['done', 'settled', 'rated', 'called_back', 'closed'] },
      doneAt: { gt: lately },
    });
    const offered = await db.ticket.findMany({
      where: {
        AND: [
          {
            tenantId,
            status: 'pooled',
            departmentId: { in: await ownDepartments() },
            category: { OR: [{ skills: { isEmpty: true } }, { skills: { hasSome: skills } }] },
          },
          accessible(ability, 'Ticket', 'work'),
        ],
      },
      include: poolTicketParts,
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      take: mostOffered,
    });
    const ordered = await listedTasks(scope, {
      where: { ...own, doneAt: null },
      orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
      take: mostOrdered,
    });
    return {
      now: now.toISOString(),
      me: {
        membershipId,
        name,
        status: (profile?.status ?? 'off') as StaffStatus,
        sharesPosition: profile?.sharesPosition ?? false,
        departmentName: profile?.department?.name ?? null,
        unreadMessages: await db.staffMessage.count({ where: { ...own, readAt: null } }),
        requestsMaterials: ability.can('create', 'MaterialRequest'),
        quotes: ability.can('create', 'Quotation'),
      },
      currency: ctx.tenant.currency,
      tickets: [...inHand, ...finished].map(fieldTicketOf),
      pool: offered
        // One of its skills is not all of them.
        .filter(({ category }) => category.skills.every((skill) => skills.includes(skill)))
        .map(poolTicketOf),
      directives: ordered.map(({ id, body, dueOn, authorName, directive, number, ticket }) => ({
        id,
        body,
        dueOn,
        authorName,
        directive,
        number: String(number),
        ticketId: ticket?.id ?? null,
        doneAt: null,
      })),
    };

    async function ownDepartments(): Promise<string[]> {
      const led = await db.department.findMany({
        where: { tenantId, leadId: membershipId },
        select: { id: true },
      });
      return [...led.map(({ id }) => id), ...(profile?.departmentId ? [profile.departmentId] : [])];
    }
  },
});
