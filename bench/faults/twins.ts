import type pg from 'pg';
import { checkBooks } from '#app/domain/ledger/check-books.ts';
import { createTestFeeItem } from '#prisma/factories/create-test-fee-item.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { findTenantById } from '#tenants/system.ts';
import { systemContext, toTenant } from '#tenants/tenant-context.ts';
import { cloneCompany } from '../herd/clone-company.ts';

/** Companies that are the same to the last id: what is done to them can be compared row by row. */
export async function twins(
  superuser: pg.Client,
  options: { properties: number; copies: number },
): Promise<TenantContext[]> {
  const { tenant, system } = await createTestTenant();
  await createTestRegister(tenant.id, { properties: options.properties });
  await createTestFeeItem(tenant.id, { code: 'A' });
  await createTestFeeItem(tenant.id, { code: 'B', kind: 'fixed', cycleMonths: 3 });
  await createTestFeeItem(tenant.id, { code: 'C', taxMode: 'inside', taxRate: '0.06', dueDay: 31 });
  const copies = await cloneCompany(superuser, tenant.id, options.copies);
  return [system, ...(await Promise.all(copies.map(contextOf)))];
}

export async function contextOf(tenantId: string): Promise<TenantContext> {
  const row = await findTenantById(tenantId);
  if (!row) throw new Error(`There is no company ${tenantId}`);
  return systemContext(toTenant(row), 'bench');
}

/** A digest of everything that billing wrote, without what may differ: ids, moments, the run, and until when who is billed late has time to pay. */
export async function digestOf(
  superuser: pg.Client,
  { tenant }: TenantContext,
): Promise<{ bills: number; digest: string }> {
  const { rows } = await superuser.query<{ bills: number; digest: string }>(
    `select count(*)::int as bills, md5(string_agg(line, E'\\n' order by line)) as digest from (
       select concat_ws(' ', b.property_id, b.fee_item_id, b.person_id, b.period_start, b.period_end, coalesce(b.usual_due_on, b.due_on), b.amount, b.tax_amount, b.status,
         b.explanation, (select string_agg(concat_ws(' ', d.code, c.code, t.amount), ',' order by d.code, c.code)
           from ledger_transfer t join ledger_account d on d.tenant_id = t.tenant_id and d.id = t.debit_account_id
           join ledger_account c on c.tenant_id = t.tenant_id and c.id = t.credit_account_id
           where t.tenant_id = b.tenant_id and t.document_id = b.id)) as line
       from bill b where b.tenant_id = $1) l`,
    [tenant.id],
  );
  return rows[0] as { bills: number; digest: string };
}

export async function balanced(ctx: TenantContext): Promise<boolean> {
  const { balanced: is, difference } = await checkBooks(ctx, {});
  if (difference) console.error('  the books differ:', difference);
  return is;
}
