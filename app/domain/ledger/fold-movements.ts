import { z } from 'zod';
import { operation } from '#tenants/operation.ts';

/** Days with more rows than these are worth the work. */
const rowsLeftAlone = 64;

/**
 * Makes the many rows that postings have added to the sums of a day one row again; sums stay what they are at every moment, also while
 * postings add to them and another fold runs. Answers how many rows it took away.
 */
export const foldMovements = operation({
  name: 'ledger.fold',
  kind: 'write',
  input: z.object({}),
  can: ['update', 'LedgerMovement'],
  timeoutMs: 120_000,
  async run({ db, tenantId, audit }): Promise<number> {
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
    const away = (row?.taken ?? 0) - (row?.added ?? 0);
    audit('LedgerMovement', tenantId, { rows: away });
    return away;
  },
});
