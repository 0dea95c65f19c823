import { DomainError } from '#app/kernel/errors.ts';
import type { Receipt } from '#prisma/generated/client.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';

/**
 * Locks the payment of a receipt, so that of several who void or reissue at once one is first, and reads the receipt as it is then.
 *
 * @throws DomainError `not_found`
 */
export async function lockReceipt(db: TenantDb, tenantId: string, receiptId: string): Promise<Receipt> {
  const where = { tenantId_id: { tenantId, id: receiptId } };
  const known = await db.receipt.findUnique({ where });
  if (!known) throw new DomainError('not_found');
  await db.$queryRaw`
    select 1 from payment where tenant_id = ${tenantId}::uuid and id = ${known.paymentId}::uuid for update`;
  return db.receipt.findUniqueOrThrow({ where });
}
