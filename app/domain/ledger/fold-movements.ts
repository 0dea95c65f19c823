import { withTenant } from '#tenants/with-tenant.ts';

/** Days with more rows than these are worth the work. */
const rowsLeftAlone = 64;

/**
 * Makes the many rows that postings have added to the sums of a day one row again; sums stay what they are at every moment, also while
 * postings add to them and another fold runs. Answers how many rows it took away.
 */
export function foldMovements(tenantId: string): Promise<number> {
  return withTenant(
    tenantId,
    async (db) => {
      const [row] = await db.$queryRaw<{ taken: number; added: number }[]>`
        with crowded as (
          select account_id, posted_on from ledger_movement where tenant_id = ${tenantId}::uuid
          group by account_id, posted_on having count(*) > ${rowsLeftAlone}
        ), taken as (
          delete from ledger_movement m using crowded c
          where m.tenant_id = ${tenantId}::uuid and m.account_id = c.account_id and m.posted_on = c.posted_on
          returning m.account_id, m.posted_on, m.debit, m.credit
        ), added as (
          insert into ledger_movement (tenant_id, account_id, posted_on, id, debit, credit)
          select ${tenantId}::uuid, account_id, posted_on, new_id(), sum(debit), sum(credit) from taken group by account_id, posted_on
          returning 1
        )
        select (select count(*) from taken)::int as taken, (select count(*) from added)::int as added`;
      return (row?.taken ?? 0) - (row?.added ?? 0);
    },
    { timeoutMs: 120_000 },
  );
}
