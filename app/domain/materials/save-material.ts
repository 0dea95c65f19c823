import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { materialFields, salePrice } from './material-fields.ts';

/**
 * Writes a material down, or changes what is known of it. Out of use, it is neither asked for nor received any more; what there is of it stays in the books.
 *
 * @throws DomainError `not_found`; `invalid_input` with `code_taken` where another has its code; `in_use` where it goes out of use and there is some of it left
 */
export const saveMaterial = operation({
  name: 'material.save',
  kind: 'write',
  input: z.object({
    /** Left out for a new one. */
    materialId: z.uuid().optional(),
    ...materialFields,
    salePrice: salePrice.nullish(),
    isActive: z.boolean().default(true),
  }),
  can: ['update', 'Material'],
  async run({ db, tenantId, audit }, { materialId, ...input }): Promise<{ materialId: string }> {
    const id = materialId ?? newId();
    const facts = {
      ...input,
      specification: input.specification || null,
      category: input.category || null,
      salePrice: input.salePrice ?? null,
    };
    const same = await db.material.findUnique({
      where: { tenantId_code: { tenantId, code: facts.code } },
      select: { id: true },
    });
    if (same && same.id !== id)
      throw new DomainError('invalid_input', { fields: [{ path: 'code', code: 'code_taken' }] });
    if (materialId) {
      const left = await db.stock.count({ where: { tenantId, materialId, quantity: { gt: 0 } } });
      if (!facts.isActive && left > 0) throw new DomainError('in_use');
      const { count } = await db.material.updateMany({ where: { tenantId, id }, data: facts });
      if (count === 0) throw new DomainError('not_found');
    } else await db.material.create({ data: { tenantId, id, ...facts } });
    audit('Material', id, facts);
    return { materialId: id };
  },
});
