import { Prisma } from '#prisma/generated/client.ts';

/** How much transfers `t` moved to accounts, less what they moved away from them: an aggregate. */
export function netDebit(accounts: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(coalesce(sum(t.amount) filter (where t.debit_account_id in (${accounts})), 0)
    - coalesce(sum(t.amount) filter (where t.credit_account_id in (${accounts})), 0))::bigint`;
}

export function netCredit(accounts: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`(- ${netDebit(accounts)})`;
}

/** The accounts of everybody for whom the company collects. */
export function payeeAccounts(tenantId: string): Prisma.Sql {
  return Prisma.sql`select ledger_account_id from payee where tenant_id = ${tenantId}::uuid`;
}
