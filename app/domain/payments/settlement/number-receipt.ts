import { nextNumber } from '#app/domain/documents/next-number.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';

/** Gives a payment the company's next receipt number. Do this last: see `nextNumber`. */
export async function numberReceipt(db: TenantDb, tenantId: string, paymentId: string): Promise<bigint> {
  const receiptNumber = await nextNumber(db, tenantId, 'receipt');
  await db.payment.update({ where: { tenantId_id: { tenantId, id: paymentId } }, data: { receiptNumber } });
  return receiptNumber;
}
