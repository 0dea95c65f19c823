import { Prisma } from '#prisma/generated/client.ts';

/** How much transfers `t` moved to accounts, less what they moved away from them: an aggregate. */
export function netDebit(accounts: readonly string[]): Prisma.Sql {
  const ids = Prisma.sql`any(${[...accounts]}::uuid[])`;
  return Prisma.sql`coalesce(sum(case when t.debit_account_id = ${ids} then t.amount when t.credit_account_id = ${ids} then -t.amount end), 0)::bigint`;
}

export function netCredit(accounts: readonly string[]): Prisma.Sql {
  return Prisma.sql`(- ${netDebit(accounts)})`;
}
