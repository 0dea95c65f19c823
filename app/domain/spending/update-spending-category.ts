import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { lockCategories, refuseKnownCategory } from './lock-categories.ts';
import { categoryFields } from './spending-fields.ts';

/**
 * Renames a category, and its account with it, or takes it out of use. What was spent stays where it is.
 *
 * @throws DomainError `not_found`; `invalid_input` for a name that another category has
 */
export const updateSpendingCategory = operation({
  name: 'spending-category.update',
  kind: 'write',
  input: z.object({ categoryId: z.uuid(), ...categoryFields, archived: z.boolean() }),
  can: ['update', 'SpendingCategory'],
  async run({ db, tenantId, audit }, { categoryId, name, archived }): Promise<void> {
    await lockCategories(db, tenantId);
    const key = { tenantId_id: { tenantId, id: categoryId } };
    const category = await db.spendingCategory.findUnique({ where: key });
    if (!category) throw new DomainError('not_found');
    await refuseKnownCategory(db, tenantId, name, categoryId);
    const status = archived ? 'archived' : 'active';
    await db.spendingCategory.update({ where: key, data: { name, status } });
    await db.ledgerAccount.update({
      where: { tenantId_id: { tenantId, id: category.ledgerAccountId } },
      data: { name },
    });
    audit('SpendingCategory', categoryId, { name, before: category.name, status });
  },
});
