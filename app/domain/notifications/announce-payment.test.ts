import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resendMailSender } from '#app/integrations/resend/resend-mail-sender.ts';
import { reloadEnv } from '#app/kernel/env.ts';
import { newId } from '#app/kernel/ids.ts';
import { createTestBills } from '#prisma/factories/create-test-bills.ts';
import { createTestFeeItem } from '#prisma/factories/create-test-fee-item.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import { type Sandbox, startSandbox } from '#sandbox/start-sandbox.ts';
import type { TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { announcePayment } from './announce-payment.ts';
import { sendPendingMails } from './mailing/send-pending-mails.ts';

let sandbox: Sandbox;
let system: TenantContext;
let tenantId: string;
let personId: string;

beforeAll(async () => {
  sandbox = await startSandbox();
  process.env.RESEND_BASE_URL = sandbox.origin;
  reloadEnv();
  ({ system } = await createTestTenant({ timeZone: 'Asia/Shanghai' }));
  tenantId = system.tenant.id;
  await createTestRegister(tenantId, { properties: 1 });
  const feeItemId = await createTestFeeItem(tenantId);
  await createTestBills(tenantId, { feeItemId, month: '2026-11-01', dueOn: '2026-11-25' });
  personId = (await withTenant(tenantId, (db) => db.person.findFirstOrThrow({ where: { tenantId } }))).id;
});

afterAll(async () => {
  delete process.env.RESEND_BASE_URL;
  reloadEnv();
  await sandbox.close();
});

type PaymentFacts = {
  personId?: string | null;
  status?: string;
  amount?: bigint;
  receiptNumber?: bigint | null;
};

/** A payment of 100.00 for the bill, in Shanghai on 21 November at 20:00; what exceeds it is credit. */
async function pay(facts: PaymentFacts = {}): Promise<string> {
  const id = newId();
  await withTenant(tenantId, async (db) => {
    const bill = await db.bill.findFirstOrThrow({ where: { tenantId } });
    await db.payment.create({
      data: {
        tenantId,
        id,
        method: 'wechat_pay',
        amount: 10_000n,
        currency: 'CNY',
        receivedAt: new Date('2026-11-21T12:00:00Z'),
        ...facts,
      },
    });
    await db.paymentAllocation.create({
      data: {
        tenantId,
        paymentId: id,
        billId: bill.id,
        amount: 10_000n,
        allocatedOn: new Date('2026-11-21'),
      },
    });
  });
  return id;
}

const told = (paymentId: string) =>
  withTenant(tenantId, (db) =>
    db.notification.findMany({
      where: { tenantId, params: { path: ['paymentId'], equals: paymentId } },
      include: { deliveries: true },
    }),
  );

describe('announcePayment', () => {
  it('thanks the payer once and points to the receipt, in the portal and by mail', async () => {
    const paymentId = await pay({ personId, receiptNumber: 17n, amount: 15_000n });
    expect(await announcePayment(system, { paymentId })).toEqual({ notified: 1, mails: 1 });
    expect(await announcePayment(system, { paymentId })).toEqual({ notified: 0, mails: 0 });
    const [notification] = await told(paymentId);
    expect(notification).toMatchObject({
      personId,
      event: 'payment_received',
      link: `/payments/${paymentId}`,
      params: { amount: '15000', receiptNumber: '17', properties: ['1-000001'], propertyCount: 1 },
    });
    await sendPendingMails(system, resendMailSender(), new AbortController().signal);
    const [mail] = await sandbox.resend.control.mails({ to: 'owner1@example.com' });
    expect(mail?.subject).toContain('¥150.00');
    for (const part of [
      '17',
      '微信支付',
      '20:00',
      '春江花园 1-000001',
      '物业费',
      '¥100.00',
      '¥50.00',
      `/payments/${paymentId}`,
    ]) {
      expect(mail?.text).toContain(part);
    }
  });

  it('thanks the payer of the bill where the payment names nobody', async () => {
    const paymentId = await pay();
    await announcePayment(system, { paymentId });
    expect(await told(paymentId)).toMatchObject([{ personId, params: { receiptNumber: null } }]);
  });

  it('tells nobody of a payment that is parked or unknown', async () => {
    const paymentId = await pay({ personId, status: 'parked' });
    expect(await announcePayment(system, { paymentId })).toEqual({ notified: 0, mails: 0 });
    expect(await announcePayment(system, { paymentId: newId() })).toEqual({ notified: 0, mails: 0 });
    const other = (await createTestTenant()).system;
    const own = await pay({ personId });
    expect(await announcePayment(other, { paymentId: own })).toEqual({ notified: 0, mails: 0 });
  });
});
