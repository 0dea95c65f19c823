import type { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import { type feeItemFields, isMetered } from './fee-item-input.ts';
import { hundredth } from './hundredth.ts';

/** The columns of the item's own row; what its kind does not use is left at its rest. Kinds that count are charged in arrears. */
export function feeItemColumns(item: z.output<z.ZodObject<typeof feeItemFields>>) {
  const { scope, taxPercent, payeeId, formula, quantityUnit, ...columns } = item;
  const metered = isMetered(item.kind);
  return {
    ...columns,
    quantityUnit: metered || item.kind === 'shared' ? (quantityUnit ?? null) : null,
    formula: item.kind === 'formula' ? (formula ?? null) : null,
    timing: metered ? 'arrears' : item.timing,
    taxRate: item.taxMode === 'none' ? '0' : hundredth(taxPercent ?? '0'),
    payeeId: payeeId ?? null,
    scopeKind: scope.kind,
  };
}

/** @throws DomainError `invalid_input` where there is no such payee, or it is archived and not the item's own */
export async function refuseUnknownPayee(
  db: TenantDb,
  tenantId: string,
  payeeId: string | null | undefined,
  before: string | null = null,
): Promise<void> {
  if (!payeeId || payeeId === before) return;
  const known = await db.payee.count({ where: { tenantId, id: payeeId, status: 'active' } });
  if (known === 0)
    throw new DomainError('invalid_input', { fields: [{ path: 'payeeId', code: 'not_found' }] });
}
