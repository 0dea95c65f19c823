import type { OperationScope } from '#tenants/operation.ts';
import { giveCouponsBack } from '../coupons/give-coupons-back.ts';
import { givePointsBack } from '../points/give-points-back.ts';

/** Gives back what owners used of their coupons and points on bills that were taken back or credited as a whole: on the bills, and on the quotations that were billed by them. */
export async function giveBackDiscounts(scope: OperationScope, billIds: readonly string[]): Promise<void> {
  if (billIds.length === 0) return;
  const { db, tenantId } = scope;
  const documents = await db.$queryRaw<{ id: string }[]>`
    select q.id from bill b join quotation q on q.tenant_id = b.tenant_id and q.id = b.quotation_id
    where b.tenant_id = ${tenantId}::uuid and b.id = any(${[...billIds]}::uuid[]) and b.quotation_id is not null
    union all
    select n.id from credit_note n
    where n.tenant_id = ${tenantId}::uuid and n.bill_id = any(${[...billIds]}::uuid[]) and n.kind in ('points', 'coupon') and n.status = 'posted'`;
  if (documents.length === 0) return;
  const ids = documents.map(({ id }) => id);
  await giveCouponsBack(scope, ids);
  await givePointsBack(scope, ids);
}
