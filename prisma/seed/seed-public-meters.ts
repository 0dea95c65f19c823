import { createMeter } from '#app/domain/meters/create-meter.ts';
import { recordReading } from '#app/domain/meters/record-reading.ts';
import { createSharedCost } from '#app/domain/shared-costs/create-shared-cost.ts';
import { addDays, addMonths, type Day } from '#app/kernel/dates.ts';
import { newId } from '#app/kernel/ids.ts';
import type { Tenant } from '#tenants/context.ts';
import { systemContext } from '#tenants/tenant-context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import type { DemoCompany } from './demo-companies.ts';

/** A public meter whose consumption is shared out as a draft, and two readings of homes that wait to be looked at. */
export async function seedPublicMeters(tenant: Tenant, company: DemoCompany, today: Day): Promise<void> {
  const ctx = systemContext(tenant, 'seed');
  const tenantId = tenant.id;
  const chinese = company.language === 'zh-CN';
  const month = `${today.slice(0, 8)}01`;
  const feeItemId = newId();
  const { building, homes } = await withTenant(tenantId, async (db) => {
    await db.feeItem.create({
      data: {
        tenantId,
        id: feeItemId,
        code: 'lift-power',
        name: chinese ? '电梯公摊电费' : 'Lift electricity, shared',
        kind: 'shared',
        quantityUnit: 'kWh',
        cycleMonths: 1,
        dueDay: 20,
      },
    });
    const water = await db.feeItem.findFirstOrThrow({ where: { tenantId, code: 'water' } });
    return {
      building: await db.building.findFirstOrThrow({ where: { tenantId }, orderBy: { id: 'asc' } }),
      homes: await db.meter.findMany({
        where: { tenantId, feeItemId: water.id },
        orderBy: { number: 'asc' },
        take: 2,
        include: { readings: { orderBy: { readOn: 'desc' }, take: 1 } },
      }),
    };
  });
  const place = chinese ? '一层配电间' : 'Power room, ground floor';
  const { meterId } = await createMeter(ctx, {
    communityId: building.communityId,
    buildingId: building.id,
    place,
    feeItemId,
    number: 'P1',
    maxValue: '99999',
    multiplier: '40',
    readOn: addDays(addMonths(month, -6), -1),
    value: '1860.5',
  });
  for (let back = 5; back >= 0; back -= 1) {
    const readOn = addDays(addMonths(month, -back), -1);
    const value = String(1_860.5 + (6 - back) * 21.5 + (back % 3) * 2);
    await recordReading(ctx, { meterId, readOn, value });
  }
  await createSharedCost(ctx, {
    feeItemId,
    communityId: building.communityId,
    buildingId: building.id,
    propertyKinds: ['dwelling'],
    meterId,
    unitPrice: chinese ? '0.617' : '0.24',
    month,
    periodStart: addDays(addMonths(month, -1), -1),
    periodEnd: addDays(month, -1),
    basis: 'area',
  });
  const odd = [0, 480];
  for (const [index, home] of homes.entries()) {
    const value = (home.readings[0]?.value ?? 0).toString();
    await recordReading(ctx, {
      meterId: home.id,
      readOn: today,
      value: String(Number(value) + (odd[index] ?? 0)),
      source: 'phone',
    });
  }
}
