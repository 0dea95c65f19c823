import { issueReceipt } from '#app/domain/receipts/issue-receipt.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';

/**
 * Gives a payment its receipt under the company's next number, and answers the number. `at` is the moment of issue, now when left out. Do this last: see
 * `nextNumber`.
 */
export async function numberReceipt(
  db: TenantDb,
  tenantId: string,
  paymentId: string,
  at = new Date(),
): Promise<bigint> {
  const { number } = await issueReceipt(db, tenantId, { paymentId, issuedAt: at });
  return number;
}
