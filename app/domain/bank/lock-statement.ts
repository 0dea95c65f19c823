import { DomainError } from '#app/kernel/errors.ts';
import type { BankStatement, StoredFile } from '#prisma/generated/client.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';

export type BankStatementStatus = 'checked' | 'imported' | 'cancelled';

/** A bank statement with its file, locked until the transaction ends. @throws DomainError `not_found` */
export async function lockStatement(
  db: TenantDb,
  tenantId: string,
  statementId: string,
): Promise<BankStatement & { file: StoredFile; status: BankStatementStatus }> {
  await db.$executeRaw`select from bank_statement where tenant_id = ${tenantId}::uuid and id = ${statementId}::uuid for update`;
  const row = await db.bankStatement.findUnique({
    where: { tenantId_id: { tenantId, id: statementId } },
    include: { file: true },
  });
  if (!row) throw new DomainError('not_found');
  return row as BankStatement & { file: StoredFile; status: BankStatementStatus };
}
