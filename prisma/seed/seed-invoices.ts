import { createInvoice } from '#app/domain/invoices/create-invoice.ts';
import { issueInvoice } from '#app/domain/invoices/issue-invoice.ts';
import { reverseInvoice } from '#app/domain/invoices/reverse-invoice.ts';
import { updateInvoicePolicy } from '#app/domain/invoices/update-invoice-policy.ts';
import { voidReceipt } from '#app/domain/receipts/void-receipt.ts';
import type { Tenant } from '#tenants/context.ts';
import { systemContext } from '#tenants/tenant-context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import type { DemoCompany } from './demo-companies.ts';

/** Invoices of a company that writes them as files: some issued, one reversed; and a receipt that was taken back for another. Tax is the business of mainland companies. */
export async function seedInvoices(tenant: Tenant, company: DemoCompany): Promise<void> {
  const ctx = systemContext(tenant, 'seed');
  const { receiptId, bills } = await pickUp(tenant.id);
  const chinese = company.language === 'zh-CN';
  if (receiptId) {
    const reason = chinese ? '付款人姓名写错' : 'The payer’s name was wrong';
    await voidReceipt(ctx, { receiptId, reason, reissue: true });
  }
  if (company.currency !== 'CNY') return;
  await updateInvoicePolicy(ctx, {
    sellerName: `${company.name}服务有限公司`,
    sellerTaxNumber: '91310000MA1FL5XK03',
    defaultTaxCode: '3040801010000000000',
    provider: 'file',
  });
  for (const [index, { id, personName }] of bills.entries()) {
    const buyer = index === 1 ? companyBuyer : { title: personName };
    const { invoiceId } = await createInvoice(ctx, { billIds: [id], buyer });
    await issueInvoice(ctx, invoiceId);
    if (index !== 2) continue;
    const { reversalId } = await reverseInvoice(ctx, { invoiceId, reason: '抬头有误，重新开具' });
    await issueInvoice(ctx, reversalId);
  }
}

const companyBuyer = {
  title: '上海晨曦文化传播有限公司',
  taxNumber: '91310115MA1K3YLG4H',
  email: 'caiwu@chenxi.example',
};

/** The receipt of the latest cash payment, and paid bills of different people. */
function pickUp(tenantId: string) {
  return withTenant(tenantId, async (db) => {
    const receipt = await db.receipt.findFirst({
      where: { tenantId, status: 'issued', payment: { method: 'cash', status: 'received' } },
      orderBy: { number: 'desc' },
    });
    const bills = await db.bill.findMany({
      where: { tenantId, status: 'paid', payeeId: null, paidAmount: { gt: 0 }, personId: { not: null } },
      include: { person: { select: { name: true } } },
      orderBy: { id: 'desc' },
      take: 100,
    });
    const ofPeople = new Map(bills.map((bill) => [bill.personId, bill]));
    return {
      receiptId: receipt?.id ?? null,
      bills: [...ofPeople.values()]
        .slice(0, 5)
        .map(({ id, person }) => ({ id, personName: person?.name ?? '' })),
    };
  });
}
