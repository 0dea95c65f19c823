import { DomainError } from '#app/kernel/errors.ts';
import { ledgerAccounts } from '#tenants/provisioning/default-ledger-accounts.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';

/** Two who change the categories at once take turns at the account above them. */
export async function lockCategories(db: TenantDb, tenantId: string): Promise<void> {
  await db.$executeRaw`
    select from ledger_account where tenant_id = ${tenantId}::uuid and code = ${ledgerAccounts.spending.code} for update`;
}

/** @throws DomainError `invalid_input` where another category has the name */
export async function refuseKnownCategory(
  db: TenantDb,
  tenantId: string,
  name: string,
  categoryId?: string,
): Promise<void> {
  const known = await db.spendingCategory.findUnique({
    where: { tenantId_name: { tenantId, name } },
    select: { id: true },
  });
  if (known && known.id !== categoryId)
    throw new DomainError('invalid_input', { fields: [{ path: 'name', code: 'already_exists' }] });
}
