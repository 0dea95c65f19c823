import { accrueLateFees } from '#app/domain/late-fees/accrue-late-fees.ts';
import { addMonths, type Day, toDateColumn } from '#app/kernel/dates.ts';
import { newId } from '#app/kernel/ids.ts';
import type { Tenant } from '#tenants/context.ts';
import { systemContext } from '#tenants/tenant-context.ts';
import { withTenant } from '#tenants/with-tenant.ts';

/** For a quarter now the company charges late fees on what is its own: half a per mille a day after ten days of grace. */
export async function seedLateFees(tenant: Tenant, today: Day): Promise<void> {
  const tenantId = tenant.id;
  const validFrom = toDateColumn(addMonths(`${today.slice(0, 8)}01`, -3));
  await withTenant(tenantId, async (db) => {
    const items = await db.feeItem.findMany({
      where: { tenantId, payeeId: null, status: 'active', kind: { not: 'shared' } },
    });
    await db.lateFeeRule.createMany({
      data: items.map(({ id: feeItemId }) => ({
        tenantId,
        id: newId(),
        feeItemId,
        validFrom,
        graceDays: 10,
        dailyRate: '0.0005',
        capPercent: '20',
      })),
    });
  });
  await accrueLateFees(systemContext(tenant, 'seed'), new AbortController().signal);
}
