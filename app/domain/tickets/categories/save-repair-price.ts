import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';

/**
 * Adds a price to the list of a category, or changes one: minor units for one unit. Quotations that were made keep what they say.
 *
 * @throws DomainError `not_found`
 */
export const saveRepairPrice = operation({
  name: 'ticket-category.save-price',
  kind: 'write',
  input: z.object({
    categoryId: z.uuid(),
    priceId: z.uuid().nullish(),
    name: z.string().trim().min(1).max(80),
    unit: z.string().trim().min(1).max(20),
    unitPrice: z
      .bigint()
      .min(0n)
      .max(10n ** 12n),
  }),
  can: ['update', 'TicketCategory'],
  async run({ db, tenantId, audit }, { categoryId, priceId, ...facts }): Promise<{ id: string }> {
    const category = await db.ticketCategory.findFirst({
      where: { tenantId, id: categoryId, parentId: { not: null } },
      include: { prices: { select: { id: true, position: true } } },
    });
    if (!category || (priceId && !category.prices.some(({ id }) => id === priceId)))
      throw new DomainError('not_found');
    const id = priceId ?? newId();
    audit('TicketCategory', categoryId, { name: facts.name, unitPrice: String(facts.unitPrice) });
    if (priceId) {
      await db.repairPrice.update({ where: { tenantId_id: { tenantId, id } }, data: facts });
      return { id };
    }
    const position = Math.max(-1, ...category.prices.map((price) => price.position)) + 1;
    await db.repairPrice.create({ data: { tenantId, id, categoryId, position, ...facts } });
    return { id };
  },
});
