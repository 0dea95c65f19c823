import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import type { TicketStatus } from '../machine/transitions.ts';
import { type Candidate, candidatesOf } from './candidates/candidates-of.ts';

export type GiveOutChoices = {
  ticket: {
    id: string;
    number: bigint;
    title: string;
    status: TicketStatus;
    departmentId: string | null;
    assigneeId: string | null;
    contractorId: string | null;
  };
  candidates: Candidate[];
  departments: { id: string; name: string }[];
  contractors: { id: string; name: string; fits: boolean }[];
};

/** To whom a ticket could be given: people as the system would choose, pools and departments, contractors. @throws DomainError `not_found` */
export const giveOutChoices = operation({
  name: 'ticket.give-out-choices',
  kind: 'read',
  input: z.object({ ticketId: z.uuid() }),
  can: ['dispatch', 'Ticket'],
  async run(scope, { ticketId }): Promise<GiveOutChoices> {
    const { db, tenantId, ability } = scope;
    const row = await db.ticket.findFirst({
      where: { AND: [{ tenantId, id: ticketId }, accessible(ability, 'Ticket', 'dispatch')] },
      include: { category: { select: { skills: true } } },
    });
    if (!row) throw new DomainError('not_found');
    const { category, ...ticket } = row;
    const departments = await db.department.findMany({
      where: { tenantId, isActive: true },
      select: { id: true, name: true },
      orderBy: [{ position: 'asc' }, { name: 'asc' }],
    });
    const contractors = ticket.confidential
      ? []
      : await db.contractor.findMany({
          where: { tenantId, isActive: true },
          select: { id: true, name: true, skills: true },
          orderBy: { name: 'asc' },
          take: 200,
        });
    const fits = (skills: string[]) => category.skills.every((skill) => skills.includes(skill));
    return {
      ticket: {
        id: ticket.id,
        number: ticket.number,
        title: ticket.title,
        status: ticket.status as TicketStatus,
        departmentId: ticket.departmentId,
        assigneeId: ticket.assigneeId,
        contractorId: ticket.contractorId,
      },
      candidates: await candidatesOf(scope, ticket),
      departments,
      contractors: contractors
        .map(({ id, name, skills }) => ({ id, name, fits: fits(skills) }))
        .sort((a, b) => Number(b.fits) - Number(a.fits)),
    };
  },
});
