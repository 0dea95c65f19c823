import { allocate } from '#app/kernel/money.ts';
import { ledgerAccounts } from '#tenants/provisioning/default-ledger-accounts.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';

/** An account of the chart, and what of an amount falls to it, in minor units. */
export type AccountShare = { accountId: string; amount: bigint };

/**
 * From which accounts a credit on a bill is taken: those that the bill's own transfers have credited (income, late fees, a payee, taxes). The
 * tax falls to the taxes, the rest to the others in proportion.
 *
 * @throws Error where the bill was never charged
 */
export async function accountsOfBill(
  db: TenantDb,
  tenantId: string,
  billId: string,
  amount: bigint,
  taxAmount: bigint,
): Promise<AccountShare[]> {
  const credited = await db.$queryRaw<{ accountId: string; isTax: boolean; amount: bigint }[]>`
    select a.id as "accountId", a.code = ${ledgerAccounts.taxes.code} as "isTax",
      sum(case when t.credit_account_id = a.id then t.amount else -t.amount end)::bigint as amount
    from ledger_transfer t
    join ledger_account a on a.tenant_id = t.tenant_id and a.id in (t.debit_account_id, t.credit_account_id)
    where t.tenant_id = ${tenantId}::uuid and t.document_id = ${billId}::uuid and t.document_kind = 'bill'
      and a.code <> ${ledgerAccounts.receivables.code}
    group by a.id, a.code
    having sum(case when t.credit_account_id = a.id then t.amount else -t.amount end) > 0
    order by a.code, a.id`;
  const taxes = credited.find(({ isTax }) => isTax);
  const others = credited.filter(({ isTax }) => !isTax);
  if (others.length === 0) throw new Error(`The books know no charge of bill ${billId}`);
  const tax = taxes ? taxAmount : 0n;
  const shares = allocate(
    amount - tax,
    others.map((account) => account.amount),
  );
  return [
    ...others.map(({ accountId }, index) => ({ accountId, amount: shares[index] ?? 0n })),
    ...(taxes ? [{ accountId: taxes.accountId, amount: tax }] : []),
  ].filter((share) => share.amount > 0n);
}
