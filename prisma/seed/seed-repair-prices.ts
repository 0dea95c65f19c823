import { newId } from '#app/kernel/ids.ts';
import type { Tenant } from '#tenants/context.ts';
import { starterTicketCategories } from '#tenants/provisioning/starter-ticket-categories.ts';
import { withTenant } from '#tenants/with-tenant.ts';

/** What craftsmen ask elsewhere, beside what they ask in mainland cities. */
const dearer = 5n;

/** A price list for a company that began without one: starters are priced in yuan alone. */
export async function seedRepairPrices({ id: tenantId, language }: Tenant): Promise<void> {
  await withTenant(tenantId, async (db) => {
    if ((await db.repairPrice.count({ where: { tenantId } })) > 0) return;
    const categories = await db.ticketCategory.findMany({ where: { tenantId } });
    const idOf = new Map(categories.map(({ id, name }) => [name, id]));
    await db.repairPrice.createMany({
      data: starterTicketCategories.flatMap((group) =>
        group.categories.flatMap(({ names, prices = [] }) => {
          const categoryId = idOf.get(names[language]);
          if (!categoryId) return [];
          return prices.map((price, position) => ({
            tenantId,
            id: newId(),
            categoryId,
            name: price.names[language],
            unit: price.units[language],
            unitPrice: BigInt(price.yuan) * 100n * dearer,
            position,
          }));
        }),
      ),
    });
  });
}
