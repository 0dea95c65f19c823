import type { Payment } from '#prisma/generated/client.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';

/** Payments of which nobody else moves money until this transaction ends, in the order of their ids; bills are locked after them. */
export async function lockPayments(db: TenantDb, tenantId: string, paymentIds: string[]): Promise<Payment[]> {
  await db.$queryRaw`
    select id from payment where tenant_id = ${tenantId}::uuid and id = any(${paymentIds}::uuid[])
    order by id for update`;
  return db.payment.findMany({ where: { tenantId, id: { in: paymentIds } }, orderBy: { id: 'asc' } });
}
