import { addDays, localDay } from '#app/kernel/dates.ts';
import type { OperationScope } from '#tenants/operation.ts';

/** A coupon that comes back is good for so long at least. */
const leastDays = 30;

/** Coupons that were used on documents that came to nothing are their owners' again. */
export async function giveCouponsBack(
  { db, tenantId, ctx, now }: OperationScope,
  documentIds: readonly string[],
): Promise<number> {
  const least = addDays(localDay(now, ctx.tenant.timeZone), leastDays);
  return db.$executeRaw`
    update coupon set status = 'available', document_kind = null, document_id = null, used_at = null,
      expires_on = greatest(expires_on, ${least}::date)
    where tenant_id = ${tenantId}::uuid and document_id = any(${[...documentIds]}::uuid[]) and status = 'used'`;
}
