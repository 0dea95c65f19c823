import { saveMaterial } from '#app/domain/materials/save-material.ts';
import { saveWarehouse } from '#app/domain/warehouse/places/save-warehouse.ts';
import { parseQuantity, quantityText } from '#app/domain/warehouse/quantity.ts';
import { issueMaterials } from '#app/domain/warehouse/requests/issue-materials.ts';
import { requestMaterials } from '#app/domain/warehouse/requests/request-materials.ts';
import { placeStock } from '#app/domain/warehouse/stock/place-stock.ts';
import { receiveStock } from '#app/domain/warehouse/stock/receive-stock.ts';
import { transferStock } from '#app/domain/warehouse/stock/transfer-stock.ts';
import { writeOffStock } from '#app/domain/warehouse/stock/write-off-stock.ts';
import { beginStocktake } from '#app/domain/warehouse/stocktakes/begin-stocktake.ts';
import { countMaterials } from '#app/domain/warehouse/stocktakes/count-materials.ts';
import { submitStocktake } from '#app/domain/warehouse/stocktakes/submit-stocktake.ts';
import { addDays, type Day } from '#app/kernel/dates.ts';
import { divideRounded, parseMoney } from '#app/kernel/money.ts';
import type { Tenant, TenantContext } from '#tenants/context.ts';
import { memberContext } from '#tenants/tenant-context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import type { DemoCompany } from './demo-companies.ts';
import { demoMaterials } from './demo-materials.ts';

const words = {
  'zh-CN': {
    main: '中心库房',
    van: '维修工程车',
    supplier: '华东水电建材',
    broken: '运输破损',
    count: '月末抽盘',
  },
  en: {
    main: 'Main store',
    van: 'Service van',
    supplier: 'Harbour Trade Supplies',
    broken: 'Broken in transit',
    count: 'Month-end spot check',
  },
} as const;

const perTen = 10_000n;

/** Two months of a storeroom: two deliveries at two prices, a van that is stocked from it, something broken, a count, and two things that run out. */
export async function seedWarehouse(tenant: Tenant, company: DemoCompany, today: Day): Promise<void> {
  const say = words[company.language];
  const { keeper, userId, communityId } = await withTenant(tenant.id, async (db) => {
    const member = await db.membership.findFirstOrThrow({
      where: { tenantId: tenant.id, roles: { some: { role: { key: 'warehouse_keeper' } } } },
      select: { id: true, userId: true },
    });
    const community = await db.community.findFirstOrThrow({
      where: { tenantId: tenant.id },
      orderBy: { name: 'asc' },
      select: { id: true },
    });
    return { keeper: member.id, userId: member.userId, communityId: community.id };
  });
  const on = (daysAgo: number): Promise<TenantContext> =>
    memberContext(tenant, userId, { now: () => new Date(`${addDays(today, -daysAgo)}T02:30:00Z`) });
  const first = await on(62);
  const { warehouseId: main } = await saveWarehouse(first, { name: say.main, keeperId: keeper });
  const { warehouseId: van } = await saveWarehouse(first, { name: say.van, communityId, keeperId: keeper });
  const minor = (text: string) => parseMoney(text, tenant.currency) ?? 0n;
  const materials: { materialId: string; quantity: bigint; cost: bigint }[] = [];
  for (const [code, name, specification, unit, category, cost, price, quantity] of demoMaterials[
    company.language
  ]) {
    const facts = { code, name, specification, unit, category, salePrice: minor(price) };
    const { materialId } = await saveMaterial(first, facts);
    materials.push({ materialId, quantity: parseQuantity(quantity) ?? 0n, cost: minor(cost) });
  }
  const deliver = async (daysAgo: number, part: bigint, dearer: bigint) =>
    receiveStock(await on(daysAgo), {
      warehouseId: main,
      supplier: say.supplier,
      lines: materials.map(({ materialId, quantity, cost }) => {
        const amount = (quantity * part) / 100n / perTen;
        const whole = amount > 0n ? amount : 1n;
        return {
          materialId,
          quantity: whole.toString(),
          value: divideRounded(whole * cost * dearer, 100n, 'half_up'),
        };
      }),
    });
  await deliver(60, 70n, 100n);
  for (const [index, { materialId, quantity }] of materials.entries())
    await placeStock(first, {
      warehouseId: main,
      materialId,
      shelf: `${'ABC'[Math.floor(index / 5)]}-${(index % 5) + 1}`,
      // Two of them are always a little short.
      threshold: quantityText(index === 3 || index === 10 ? quantity + 5n * perTen : quantity / 4n),
    });
  await deliver(21, 40n, 106n);
  const [pipe, coupling, , , angle, tape] = materials;
  if (!pipe || !coupling || !angle || !tape) return;
  await transferStock(await on(18), {
    fromId: main,
    toId: van,
    lines: [
      { materialId: pipe.materialId, quantity: '20' },
      { materialId: coupling.materialId, quantity: '15' },
      { materialId: angle.materialId, quantity: '6' },
      { materialId: tape.materialId, quantity: '10' },
    ],
  });
  await writeOffStock(await on(16), {
    warehouseId: main,
    materialId: angle.materialId,
    quantity: '1',
    reason: say.broken,
  });
  const month = await on(9);
  const { stocktakeId } = await beginStocktake(month, { warehouseId: van, note: say.count });
  await countMaterials(month, {
    stocktakeId,
    lines: [
      { materialId: pipe.materialId, quantity: '18.5' },
      { materialId: coupling.materialId, quantity: '15' },
      { materialId: angle.materialId, quantity: '6' },
      { materialId: tape.materialId, quantity: '11' },
    ],
  });
  await submitStocktake(month, { stocktakeId });
}

/** Materials for tickets that are being worked on: one request is picked and handed out, the other one waits for the keeper. */
export async function seedMaterialRequests(tenant: Tenant): Promise<void> {
  const { tickets, stocks, keeper } = await withTenant(tenant.id, async (db) => ({
    tickets: await db.ticket.findMany({
      where: { tenantId: tenant.id, status: 'working', kind: 'repair', confidential: false },
      orderBy: { number: 'desc' },
      take: 2,
      select: { id: true, assignee: { select: { userId: true } } },
    }),
    keeper: await db.membership.findFirstOrThrow({
      where: { tenantId: tenant.id, roles: { some: { role: { key: 'warehouse_keeper' } } } },
      select: { userId: true },
    }),
    stocks: await db.stock.findMany({
      where: { tenantId: tenant.id, quantity: { gt: 20 }, warehouse: { communityId: null } },
      orderBy: { material: { code: 'asc' } },
      take: 4,
      select: { materialId: true, warehouseId: true },
    }),
  }));
  const [stock] = stocks;
  if (!stock) return;
  for (const [index, { id: ticketId, assignee }] of tickets.entries()) {
    if (!assignee) continue;
    const worker = await memberContext(tenant, assignee.userId);
    const { requestId } = await requestMaterials(worker, {
      ticketId,
      warehouseId: stock.warehouseId,
      lines: stocks
        .slice(index, index + 2)
        .map(({ materialId }, line) => ({ materialId, quantity: line === 0 ? '2' : '1' })),
    });
    if (index === 0) await issueMaterials(await memberContext(tenant, keeper.userId), { requestId });
  }
}
