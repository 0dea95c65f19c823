import type { Ticket } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';

const dayMs = 86_400_000;
const usualDays = 30;
/** Repairs that came to their end. */
const repaired = ['done', 'settled', 'rated', 'called_back', 'closed'];

/** The earlier repair of the same kind in the same home that was done so short a time before this one was reported that it is under warranty. */
export async function findWarranty(
  { db, tenantId }: OperationScope,
  ticket: Pick<Ticket, 'id' | 'propertyId' | 'categoryId' | 'createdAt'>,
): Promise<{ id: string; number: bigint; doneAt: Date } | null> {
  if (!ticket.propertyId) return null;
  const policy = await db.ticketPolicy.findUnique({ where: { tenantId }, select: { warrantyDays: true } });
  const days = policy?.warrantyDays ?? usualDays;
  const earlier = await db.ticket.findFirst({
    where: {
      tenantId,
      propertyId: ticket.propertyId,
      categoryId: ticket.categoryId,
      id: { not: ticket.id },
      status: { in: repaired },
      doneAt: { gte: new Date(ticket.createdAt.getTime() - days * dayMs), lte: ticket.createdAt },
    },
    orderBy: { doneAt: 'desc' },
    select: { id: true, number: true, doneAt: true },
  });
  return earlier?.doneAt ? { ...earlier, doneAt: earlier.doneAt } : null;
}
