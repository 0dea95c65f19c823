import { DomainError } from '#app/kernel/errors.ts';
import type { Invoice } from '#prisma/generated/client.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';

/** The invoice, which nobody else can move until this transaction ends. @throws DomainError `not_found` */
export async function lockInvoice(db: TenantDb, tenantId: string, invoiceId: string): Promise<Invoice> {
  await db.$queryRaw`
    select 1 from invoice where tenant_id = ${tenantId}::uuid and id = ${invoiceId}::uuid for update`;
  const invoice = await db.invoice.findUnique({ where: { tenantId_id: { tenantId, id: invoiceId } } });
  if (!invoice) throw new DomainError('not_found');
  return invoice;
}
