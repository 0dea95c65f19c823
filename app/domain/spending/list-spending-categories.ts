import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';

export type SpendingCategoryView = {
  id: string;
  name: string;
  status: 'active' | 'archived';
  account: { id: string; code: string };
};

/** The categories in the order of their accounts. */
export const listSpendingCategories = operation({
  name: 'spending-category.list',
  kind: 'read',
  input: z.object({}),
  can: ['read', 'Spending'],
  async run({ db, tenantId, ability }): Promise<SpendingCategoryView[]> {
    // Whoever reads spending reads by what it is grouped; the categories have no rows that are anybody's own.
    const where = ability.can('read', 'SpendingCategory') ? accessible(ability, 'SpendingCategory') : {};
    const rows = await db.spendingCategory.findMany({
      where: { AND: [{ tenantId }, where] },
      include: { ledgerAccount: { select: { id: true, code: true } } },
      orderBy: { ledgerAccount: { code: 'asc' } },
      take: 500,
    });
    return rows.map(({ id, name, status, ledgerAccount }) => ({
      id,
      name,
      status: status as SpendingCategoryView['status'],
      account: ledgerAccount,
    }));
  },
});
