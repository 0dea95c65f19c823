import { DomainError } from '#app/kernel/errors.ts';
import type { TicketCategory, TicketField } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';

/**
 * A category that something may be reported under: in use, and on the second level.
 *
 * @throws DomainError `invalid_input` on `path`
 */
export async function readCategory(
  { db, tenantId }: OperationScope,
  categoryId: string,
  path = 'categoryId',
): Promise<TicketCategory & { fields: TicketField[] }> {
  const category = await db.ticketCategory.findFirst({
    where: { tenantId, id: categoryId, isActive: true, parent: { isActive: true } },
    include: { fields: { orderBy: { position: 'asc' } } },
  });
  if (!category) throw new DomainError('invalid_input', { fields: [{ path, code: 'not_found' }] });
  return category;
}
