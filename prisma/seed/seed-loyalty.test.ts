import { expect, it } from 'vitest';
import { checkBooks } from '#app/domain/ledger/check-books.ts';
import { repairScene, ticketAtWork } from '#app/domain/quotations/testing/repair-scene.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { demoCompanies } from './demo-companies.ts';
import { seedLoyalty } from './seed-loyalty.ts';

it('gives the owners who sign in points and coupons, and asks about a repair that somebody is at', async () => {
  const scene = await repairScene();
  const { tenant, personId, system } = scene;
  const ticketId = await ticketAtWork(scene);
  await seedLoyalty(tenant, demoCompanies[0] as (typeof demoCompanies)[number]);
  const found = await withTenant(tenant.id, async (db) => ({
    account: await db.pointAccount.findFirstOrThrow({ where: { tenantId: tenant.id, personId } }),
    coupons: await db.coupon.count({ where: { tenantId: tenant.id, personId, status: 'available' } }),
    quotation: await db.quotation.findFirstOrThrow({ where: { tenantId: tenant.id, ticketId } }),
  }));
  expect(found).toMatchObject({ account: { balance: 3_680 }, coupons: 1, quotation: { status: 'sent' } });
  expect(await checkBooks(system, {})).toMatchObject({ balanced: true });
});
