import { z } from 'zod';
import { newId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { ledgerAccounts } from '#tenants/provisioning/default-ledger-accounts.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import { lockCategories, refuseKnownCategory } from './lock-categories.ts';
import { categoryFields } from './spending-fields.ts';

/**
 * Something that the company spends on, with an account of its own below the administrative expenses.
 *
 * @throws DomainError `invalid_input`; a name that another category has is the field issue `already_exists`
 */
export const createSpendingCategory = operation({
  name: 'spending-category.create',
  kind: 'write',
  input: z.object(categoryFields),
  can: ['create', 'SpendingCategory'],
  async run({ db, tenantId, audit }, { name }): Promise<{ categoryId: string }> {
    await lockCategories(db, tenantId);
    await refuseKnownCategory(db, tenantId, name);
    const code = await nextCode(db, tenantId);
    const [ledgerAccountId, categoryId] = [newId(), newId()];
    await db.ledgerAccount.create({
      data: { tenantId, id: ledgerAccountId, code, name, kind: ledgerAccounts.spending.kind },
    });
    await db.spendingCategory.create({ data: { tenantId, id: categoryId, name, ledgerAccountId } });
    audit('SpendingCategory', categoryId, { name, code });
    return { categoryId };
  },
});

/** 6602.001, 6602.002, ... */
async function nextCode(db: TenantDb, tenantId: string): Promise<string> {
  const above = ledgerAccounts.spending.code;
  const [last] = await db.$queryRaw<{ number: number | null }[]>`
    select max(split_part(code, '.', 2)::int) as number from ledger_account
    where tenant_id = ${tenantId}::uuid and code ~ ${`^${above}\\.[0-9]{1,9}$`}`;
  return `${above}.${String((last?.number ?? 0) + 1).padStart(3, '0')}`;
}
