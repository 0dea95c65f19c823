import { Prisma } from '#prisma/generated/client.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import { type BillingRules, billingRules } from './billing-rules.ts';
import { computedBills, type GenerationTerms } from './computed-bills.ts';
import { addOddMonth } from './odd-months.ts';

export type InsertTerms = Omit<GenerationTerms, 'explain' | 'rules'> & {
  runId: string;
  /** The accounts that a bill debits and credits. */
  accounts: { receivables: string; income: string; taxes: string };
  /** Whether some of the bills may be there already; to look costs a twentieth of the run. */
  mayExist: boolean;
};

const skipExisting = Prisma.sql`on conflict (tenant_id, property_id, fee_item_id, period_start, late_fee_of, parking_card_id, shared_from, quotation_id) where status <> 'void' do nothing`;

/**
 * Writes the bills of a range of properties that are not there yet, their transfers, and what was odd, in one statement.
 * Bills debit the receivables, and credit the income or the account of whom the item is collected for; their tax is credited to the taxes. The
 * transfer that charges a bill carries the bill's own id: no bill can be charged twice. Bills that exist already are left as they are.
 *
 * @throws a unique violation where a bill exists that may not (`mayExist`)
 */
export async function insertBills(
  db: TenantDb,
  terms: InsertTerms,
): Promise<{ bills: number; amount: bigint }> {
  const { tenantId, runId, month, accounts } = terms;
  const rules = await billingRules(db, tenantId);
  const [row] = await db.$queryRaw<{ bills: number; amount: bigint }[]>`
    with ${computedBills({ ...terms, rules, explain: true })},
    inserted as (
      insert into bill
        (tenant_id, id, run_id, property_id, fee_item_id, person_id, period_start, period_end, due_on, usual_due_on, amount, tax_amount,
          payee_id, explanation, shared_from)
      select ${tenantId}::uuid, new_id(), ${runId}::uuid, property_id, fee_item_id, person_id, period_start, period_end, due_on,
        usual_due_on, amount, tax_amount, ${payeeOf(rules)}, explanation, shared_from
      from computed where reason is null
      ${terms.mayExist ? skipExisting : Prisma.empty}
      returning id, property_id, fee_item_id, person_id, amount, tax_amount
    ),
    transferred as (
      insert into ledger_transfer
        (tenant_id, id, debit_account_id, credit_account_id, amount, posted_on, document_kind, document_id)
      select ${tenantId}::uuid, id, ${accounts.receivables}::uuid, ${creditedAccount(rules, accounts.income)},
        amount - tax_amount, ${terms.postedOn}::date, 'bill', id
      from inserted where amount > tax_amount
      union all
      -- A part of a bill that is nothing but tax has this one transfer only.
      select ${tenantId}::uuid, case when amount = tax_amount then id else new_id() end,
        ${accounts.receivables}::uuid, ${accounts.taxes}::uuid, tax_amount, ${terms.postedOn}::date, 'bill', id
      from inserted where tax_amount > 0
    ),
    odd as (
      -- Of several parts of one charge all may be odd: each reason is kept once.
      insert into billing_oddity (tenant_id, run_id, property_id, fee_item_id, reason, months)
      select ${tenantId}::uuid, ${runId}::uuid, property_id, fee_item_id, reason, array[${month}::date] from computed where reason is not null
      union
      select ${tenantId}::uuid, ${runId}::uuid, property_id, fee_item_id, 'no_owner', array[${month}::date] from inserted where person_id is null
      ${addOddMonth}
    )
    select count(*)::int as bills, coalesce(sum(amount), 0)::bigint as amount from inserted`;
  return row ?? { bills: 0, amount: 0n };
}

/** The account of whom a bill's amount belongs to. */
function creditedAccount({ payees }: BillingRules, income: string): Prisma.Sql {
  return ofItem(
    payees.map(({ feeItemId, accountId }) => [feeItemId, accountId]),
    Prisma.sql`${income}::uuid`,
  );
}

/** For whom a bill is collected; null for the company itself. */
function payeeOf({ payees }: BillingRules): Prisma.Sql {
  return ofItem(
    payees.map(({ feeItemId, payeeId }) => [feeItemId, payeeId]),
    Prisma.sql`null::uuid`,
  );
}

/** An id by fee item, another for all other items. */
function ofItem(pairs: [feeItemId: string, id: string][], otherwise: Prisma.Sql): Prisma.Sql {
  if (pairs.length === 0) return otherwise;
  const cases = pairs.map(([feeItemId, id]) => Prisma.sql`when ${feeItemId}::uuid then ${id}::uuid`);
  return Prisma.sql`case fee_item_id ${Prisma.join(cases, ' ')} else ${otherwise} end`;
}
