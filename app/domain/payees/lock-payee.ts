import { DomainError } from '#app/kernel/errors.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';

/**
 * Keeps settlements of one payee apart until the transaction ends.
 *
 * @throws DomainError `not_found`
 */
export async function lockPayee(
  db: TenantDb,
  tenantId: string,
  payeeId: string,
): Promise<{ id: string; name: string; ledgerAccountId: string }> {
  const [payee] = await db.$queryRaw<{ id: string; name: string; ledgerAccountId: string }[]>`
    select id, name, ledger_account_id as "ledgerAccountId" from payee
    where tenant_id = ${tenantId}::uuid and id = ${payeeId}::uuid for update`;
  if (!payee) throw new DomainError('not_found');
  return payee;
}
