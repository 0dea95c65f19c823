import type { TenantDb } from '#tenants/with-tenant.ts';
import type { Proration } from './computation/fee-terms.ts';
import type { Formula } from './formula/formula.ts';
import { parseFormula } from './formula/parse-formula.ts';

/** What the SQL of a company's bills is written for. */
export type BillingRules = {
  proration: Proration;
  /** The day of the month on which the company bills: that of its schedule, else the first. */
  billingDay: number;
  /** The active items that are computed by a formula. */
  formulas: { feeItemId: string; formula: Formula }[];
  /** The active items that are collected for somebody else, with the account to which they are booked. */
  payees: { feeItemId: string; payeeId: string; accountId: string }[];
};

/** @throws Error where a formula cannot be read: none is stored that could not */
export async function billingRules(db: TenantDb, tenantId: string): Promise<BillingRules> {
  const policy = await db.billingPolicy.findUnique({ where: { tenantId }, select: { proration: true } });
  const schedule = await db.billingSchedule.findUnique({
    where: { tenantId, enabled: true },
    select: { dayOfMonth: true },
  });
  const items = await db.feeItem.findMany({
    where: { tenantId, status: 'active', OR: [{ kind: 'formula' }, { payeeId: { not: null } }] },
    select: { id: true, formula: true, payee: { select: { id: true, ledgerAccountId: true } } },
    orderBy: { id: 'asc' },
  });
  return {
    proration: (policy?.proration ?? 'actual_days') as Proration,
    billingDay: schedule?.dayOfMonth ?? 1,
    formulas: items.flatMap(({ id, formula }) =>
      formula === null ? [] : [{ feeItemId: id, formula: read(id, formula) }],
    ),
    payees: items.flatMap(({ id, payee }) =>
      payee ? [{ feeItemId: id, payeeId: payee.id, accountId: payee.ledgerAccountId }] : [],
    ),
  };
}

function read(feeItemId: string, text: string): Formula {
  const parsed = parseFormula(text);
  if (!parsed.ok)
    throw new Error(`The formula of fee item ${feeItemId} cannot be read: ${parsed.error.code}`);
  return parsed.formula;
}
