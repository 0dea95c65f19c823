import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';

/**
 * Writes a warehouse down, or changes what is known of it.
 *
 * @throws DomainError `not_found`; `invalid_input` with `name_taken`; `in_use` where it goes out of use and something lies in it, or is asked of it
 */
export const saveWarehouse = operation({
  name: 'warehouse.save',
  kind: 'write',
  input: z.object({
    /** Left out for a new one. */
    warehouseId: z.uuid().optional(),
    name: z.string().trim().min(1, 'required').max(100),
    communityId: z.uuid().nullish(),
    keeperId: z.uuid().nullish(),
    isActive: z.boolean().default(true),
  }),
  can: ['update', 'Warehouse'],
  async run({ db, tenantId, audit }, { warehouseId, ...input }): Promise<{ warehouseId: string }> {
    const id = warehouseId ?? newId();
    const facts = {
      ...input,
      communityId: input.communityId || null,
      keeperId: input.keeperId || null,
    };
    const same = await db.warehouse.findUnique({
      where: { tenantId_name: { tenantId, name: facts.name } },
      select: { id: true },
    });
    if (same && same.id !== id)
      throw new DomainError('invalid_input', { fields: [{ path: 'name', code: 'name_taken' }] });
    const community = facts.communityId
      ? await db.community.count({ where: { tenantId, id: facts.communityId } })
      : 1;
    const keeper = facts.keeperId
      ? await db.membership.count({ where: { tenantId, id: facts.keeperId, status: 'active' } })
      : 1;
    if (community === 0 || keeper === 0) throw new DomainError('not_found');
    if (warehouseId) {
      if (!facts.isActive) {
        const left = await db.stock.count({ where: { tenantId, warehouseId, quantity: { gt: 0 } } });
        const asked = await db.materialRequest.count({
          where: { tenantId, warehouseId, status: { in: ['requested', 'waiting', 'approved'] } },
        });
        if (left + asked > 0) throw new DomainError('in_use');
      }
      const { count } = await db.warehouse.updateMany({ where: { tenantId, id }, data: facts });
      if (count === 0) throw new DomainError('not_found');
    } else await db.warehouse.create({ data: { tenantId, id, ...facts } });
    audit('Warehouse', id, facts);
    return { warehouseId: id };
  },
});
