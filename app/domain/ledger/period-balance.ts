import { z } from 'zod';
import { isDay } from '#app/kernel/dates.ts';
import { operation } from '#tenants/operation.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import { debitSide, type PeriodAccount, type PeriodBalance } from './period-balance-sides.ts';

const day = z.string().refine(isDay, 'invalid_day');
export const periodSchema = z.object({
  /** The first and the last day. */
  from: day,
  through: day,
});

/** The trial balance over a period: every account with what stood on it before, what moved, and what stands on it at the end. */
export const periodBalance = operation({
  name: 'ledger.period-balance',
  kind: 'read',
  input: periodSchema,
  can: ['read', 'LedgerAccount'],
  async run({ db, tenantId }, { from, through }): Promise<PeriodBalance> {
    const accounts = await readPeriod(db, tenantId, from, through);
    const sum = (of: (account: PeriodAccount) => bigint) =>
      accounts.reduce((total, account) => total + of(account), 0n);
    const totals = {
      openingDebit: sum(({ opening }) => debitSide(opening)),
      openingCredit: sum(({ opening }) => debitSide(-opening)),
      debit: sum(({ debit }) => debit),
      credit: sum(({ credit }) => credit),
      closingDebit: sum(({ closing }) => debitSide(closing)),
      closingCredit: sum(({ closing }) => debitSide(-closing)),
    };
    const balanced =
      totals.openingDebit === totals.openingCredit &&
      totals.debit === totals.credit &&
      totals.closingDebit === totals.closingCredit;
    return { accounts, totals, balanced };
  },
});

function readPeriod(db: TenantDb, tenantId: string, from: string, through: string): Promise<PeriodAccount[]> {
  return db.$queryRaw`
    with moved as (
      select account_id, coalesce(sum(debit - credit) filter (where posted_on < ${from}::date), 0)::bigint as opening,
        coalesce(sum(debit) filter (where posted_on >= ${from}::date), 0)::bigint as debit,
        coalesce(sum(credit) filter (where posted_on >= ${from}::date), 0)::bigint as credit
      from ledger_movement where tenant_id = ${tenantId}::uuid and posted_on <= ${through}::date
      group by account_id
    )
    select a.id, a.code, a.name, a.kind, coalesce(m.opening, 0) as opening, coalesce(m.debit, 0) as debit,
      coalesce(m.credit, 0) as credit, coalesce(m.opening + m.debit - m.credit, 0) as closing
    from ledger_account a left join moved m on m.account_id = a.id
    where a.tenant_id = ${tenantId}::uuid order by a.code`;
}
