import { toDateColumn } from '#app/kernel/dates.ts';
import { newId } from '#app/kernel/ids.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import type { PriceInput } from './check-price.ts';

/** Puts a price with its tiers and parameters in place of the one of the same day, if there is one. */
export async function writePrice(
  db: TenantDb,
  tenantId: string,
  feeItemId: string,
  { validFrom, unitPrice = '0', surcharge, tiers, parameters }: PriceInput & { validFrom: string },
): Promise<void> {
  const day = toDateColumn(validFrom);
  const columns = {
    unitPrice,
    surcharge,
    parameters: Object.fromEntries(parameters.map(({ name, value }) => [name, value])),
  };
  const { id: priceId } = await db.feeItemPrice.upsert({
    where: { tenantId_feeItemId_validFrom: { tenantId, feeItemId, validFrom: day } },
    create: { tenantId, id: newId(), feeItemId, validFrom: day, ...columns },
    update: columns,
    select: { id: true },
  });
  await db.feeItemTier.deleteMany({ where: { tenantId, priceId } });
  await db.feeItemTier.createMany({ data: tiers.map((tier) => ({ tenantId, priceId, ...tier })) });
}
