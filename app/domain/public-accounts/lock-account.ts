import type { Day } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';

export type LockedAccount = {
  id: string;
  name: string;
  status: 'active' | 'closed';
  openedOn: Day;
  /** Minor units. */
  openingAmount: bigint;
  /** The last day that was published, and the balance at its end; null before the first. */
  publishedThrough: Day | null;
  publishedAmount: bigint | null;
};

/**
 * Holds an account until the transaction ends: `alone` to publish, together with others to book.
 *
 * @throws DomainError `not_found`
 */
export async function lockAccount(
  db: TenantDb,
  tenantId: string,
  accountId: string,
  { alone = false } = {},
): Promise<LockedAccount> {
  // The lock and what it guards are two statements: the second sees what whoever held it has done.
  if (alone)
    await db.$executeRaw`select from public_account where tenant_id = ${tenantId}::uuid and id = ${accountId}::uuid for update`;
  else
    await db.$executeRaw`select from public_account where tenant_id = ${tenantId}::uuid and id = ${accountId}::uuid for share`;
  const [account] = await db.$queryRaw<LockedAccount[]>`
    select a.id, a.name, a.status, a.opened_on::text as "openedOn", a.opening_amount as "openingAmount",
      p.through_on::text as "publishedThrough", p.closing_amount as "publishedAmount"
    from public_account a left join lateral (
      select through_on, closing_amount from public_account_period p
      where p.tenant_id = a.tenant_id and p.account_id = a.id order by from_on desc limit 1
    ) p on true
    where a.tenant_id = ${tenantId}::uuid and a.id = ${accountId}::uuid`;
  if (!account) throw new DomainError('not_found');
  return account;
}
