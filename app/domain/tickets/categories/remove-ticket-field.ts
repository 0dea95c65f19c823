import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';

/** Asks a question no more; what was answered stays with its tickets. @throws DomainError `not_found` */
export const removeTicketField = operation({
  name: 'ticket-category.remove-field',
  kind: 'write',
  input: z.object({ fieldId: z.uuid() }),
  can: ['update', 'TicketCategory'],
  async run({ db, tenantId, audit }, { fieldId }): Promise<void> {
    const field = await db.ticketField.findFirst({ where: { tenantId, id: fieldId } });
    if (!field) throw new DomainError('not_found');
    await db.ticketField.delete({ where: { tenantId_id: { tenantId, id: fieldId } } });
    audit('TicketCategory', field.categoryId, { label: field.label });
  },
});
