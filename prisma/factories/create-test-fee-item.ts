import { type Day, toDateColumn } from '#app/kernel/dates.ts';
import { newId } from '#app/kernel/ids.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { withTenant } from '#tenants/with-tenant.ts';

type FeeItemFacts = Partial<
  Omit<
    Prisma.FeeItemUncheckedCreateInput,
    'tenantId' | 'id' | 'prices' | 'scopes' | 'assignments' | 'bills' | 'meters'
  >
> & {
  prices?: { validFrom: Day; unitPrice: string; surcharge?: string }[];
  scopes?: { communityId?: string; buildingId?: string; propertyKind?: string }[];
};

/** An active fee item: 1.30 per m² and month, monthly in advance, due on the 10th, for every property, unless told otherwise. */
export async function createTestFeeItem(tenantId: string, facts: FeeItemFacts = {}): Promise<string> {
  const { prices = [{ validFrom: '2020-01-01', unitPrice: '1.30' }], scopes = [], ...columns } = facts;
  const id = newId();
  await withTenant(tenantId, async (db) => {
    await db.feeItem.create({
      data: {
        code: id.slice(-8),
        name: '物业费',
        kind: 'per_area',
        cycleMonths: 1,
        dueDay: 10,
        ...columns,
        tenantId,
        id,
      },
    });
    await db.feeItemPrice.createMany({
      data: prices.map(({ validFrom, ...price }) => ({
        tenantId,
        id: newId(),
        feeItemId: id,
        validFrom: toDateColumn(validFrom),
        ...price,
      })),
    });
    await db.feeItemScope.createMany({
      data: scopes.map((scope) => ({ tenantId, id: newId(), feeItemId: id, ...scope })),
    });
  });
  return id;
}
