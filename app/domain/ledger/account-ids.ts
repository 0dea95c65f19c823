import { type LedgerAccountKey, ledgerAccounts } from '#tenants/provisioning/default-ledger-accounts.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';

/**
 * The ids of accounts of the company's chart.
 *
 * @throws Error when one is missing
 */
export async function accountIds<K extends LedgerAccountKey>(
  db: TenantDb,
  tenantId: string,
  keys: readonly K[],
): Promise<Record<K, string>> {
  const codes = keys.map((key) => ledgerAccounts[key].code);
  const rows = await db.ledgerAccount.findMany({
    where: { tenantId, code: { in: codes } },
    select: { id: true, code: true },
  });
  const entries = keys.map((key) => {
    const account = rows.find((row) => row.code === ledgerAccounts[key].code);
    if (!account) throw new Error(`The chart has no account ${ledgerAccounts[key].code}`);
    return [key, account.id];
  });
  return Object.fromEntries(entries) as Record<K, string>;
}
