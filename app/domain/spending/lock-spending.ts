import type { Day } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import type { SpendingMethod, SpendingStatus } from './spending-fields.ts';

export type LockedSpending = {
  id: string;
  number: bigint | null;
  /** Minor units. */
  amount: bigint;
  spentOn: Day;
  method: SpendingMethod;
  status: SpendingStatus;
  ledgerAccountId: string;
};

/** @throws DomainError `not_found` */
export async function lockSpending(
  db: TenantDb,
  tenantId: string,
  spendingId: string,
): Promise<LockedSpending> {
  const [spending] = await db.$queryRaw<LockedSpending[]>`
    select s.id, s.number, s.amount, s.spent_on::text as "spentOn", s.method, s.status, c.ledger_account_id as "ledgerAccountId"
    from spending s join spending_category c on c.tenant_id = s.tenant_id and c.id = s.category_id
    where s.tenant_id = ${tenantId}::uuid and s.id = ${spendingId}::uuid for update of s`;
  if (!spending) throw new DomainError('not_found');
  return spending;
}
