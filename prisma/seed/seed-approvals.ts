import { saveApprovalFlow } from '#app/domain/approvals/save-approval-flow.ts';
import { recordCounterPayment } from '#app/domain/counter/record-counter-payment.ts';
import { createCreditNote } from '#app/domain/credits/create-credit-note.ts';
import { requestRefund } from '#app/domain/payments/refunds/request-refund.ts';
import { minorDigits } from '#app/kernel/money.ts';
import type { Tenant, TenantContext } from '#tenants/context.ts';
import { memberContext, systemContext } from '#tenants/tenant-context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import type { DemoCompany } from './demo-companies.ts';

/**
 * How the company lets things be approved, and what waits: a waiver and a refund that the accountant has asked for, a waiver that counted at once, and
 * money that an owner has paid in advance.
 */
export async function seedApprovals(tenant: Tenant, company: DemoCompany): Promise<void> {
  const system = systemContext(tenant, 'seed');
  const accountant = await memberOf(tenant, 'accountant');
  const { roleId, billIds, payment, propertyId } = await pickUp(tenant);
  const unit = 10n ** BigInt(minorDigits(tenant.currency));
  const chinese = company.language === 'zh-CN';
  const steps = [{ roleId }];
  const name = chinese ? '减免与贷项单' : 'Waivers and credit notes';
  await saveApprovalFlow(system, { documentKind: 'credit_note', name, aboveAmount: 50n * unit, steps });
  const refunds = chinese ? '退款' : 'Refunds';
  await saveApprovalFlow(system, { documentKind: 'refund', name: refunds, aboveAmount: 0n, steps });
  const [first = '', second = ''] = billIds;
  await createCreditNote(accountant, {
    billId: first,
    kind: 'discount',
    amount: 20n * unit,
    reason: chinese ? '电梯停运两天，按约定折让' : 'The lift stood still for two days',
  });
  await createCreditNote(accountant, {
    billId: second,
    kind: 'waiver',
    amount: 80n * unit,
    reason: chinese
      ? '上月漏水影响居住，业主委员会同意减免'
      : 'A leak last month; the owners’ committee has agreed',
  });
  if (payment) {
    await requestRefund(accountant, {
      paymentId: payment.id,
      amount: payment.amount < 60n * unit ? payment.amount : 60n * unit,
      method: 'cash',
      reason: chinese ? '重复缴费' : 'Paid twice',
    });
  }
  const advance = 500n * unit;
  await recordCounterPayment(accountant, {
    propertyId,
    billIds: [],
    amount: advance,
    receivedAmount: advance,
    excess: 'credit',
  });
}

async function memberOf(tenant: Tenant, role: string): Promise<TenantContext> {
  const { userId } = await withTenant(tenant.id, (db) =>
    db.membership.findFirstOrThrow({
      where: { tenantId: tenant.id, roles: { some: { role: { key: role } } } },
      select: { userId: true },
    }),
  );
  return memberContext(tenant, userId);
}

/** Two open bills, a cash payment, and the property of the owner who can sign in. */
async function pickUp({ id: tenantId }: Tenant) {
  return withTenant(tenantId, async (db) => {
    const { id: roleId } = await db.role.findFirstOrThrow({ where: { tenantId, key: 'leader' } });
    const bills = await db.bill.findMany({
      where: { tenantId, status: 'open', paidAmount: 0, amount: { gte: 10_000n } },
      orderBy: { id: 'desc' },
      take: 2,
      select: { id: true },
    });
    const payment = await db.payment.findFirst({
      where: { tenantId, method: 'cash', status: 'received' },
      orderBy: { id: 'desc' },
      select: { id: true, amount: true },
    });
    const { propertyId } = await db.tenure.findFirstOrThrow({
      where: { tenantId, person: { memberships: { some: {} } }, endsOn: null },
      orderBy: { id: 'asc' },
      select: { propertyId: true },
    });
    return { roleId, billIds: bills.map(({ id }) => id), payment, propertyId };
  });
}
