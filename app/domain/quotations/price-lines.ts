import { DomainError } from '#app/kernel/errors.ts';
import { divideRounded } from '#app/kernel/money.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { readDecimal } from '../billing/computation/decimal-text.ts';
import type { DraftQuotation } from './quotation-fields.ts';

export type PricedLine = {
  kind: string;
  priceId: string | null;
  materialId: string | null;
  name: string;
  unit: string;
  quantity: string;
  /** Minor units. */
  unitPrice: bigint;
  amount: bigint;
  position: number;
};

/** So many times a price, in minor units, rounded half up. */
export function lineAmount(quantity: string, unitPrice: bigint): bigint {
  const { digits, scale } = readDecimal(quantity);
  return divideRounded(digits * unitPrice, 10n ** BigInt(scale), 'half_up');
}

/**
 * The lines of a quotation with their names and prices, which come from the price list of the ticket's category and from the materials, never from whoever
 * writes it; other work alone has a price of its own.
 *
 * @throws DomainError `invalid_input` on a line whose price or material there is not, or whose material is not for sale
 */
export async function priceLines(
  { db, tenantId }: OperationScope,
  categoryId: string,
  lines: DraftQuotation['lines'],
): Promise<PricedLine[]> {
  const prices = await db.repairPrice.findMany({
    where: {
      tenantId,
      id: { in: lines.flatMap((line) => (line.kind === 'price' ? [line.priceId] : [])) },
      OR: [{ categoryId }, { category: { children: { some: { tenantId, id: categoryId } } } }],
    },
  });
  const materials = await db.material.findMany({
    where: {
      tenantId,
      id: { in: lines.flatMap((line) => (line.kind === 'material' ? [line.materialId] : [])) },
      isActive: true,
    },
  });
  return lines.map((line, position) => {
    const wrong = (field: string) =>
      new DomainError('invalid_input', {
        fields: [{ path: `lines.${position}.${field}`, code: 'invalid_choice' }],
      });
    const own = { kind: line.kind, priceId: null, materialId: null, quantity: line.quantity, position };
    const priced = (name: string, unit: string, unitPrice: bigint) => ({
      name,
      unit,
      unitPrice,
      amount: lineAmount(line.quantity, unitPrice),
    });
    if (line.kind === 'other') return { ...own, ...priced(line.name, line.unit, line.unitPrice) };
    if (line.kind === 'price') {
      const price = prices.find(({ id }) => id === line.priceId);
      if (!price) throw wrong('priceId');
      return { ...own, priceId: price.id, ...priced(price.name, price.unit, price.unitPrice) };
    }
    const material = materials.find(({ id }) => id === line.materialId);
    if (!material || material.salePrice === null) throw wrong('materialId');
    const name = [material.name, material.specification].filter(Boolean).join(' ');
    return { ...own, materialId: material.id, ...priced(name, material.unit, material.salePrice) };
  });
}
