import { expect, it } from 'vitest';
import { createTestBills } from '#prisma/factories/create-test-bills.ts';
import { createTestFeeItem } from '#prisma/factories/create-test-fee-item.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import { updateBranding } from '#tenants/branding/update-branding.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { setupProgress } from './setup-progress.ts';

it('follows the facts of a company from its first minute to its first bills', async () => {
  const { tenant, administrator } = await createTestTenant();
  await createTestRegister((await createTestTenant()).tenant.id, { properties: 3 });
  const progress = () => setupProgress(administrator, {});
  expect(await progress()).toEqual({
    properties: 0,
    priced: 0,
    feeItems: 0,
    paysOnline: false,
    billed: false,
    branded: false,
    staff: 1,
  });
  await createTestRegister(tenant.id, { properties: 2 });
  const feeItemId = await createTestFeeItem(tenant.id);
  await createTestBills(tenant.id, { feeItemId, month: '2026-11-01', dueOn: '2026-11-10' });
  await withTenant(tenant.id, (db) =>
    db.paymentAccount.create({
      data: { tenantId: tenant.id, stripeAccountId: `acct_${tenant.slug}`, chargesEnabled: true },
    }),
  );
  await updateBranding(administrator, { name: tenant.name, color: '#0f6b57', phone: '021-12345678' });
  await createTestMember(tenant, 'cashier');
  expect(await progress()).toEqual({
    properties: 2,
    priced: 1,
    feeItems: 1,
    paysOnline: true,
    billed: true,
    branded: true,
    staff: 2,
  });
});
