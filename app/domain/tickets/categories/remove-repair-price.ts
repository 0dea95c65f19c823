import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';

/** Takes a price off the list. Quotations have its words and amounts themselves and only lose the pointer to it. @throws DomainError `not_found` */
export const removeRepairPrice = operation({
  name: 'ticket-category.remove-price',
  kind: 'write',
  input: z.object({ priceId: z.uuid() }),
  can: ['update', 'TicketCategory'],
  async run({ db, tenantId, audit }, { priceId }): Promise<void> {
    const price = await db.repairPrice.findFirst({ where: { tenantId, id: priceId } });
    if (!price) throw new DomainError('not_found');
    await db.quotationLine.updateMany({ where: { tenantId, priceId }, data: { priceId: null } });
    await db.repairPrice.delete({ where: { tenantId_id: { tenantId, id: priceId } } });
    audit('TicketCategory', price.categoryId, { name: price.name });
  },
});
