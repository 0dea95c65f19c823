import { addDays, addMonths, type Day, toDateColumn } from '#app/kernel/dates.ts';
import { newId } from '#app/kernel/ids.ts';
import type { Tenant } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import type { DemoCompany } from './demo-companies.ts';

/** What the demo company charges: the two starters with prices, water by meter, and shared power by the quarter. */
export async function seedFees(tenant: Tenant, company: DemoCompany, firstMonth: Day): Promise<void> {
  const tenantId = tenant.id;
  const chinese = company.language === 'zh-CN';
  const validFrom = toDateColumn(addMonths(firstMonth, -12));
  await withTenant(tenantId, async (db) => {
    const price = (feeItemId: string, unitPrice: string) =>
      db.feeItemPrice.upsert({
        where: { tenantId_feeItemId_validFrom: { tenantId, feeItemId, validFrom } },
        create: { tenantId, id: newId(), feeItemId, validFrom, unitPrice },
        update: { unitPrice },
      });
    const starters = await db.feeItem.findMany({ where: { tenantId } });
    for (const item of starters) {
      await db.feeItemPrice.deleteMany({ where: { tenantId, feeItemId: item.id } });
      await price(
        item.id,
        item.code === 'parking-fee' ? company.prices.parkingPerMonth : company.prices.managementPerArea,
      );
    }
    const power = newId();
    await db.feeItem.create({
      data: {
        tenantId,
        id: power,
        code: 'shared-power',
        name: chinese ? '公共能耗费' : 'Shared electricity',
        kind: 'fixed',
        cycleMonths: 3,
        dueDay: 20,
        scopeKind: 'scoped',
      },
    });
    await db.feeItemScope.create({
      data: { tenantId, id: newId(), feeItemId: power, propertyKind: 'dwelling' },
    });
    await price(power, company.prices.sharedPowerPerQuarter);
    const water = newId();
    await db.feeItem.create({
      data: {
        tenantId,
        id: water,
        code: 'water',
        name: chinese ? '水费' : 'Water',
        kind: 'per_quantity',
        quantityUnit: 'm³',
        cycleMonths: 1,
        timing: 'arrears',
        dueDay: 25,
        scopeKind: 'assigned',
      },
    });
    await price(water, company.prices.waterPerUnit);
  });
}

/** Water meters of the first dwellings of the first community, read at the end of every month that is over. */
export async function seedMeters(tenant: Tenant, firstMonth: Day, months: number): Promise<void> {
  const tenantId = tenant.id;
  await withTenant(
    tenantId,
    async (db) => {
      const water = await db.feeItem.findFirstOrThrow({ where: { tenantId, code: 'water' } });
      const dwellings = await db.property.findMany({
        where: { tenantId, kind: 'dwelling', status: 'occupied' },
        orderBy: { id: 'asc' },
        take: 60,
      });
      const startsOn = toDateColumn(addMonths(firstMonth, -1));
      const meters = dwellings.map((property, index) => ({
        tenantId,
        id: newId(),
        propertyId: property.id,
        feeItemId: water.id,
        number: `W${10_001 + index}`,
      }));
      await db.feeAssignment.createMany({
        data: dwellings.map((property) => ({
          tenantId,
          id: newId(),
          feeItemId: water.id,
          propertyId: property.id,
          startsOn,
        })),
      });
      await db.meter.createMany({ data: meters });
      const readings = meters.flatMap((meter, index) => {
        let value = 120 + index * 3;
        return Array.from({ length: months }, (_, month) => {
          const consumption = month === 0 ? 0 : 6 + ((index * 5 + month * 3) % 11);
          value += consumption;
          return {
            tenantId,
            id: newId(),
            meterId: meter.id,
            readOn: toDateColumn(addDays(addMonths(firstMonth, month), -1)),
            value: String(value),
            consumption: String(consumption),
          };
        });
      });
      await db.meterReading.createMany({ data: readings });
    },
    { timeoutMs: 60_000 },
  );
}
