import { localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import type { Ticket } from '#prisma/generated/client.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { nextNumber } from '../documents/next-number.ts';
import { lockTicketAs } from '../tickets/dispatch/lock-ticket-as.ts';
import { findWarranty } from './find-warranty.ts';
import { priceLines } from './price-lines.ts';
import { quotableStatuses } from './quotable.ts';
import { type DraftQuotation, draftQuotationFields } from './quotation-fields.ts';
import { quotedPerson } from './quoted-person.ts';

/**
 * Writes what a repair will cost, or writes it anew while nobody was asked yet. Nothing where the same thing was repaired within the warranty.
 *
 * @throws DomainError `not_found`; `ticket_moved` where it has ended; `repair_not_chargeable` (its category costs nothing, or it is in a public area);
 *   `quotation_open` where the owner is being asked about another; `invalid_input`
 */
export const draftQuotation = operation({
  name: 'quotation.draft',
  kind: 'write',
  input: draftQuotationFields,
  can: ['create', 'Quotation'],
  async run(scope, input): Promise<{ quotationId: string; linesAmount: bigint; total: bigint }> {
    const { db, tenantId, ctx, audit, now } = scope;
    const { ticket } = await lockTicketAs(scope, input.ticketId);
    await requireQuotable(scope, ticket);
    const lines = await priceLines(scope, ticket.categoryId, input.lines);
    const linesAmount = lines.reduce((sum, { amount }) => sum + amount, 0n);
    const facts = { linesAmount, note: input.note || null, ...(await warrantyOf(scope, ticket, input)) };
    const total = facts.isWarranty ? 0n : linesAmount;
    const open = await db.quotation.findFirst({
      where: { tenantId, ticketId: ticket.id, status: { in: ['draft', 'sent'] } },
    });
    if (open?.status === 'sent') throw new DomainError('quotation_open');
    const quotationId = open?.id ?? newId();
    const key = { tenantId_id: { tenantId, id: quotationId } };
    if (open) {
      await db.quotationLine.deleteMany({ where: { tenantId, quotationId } });
      await db.quotation.update({ where: key, data: { ...facts, total } });
    } else {
      await db.quotation.create({
        data: {
          tenantId,
          id: quotationId,
          number: await nextNumber(db, tenantId, 'quotation'),
          ticketId: ticket.id,
          propertyId: ticket.propertyId as string,
          personId: await quotedPerson(db, tenantId, ticket, localDay(now, ctx.tenant.timeZone)),
          ...facts,
          total,
          createdBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
          createdByName: ctx.actor.kind === 'guest' ? '' : ctx.actor.name,
          createdAt: now,
        },
      });
    }
    await db.quotationLine.createMany({
      data: lines.map((line) => ({ tenantId, id: newId(), quotationId, ...line })),
    });
    audit('Quotation', quotationId, { ticketId: ticket.id, linesAmount, total });
    return { quotationId, linesAmount, total };
  },
});

async function requireQuotable({ db, tenantId }: OperationScope, ticket: Ticket): Promise<void> {
  if (!quotableStatuses.includes(ticket.status)) throw new DomainError('ticket_moved');
  const category = await db.ticketCategory.findUniqueOrThrow({
    where: { tenantId_id: { tenantId, id: ticket.categoryId } },
  });
  if (!category.isChargeable || !ticket.propertyId) throw new DomainError('repair_not_chargeable');
}

/** Under warranty it costs nothing, unless somebody says why it does all the same. */
async function warrantyOf(scope: OperationScope, ticket: Ticket, { chargeReason }: DraftQuotation) {
  const earlier = await findWarranty(scope, ticket);
  return {
    isWarranty: earlier !== null && !chargeReason,
    warrantyOfId: earlier?.id ?? null,
    warrantyReason: earlier ? chargeReason || null : null,
  };
}
