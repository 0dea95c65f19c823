import { DomainError } from '#app/kernel/errors.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import { type BankLineView, bankLineView } from '../bank-line-view.ts';

/** A line of the bank, locked until the transaction ends. @throws DomainError `not_found` */
export async function lockLine(db: TenantDb, tenantId: string, lineId: string): Promise<BankLineView> {
  await db.$executeRaw`select from bank_line where tenant_id = ${tenantId}::uuid and id = ${lineId}::uuid for update`;
  const row = await db.bankLine.findUnique({ where: { tenantId_id: { tenantId, id: lineId } } });
  if (!row) throw new DomainError('not_found');
  return bankLineView(row);
}
