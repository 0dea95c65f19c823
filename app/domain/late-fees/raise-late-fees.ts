import type { Day } from '#app/kernel/dates.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import { accountIds } from '../ledger/account-ids.ts';
import { type LateFeeTerms, lateFeeTotals } from './late-fee-totals.ts';

type RaisedLateFees = {
  /** Late fees that began, and that grew. */
  begun: number;
  grown: number;
  /** By how much in all, minor units. */
  amount: bigint;
  /** The late bills whose late fee stands higher than it must; nothing was done about them. */
  tooHigh: string[];
};

/**
 * Makes the late fees of bills that have none yet and raises those that stand too low, a transfer for each, in one statement. The transfer that begins a
 * late fee carries its id: none can begin twice. What is there already is left as it is, so that a repetition does nothing.
 *
 * @throws DomainError `period_closed` where the books are closed through `postedOn`
 */
export async function raiseLateFees(
  db: TenantDb,
  terms: LateFeeTerms & { postedOn: Day },
): Promise<RaisedLateFees> {
  const { tenantId, postedOn } = terms;
  const { receivables, lateFees } = await accountIds(db, tenantId, ['receivables', 'lateFees']);
  const [row] = await db.$queryRaw<RaisedLateFees[]>`
    with ${lateFeeTotals(terms)},
    begun as (
      insert into bill
        (tenant_id, id, property_id, fee_item_id, person_id, period_start, period_end, due_on, amount, late_fee_of, explanation)
      select ${tenantId}::uuid, late_fee_id, property_id, fee_item_id, person_id, first_day, end_day, first_day, target, id, explanation
      from late where fee_id is null
    ),
    grown as (
      update bill f set amount = l.target, period_end = l.end_day, explanation = l.explanation, status = 'open'
      from late l where f.tenant_id = ${tenantId}::uuid and f.id = l.fee_id and l.target > l.fee_amount
    ),
    posted as (
      insert into ledger_transfer
        (tenant_id, id, debit_account_id, credit_account_id, amount, posted_on, document_kind, document_id)
      select ${tenantId}::uuid, case when fee_id is null then late_fee_id else new_id() end, ${receivables}::uuid, ${lateFees}::uuid,
        target - coalesce(fee_amount, 0), ${postedOn}::date, 'bill', late_fee_id
      from late where target > coalesce(fee_amount, 0)
    )
    select count(*) filter (where fee_id is null)::int as begun, count(*) filter (where target > fee_amount)::int as grown,
      coalesce(sum(target - coalesce(fee_amount, 0)) filter (where target > coalesce(fee_amount, 0)), 0)::bigint as amount,
      coalesce(array_agg(id) filter (where target < fee_amount), '{}') as "tooHigh"
    from late`;
  return row ?? { begun: 0, grown: 0, amount: 0n, tooHigh: [] };
}
