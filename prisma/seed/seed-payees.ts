import { createPayee } from '#app/domain/payees/create-payee.ts';
import { proposeSettlement } from '#app/domain/payees/propose-settlement.ts';
import { settleWithPayee } from '#app/domain/payees/settle-with-payee.ts';
import { addDays, addMonths, type Day } from '#app/kernel/dates.ts';
import type { Tenant } from '#tenants/context.ts';
import { systemContext } from '#tenants/tenant-context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import type { DemoCompany } from './demo-companies.ts';

/** The water works, for whom the company collects; before the first bill. Returns the payee's id. */
export async function seedPayee(tenant: Tenant, company: DemoCompany): Promise<string> {
  const chinese = company.language === 'zh-CN';
  const { payeeId } = await createPayee(systemContext(tenant, 'seed'), {
    name: chinese ? '市自来水公司' : 'City Water Works',
    bankName: chinese ? '中国工商银行' : 'Harbour Bank',
    bankAccount: chinese ? '1202 0235 0990 0123 456' : '0051 8830 2214',
  });
  const where = { tenantId: tenant.id, code: 'water' };
  await withTenant(tenant.id, (db) => db.feeItem.updateMany({ where, data: { payeeId } }));
  return payeeId;
}

/** Two settlements: through the end of the month before last, and of the last one. */
export async function seedSettlements(tenant: Tenant, payeeId: string, today: Day): Promise<void> {
  const ctx = systemContext(tenant, 'seed');
  const firstOfMonth = `${today.slice(0, 8)}01`;
  for (const months of [-1, 0]) {
    const through = addDays(addMonths(firstOfMonth, months), -1);
    const { open } = await proposeSettlement(ctx, { payeeId, through });
    if (open <= 0n) continue;
    const reference = `${through.replaceAll('-', '')}01`;
    await settleWithPayee(ctx, { payeeId, through, amount: open, reference });
  }
}
