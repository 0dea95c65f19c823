import type { Day } from '#app/kernel/dates.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';

/** Whether late fees stand on bills of the item that were due on this day or later. */
export async function hasLateFees(
  db: TenantDb,
  tenantId: string,
  feeItemId: string,
  dueFrom: Day,
): Promise<boolean> {
  const [row] = await db.$queryRaw<{ charged: boolean }[]>`
    select exists (
      select from bill l join bill b on b.tenant_id = l.tenant_id and b.id = l.late_fee_of
      where l.tenant_id = ${tenantId}::uuid and l.late_fee_of is not null and l.fee_item_id = ${feeItemId}::uuid
        and l.status <> 'void' and b.due_on >= ${dueFrom}::date
    ) as charged`;
  return row?.charged ?? false;
}
