import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { categoryKinds, categoryName } from './category-fields.ts';

/**
 * Makes a group of categories, or renames it, moves it and takes it out of use with all below it. Its kind is for good: what is confidential hangs on it.
 *
 * @throws DomainError `not_found`, `invalid_input`
 */
export const saveCategoryGroup = operation({
  name: 'ticket-category.save-group',
  kind: 'write',
  input: z.object({
    groupId: z.uuid().nullish(),
    name: categoryName,
    /** Of a new one. */
    kind: z.enum(categoryKinds).nullish(),
    position: z.int().min(0).max(999).nullish(),
    isActive: z.boolean().default(true),
  }),
  can: ['update', 'TicketCategory'],
  async run({ db, tenantId, audit }, { groupId, name, kind, position, isActive }): Promise<{ id: string }> {
    const same = await db.ticketCategory.findFirst({
      where: { tenantId, parentId: null, name, ...(groupId && { id: { not: groupId } }) },
    });
    if (same) throw new DomainError('invalid_input', { fields: [{ path: 'name', code: 'already_exists' }] });
    const id = groupId ?? newId();
    audit('TicketCategory', id, { name, isActive });
    if (groupId) {
      const { count } = await db.ticketCategory.updateMany({
        where: { tenantId, id, parentId: null },
        data: { name, isActive, ...(position !== null && position !== undefined && { position }) },
      });
      if (count === 0) throw new DomainError('not_found');
      return { id };
    }
    if (!kind) throw new DomainError('invalid_input', { fields: [{ path: 'kind', code: 'required' }] });
    const last = await db.ticketCategory.count({ where: { tenantId, parentId: null } });
    await db.ticketCategory.create({
      data: { tenantId, id, kind, name, isActive, position: position ?? last },
    });
    return { id };
  },
});
