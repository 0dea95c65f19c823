import { DomainError, type FieldIssue } from '#app/kernel/errors.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';

export type NamedProperty = { propertyId?: string; propertyCode?: string; community?: string };
export type NamedItem = { feeItemId?: string; feeItemCode?: string };

/**
 * The properties that the records of a batch name, in their order.
 *
 * @throws DomainError `invalid_input` with `unknown_property` or `ambiguous_property` at `<path>.<n>`
 */
export async function findProperties(
  db: TenantDb,
  tenantId: string,
  path: string,
  named: readonly NamedProperty[],
): Promise<string[]> {
  const rows = await db.property.findMany({
    where: {
      tenantId,
      OR: [
        { id: { in: named.flatMap(({ propertyId }) => propertyId ?? []) } },
        { code: { in: named.flatMap(({ propertyCode }) => propertyCode ?? []) } },
      ],
    },
    select: { id: true, code: true, community: { select: { name: true } } },
  });
  const fields: FieldIssue[] = [];
  const found = named.map((one, index) => {
    const fits = rows.filter(({ id, code, community }) =>
      one.propertyId
        ? id === one.propertyId
        : code === one.propertyCode && (!one.community || community.name === one.community),
    );
    if (fits.length === 1) return fits[0]?.id as string;
    fields.push({
      path: `${path}.${index}.${one.propertyId ? 'propertyId' : 'propertyCode'}`,
      code: fits.length === 0 ? 'unknown_property' : 'ambiguous_property',
      params: { value: one.propertyId ?? one.propertyCode ?? '' },
    });
    return '';
  });
  if (fields.length > 0) throw new DomainError('invalid_input', { fields });
  return found;
}

export type FoundItem = {
  id: string;
  payeeId: string | null;
  /** Of the payee, whose money it is. */
  ledgerAccountId: string | null;
  /** Ten-thousandths. */
  taxRate: bigint;
};

/** The fee items that bills name. @throws DomainError `invalid_input` with `unknown_fee_item` */
export async function findItems(
  db: TenantDb,
  tenantId: string,
  path: string,
  named: readonly NamedItem[],
): Promise<FoundItem[]> {
  const rows = await db.feeItem.findMany({
    where: {
      tenantId,
      OR: [
        { id: { in: named.flatMap(({ feeItemId }) => feeItemId ?? []) } },
        { code: { in: named.flatMap(({ feeItemCode }) => feeItemCode ?? []) } },
      ],
    },
    include: { payee: { select: { ledgerAccountId: true } } },
  });
  const fields: FieldIssue[] = [];
  const found = named.flatMap((one, index) => {
    const row = rows.find(({ id, code }) =>
      one.feeItemId ? id === one.feeItemId : code === one.feeItemCode,
    );
    if (!row) {
      const field = one.feeItemId ? 'feeItemId' : 'feeItemCode';
      fields.push({
        path: `${path}.${index}.${field}`,
        code: 'unknown_fee_item',
        params: { value: one.feeItemId ?? one.feeItemCode ?? '' },
      });
      return [];
    }
    const taxRate = row.taxMode === 'none' ? 0n : BigInt(row.taxRate.mul(10_000).toFixed(0));
    return [
      { id: row.id, payeeId: row.payeeId, ledgerAccountId: row.payee?.ledgerAccountId ?? null, taxRate },
    ];
  });
  if (fields.length > 0) throw new DomainError('invalid_input', { fields });
  return found;
}

/** Two records of one batch under one id. @throws DomainError `invalid_input` with `repeated` */
export function refuseRepeated(path: string, ids: readonly string[]): void {
  const fields = ids.flatMap((id, index) =>
    ids.indexOf(id) < index
      ? [{ path: `${path}.${index}.externalId`, code: 'repeated', params: { row: ids.indexOf(id) + 1 } }]
      : [],
  );
  if (fields.length > 0) throw new DomainError('invalid_input', { fields });
}
