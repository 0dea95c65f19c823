import { createTestFeeItem } from '#prisma/factories/create-test-fee-item.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';

export const feeItems = 3;

/** A company with three items that are billed every month: by area, fixed, and by area with a price that changes within the first month. */
export async function company(properties: number): Promise<TenantContext> {
  const { tenant, system } = await createTestTenant();
  const { communityId } = await createTestRegister(tenant.id, { properties });
  await withTenant(tenant.id, (db) =>
    db.feeItem.updateMany({ where: { tenantId: tenant.id }, data: { status: 'archived' } }),
  );
  await createTestFeeItem(tenant.id, { code: 'A' });
  await createTestFeeItem(tenant.id, {
    code: 'B',
    kind: 'fixed',
    scopeKind: 'scoped',
    scopes: [{ communityId }],
    roundingUnit: 10n,
    prices: [{ validFrom: '2020-01-01', unitPrice: '12.55' }],
  });
  await createTestFeeItem(tenant.id, {
    code: 'C',
    prices: [
      { validFrom: '2020-01-01', unitPrice: '0.35', surcharge: '2' },
      { validFrom: '2026-01-16', unitPrice: '0.4', surcharge: '2' },
    ],
  });
  return system;
}
