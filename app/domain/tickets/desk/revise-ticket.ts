import { z } from 'zod';
import type { Ticket } from '#prisma/generated/client.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { fitClocks } from '../../service-levels/fit-clocks.ts';
import { readAnswers } from '../categories/read-answers.ts';
import { readCategory } from '../categories/read-category.ts';
import { lockTicket } from '../machine/lock-ticket.ts';
import { moveTicket } from '../machine/move-ticket.ts';
import { sameConfidence } from './same-confidence.ts';
import { urgencies } from './urgencies.ts';

const waitsForHands = ['submitted', 'accepted', 'pooled'];

const input = z.object({
  ticketId: z.uuid(),
  categoryId: z.uuid(),
  title: z.string().trim().min(1).max(120),
  description: z.string().trim().max(4_000).default(''),
  urgency: z.enum(urgencies),
  place: z.string().trim().max(200).nullish(),
  contactName: z.string().trim().max(80).nullish(),
  contactPhone: z.string().trim().max(40).nullish(),
  answers: z.record(z.string(), z.string()).optional(),
});
type Revision = z.output<typeof input>;

/**
 * Corrects what was reported. Another category brings its own service levels, counted from when it was reported, and its own department as long as
 * nobody has it in hand.
 *
 * @throws DomainError `not_found`, `ticket_moved`, `invalid_input`
 */
export const reviseTicket = operation({
  name: 'ticket.revise',
  kind: 'write',
  input,
  can: ['dispatch', 'Ticket'],
  async run(scope, { ticketId, ...revision }): Promise<void> {
    const ticket = await lockTicket(scope, ticketId, 'dispatch');
    const changes = await changesOf(scope, ticket, revision);
    const changed = Object.keys(changes).filter(
      (name) =>
        JSON.stringify(changes[name as keyof typeof changes]) !==
        JSON.stringify(ticket[name as keyof Ticket]),
    );
    scope.audit('Ticket', ticketId, { changed });
    if (changed.length === 0) return;
    await moveTicket(scope, ticket, {
      event: 'revise',
      as: 'desk',
      set: changes,
      detail: { changed: changed.join(' ') },
    });
  },
});

async function changesOf(scope: OperationScope, ticket: Ticket, revision: Omit<Revision, 'ticketId'>) {
  const { categoryId, answers, place, contactName, contactPhone, ...facts } = revision;
  const texts = {
    ...facts,
    place: place || null,
    contactName: contactName || null,
    contactPhone: contactPhone || null,
  };
  if (categoryId === ticket.categoryId && !answers) return texts;
  // What is reported already keeps its category also where that has gone out of use.
  const category =
    categoryId === ticket.categoryId
      ? await scope.db.ticketCategory.findUniqueOrThrow({
          where: { tenantId_id: { tenantId: scope.tenantId, id: categoryId } },
          include: { fields: true },
        })
      : await readCategory(scope, categoryId);
  sameConfidence(ticket, category, 'categoryId');
  const read = answers ? { answers: readAnswers(category.fields, answers) } : {};
  if (categoryId === ticket.categoryId) return { ...texts, ...read };
  await fitClocks(scope, ticket, category);
  return {
    ...texts,
    ...read,
    categoryId,
    kind: category.kind,
    ...(waitsForHands.includes(ticket.status) && { departmentId: category.departmentId }),
  };
}
