import { type Day, toDateColumn } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import { parseFormula } from '../billing/formula/parse-formula.ts';

/** @throws DomainError `invalid_input` where a price in force today or later does not give what the formula calls by name */
export async function refuseUnpricedParameters(
  db: TenantDb,
  tenantId: string,
  feeItemId: string,
  text: string,
  today: Day,
): Promise<void> {
  const read = parseFormula(text);
  if (!read.ok || read.formula.parameters.length === 0) return;
  const prices = await db.feeItemPrice.findMany({
    where: { tenantId, feeItemId },
    orderBy: { validFrom: 'asc' },
    select: { validFrom: true, parameters: true },
  });
  const inForce = prices.findLastIndex(({ validFrom }) => validFrom <= toDateColumn(today));
  for (const { parameters } of prices.slice(Math.max(inForce, 0))) {
    const given = parameters as Record<string, string>;
    const missing = read.formula.parameters.find((name) => !Object.hasOwn(given, name));
    if (missing !== undefined)
      throw new DomainError('invalid_input', {
        fields: [{ path: 'formula', code: 'formula_parameter_unpriced', params: { name: missing } }],
      });
  }
}
