import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { type ClockStage, openStatuses } from '../tickets/machine/transitions.ts';

export type OverdueTicket = {
  clockId: string;
  ticketId: string;
  number: bigint;
  title: string;
  category: string;
  stage: ClockStage;
  /** When it was over. */
  overdueAt: Date;
  department: string | null;
  with: string | null;
};

/** Open tickets with a service level that is over and not met, the longest overdue first; those that the caller may read. */
export const listOverdue = operation({
  name: 'service-level.list-overdue',
  kind: 'read',
  input: z.object({ limit: z.number().int().min(1).max(200).default(50) }),
  can: ['read', 'Ticket'],
  async run({ db, tenantId, ability }, { limit }): Promise<OverdueTicket[]> {
    const rows = await db.ticketClock.findMany({
      where: {
        tenantId,
        overdueAt: { not: null },
        metAt: null,
        runningSince: { not: null },
        ticket: { AND: [{ tenantId, status: { in: openStatuses } }, accessible(ability, 'Ticket')] },
      },
      orderBy: [{ overdueAt: 'asc' }, { id: 'asc' }],
      take: limit,
      select: {
        id: true,
        stage: true,
        overdueAt: true,
        ticket: {
          select: {
            id: true,
            number: true,
            title: true,
            category: { select: { name: true } },
            department: { select: { name: true } },
            assignee: { select: { name: true } },
            contractor: { select: { name: true } },
          },
        },
      },
    });
    return rows.map(({ id, stage, overdueAt, ticket }) => ({
      clockId: id,
      ticketId: ticket.id,
      number: ticket.number,
      title: ticket.title,
      category: ticket.category.name,
      stage: stage as ClockStage,
      overdueAt: overdueAt as Date,
      department: ticket.department?.name ?? null,
      with: ticket.assignee?.name ?? ticket.contractor?.name ?? null,
    }));
  },
});
