import { text } from 'node:stream/consumers';
import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { reverseBill } from '#app/domain/billing/reverse-bill.ts';
import { recordCounterPayment } from '#app/domain/counter/record-counter-payment.ts';
import { checkBooks } from '#app/domain/ledger/check-books.ts';
import { requestRefund } from '#app/domain/payments/refunds/request-refund.ts';
import { billProperty, type PaymentScene, paymentScene } from '#app/domain/payments/testing/payment-scene.ts';
import { getFileStream } from '#app/integrations/storage/get-file-stream.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { createInvoice } from './create-invoice.ts';
import { getInvoice } from './get-invoice.ts';
import { getInvoicePolicy } from './get-invoice-policy.ts';
import { listInvoiceableBills } from './list-invoiceable-bills.ts';
import { listInvoices } from './list-invoices.ts';
import { reverseInvoice } from './reverse-invoice.ts';
import { setTaxCode } from './set-tax-code.ts';
import { invoiceJobs } from './testing/invoice-jobs.ts';
import { updateInvoicePolicy } from './update-invoice-policy.ts';

const buyer = { title: '深圳市腾讯计算机系统有限公司', taxNumber: '9144 0300 7084 6113 6t' };
const policy = {
  sellerName: '和悦物业服务有限公司',
  sellerTaxNumber: '91110000802100433B',
  defaultTaxCode: '3040801010000000000',
  provider: 'file',
} as const;

async function invoiceScene(properties = 1) {
  const scene = await paymentScene({ properties });
  await updateInvoicePolicy(scene.administrator, policy);
  return { scene, run: invoiceJobs(scene) };
}

async function billAndPay(scene: PaymentScene, amounts: bigint[], paid = amounts.reduce((a, b) => a + b)) {
  const [propertyId = ''] = scene.propertyIds;
  const billIds = await billProperty(scene, propertyId, amounts);
  const { paymentId } = await recordCounterPayment(scene.cashier, { propertyId, billIds, amount: paid });
  return { propertyId, billIds, paymentId };
}

/** What stands on invoices of a bill is never more than what is paid of it. */
async function excess(scene: PaymentScene): Promise<bigint> {
  const { id } = scene.tenant;
  const rows = await withTenant(
    id,
    (db) => db.$queryRaw<{ excess: bigint }[]>`
      select coalesce(max(x.invoiced - b.paid_amount), 0)::bigint as excess from bill b join (
        select l.bill_id, sum(l.amount) as invoiced from invoice_line l
        join invoice i on i.tenant_id = l.tenant_id and i.id = l.invoice_id
        where l.tenant_id = ${id}::uuid and i.reverses_id is null and i.status in ('draft', 'issuing', 'issued', 'failed')
        group by l.bill_id) x on x.bill_id = b.id
      where b.tenant_id = ${id}::uuid`,
  );
  return rows[0]!.excess;
}

let scene: PaymentScene;
let run: (most?: number) => Promise<number>;

beforeAll(async () => {
  ({ scene, run } = await invoiceScene());
});

describe('an invoice', () => {
  it('that an owner asks for is written with all fields of the form, numbered, and theirs to read', async () => {
    const { propertyId, billIds } = await billAndPay(scene, [10_600n, 500n]);
    expect(
      (await listInvoiceableBills(scene.owner, { propertyId })).bills.map(({ amount }) => amount),
    ).toEqual([500n, 10_600n]);
    const { invoiceId, amount } = await createInvoice(scene.owner, { billIds, buyer, asOwner: true });
    expect(amount).toBe(11_100n);
    expect(await listInvoiceableBills(scene.owner, { propertyId })).toMatchObject({
      bills: [],
      lastBuyer: { title: buyer.title },
    });
    await run();
    const invoice = await getInvoice(scene.owner, { invoiceId });
    expect(invoice).toMatchObject({ status: 'issued', number: 1n, requestedByOwner: true, amount: 11_100n });
    expect(invoice.buyer.taxNumber).toBe('91440300708461136T');
    const { stream } = await getFileStream(scene.tenant.id, invoice.file!.key);
    const document = JSON.parse(await text(stream));
    expect(document).toMatchObject({
      id: invoiceId,
      kind: 'digital_ordinary',
      seller: { name: policy.sellerName, taxNumber: policy.sellerTaxNumber },
      buyer: { title: buyer.title, taxNumber: '91440300708461136T', email: null },
      totals: { net: '111.00', tax: '0.00', gross: '111.00' },
      remark: '春江花园 1-000001',
    });
    expect(document.lines).toHaveLength(2);
    expect(document.lines[0]).toMatchObject({ taxCode: policy.defaultTaxCode, gross: '106.00', rate: '0' });
  });

  it('is never over more than was paid, and over the rest once that is', async () => {
    const { propertyId, billIds } = await billAndPay(scene, [1_000n], 400n);
    const first = await createInvoice(scene.cashier, { billIds, buyer: { title: '王芳' } });
    expect(first.amount).toBe(400n);
    await expect(createInvoice(scene.cashier, { billIds, buyer: { title: '王芳' } })).rejects.toMatchObject({
      code: 'invoice_exceeds_paid',
    });
    await recordCounterPayment(scene.cashier, { propertyId, billIds, amount: 600n });
    expect((await createInvoice(scene.cashier, { billIds, buyer: { title: '王芳' } })).amount).toBe(600n);
    const unpaid = await billProperty(scene, propertyId, [100n]);
    await expect(
      createInvoice(scene.cashier, { billIds: unpaid, buyer: { title: '王芳' } }),
    ).rejects.toMatchObject({ code: 'invoice_exceeds_paid' });
  });

  it('holds the tax of its bills to the cent, in however many parts', async () => {
    const mine = await invoiceScene();
    const [propertyId = ''] = mine.scene.propertyIds;
    const [billId = ''] = await billProperty(mine.scene, propertyId, [10_600n]);
    // A posted bill does not change: only the owner of the database can make this one a taxed one.
    const superuser = new pg.Client({ connectionString: process.env.TEST_SUPERUSER_URL });
    await superuser.connect();
    await superuser.query(`update bill set tax_amount = 601 where id = '${billId}'`);
    await superuser.end();
    let tax = 0n;
    for (const part of [3_333n, 1n, 4_000n, 3_266n]) {
      await recordCounterPayment(mine.scene.cashier, { propertyId, billIds: [billId], amount: part });
      const { invoiceId } = await createInvoice(mine.scene.cashier, {
        billIds: [billId],
        buyer: { title: '王芳' },
      });
      tax += (await getInvoice(mine.scene.cashier, { invoiceId })).taxAmount;
    }
    expect(tax).toBe(601n);
  });

  it('refuses a wrong tax number, bills of two properties, and a company that is not set up', async () => {
    const { billIds } = await billAndPay(scene, [100n]);
    await expect(
      createInvoice(scene.owner, {
        billIds,
        asOwner: true,
        buyer: { ...buyer, taxNumber: '91440300708461163T' },
      }),
    ).rejects.toMatchObject({
      detail: { fields: [{ path: 'buyer.taxNumber', code: 'tax_number_invalid' }] },
    });
    const two = await invoiceScene(2);
    const [a = '', b = ''] = two.scene.propertyIds;
    const billsOfTwo = [
      ...(await billProperty(two.scene, a, [100n])),
      ...(await billProperty(two.scene, b, [100n])),
    ];
    await expect(
      createInvoice(two.scene.cashier, { billIds: billsOfTwo, buyer: { title: '王芳' } }),
    ).rejects.toMatchObject({ code: 'invoice_other_property' });
    const bare = await paymentScene();
    const paid = await billAndPay(bare, [100n]);
    await expect(
      createInvoice(bare.cashier, { billIds: paid.billIds, buyer: { title: '王芳' } }),
    ).rejects.toMatchObject({ code: 'invoice_not_set_up' });
  });

  it('is nobody else’s to ask for, to see or to reverse', async () => {
    const { billIds } = await billAndPay(scene, [100n]);
    const stranger = await createTestMember(scene.tenant, 'owner');
    const other = (await invoiceScene()).scene;
    for (const ctx of [stranger, other.administrator]) {
      await expect(
        createInvoice(ctx, { billIds, buyer: { title: '贼' }, asOwner: true }),
      ).rejects.toMatchObject({ code: 'not_found' });
    }
    const { invoiceId } = await createInvoice(scene.owner, { billIds, buyer, asOwner: true });
    await run();
    for (const ctx of [stranger, other.administrator]) {
      await expect(getInvoice(ctx, { invoiceId })).rejects.toMatchObject({ code: 'not_found' });
      expect((await listInvoices(ctx, {})).invoices).toEqual([]);
    }
    await expect(reverseInvoice(scene.owner, { invoiceId, reason: '不要了' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(reverseInvoice(other.administrator, { invoiceId, reason: '不要了' })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('uses the code of its fee item where there is one', async () => {
    await setTaxCode(scene.administrator, { feeItemId: scene.feeItemId, code: '3040502020200000000' });
    const { billIds } = await billAndPay(scene, [100n]);
    const { invoiceId } = await createInvoice(scene.cashier, { billIds, buyer: { title: '王芳' } });
    expect((await getInvoice(scene.cashier, { invoiceId })).lines[0]?.taxCode).toBe('3040502020200000000');
    await setTaxCode(scene.administrator, { feeItemId: scene.feeItemId, code: '' });
    const { feeItems, hasSecret } = await getInvoicePolicy(scene.administrator, {});
    expect(feeItems.map(({ taxCode }) => taxCode)).toEqual([null]);
    expect(hasSecret).toBe(false);
  });
});

describe('a reversal', () => {
  it('is an invoice of its own with negative amounts; then the bill may be invoiced anew', async () => {
    const mine = await invoiceScene();
    const { billIds } = await billAndPay(mine.scene, [800n]);
    const ask = () => createInvoice(mine.scene.administrator, { billIds, buyer: { title: '王芳' } });
    const { invoiceId } = await ask();
    await expect(
      reverseInvoice(mine.scene.administrator, { invoiceId, reason: '抬头有误' }),
    ).rejects.toMatchObject({ code: 'invoice_not_issued' });
    await mine.run();
    const { reversalId } = await reverseInvoice(mine.scene.administrator, { invoiceId, reason: '抬头有误' });
    // Until the reversal is issued nobody may invoice the money twice.
    await expect(ask()).rejects.toMatchObject({ code: 'invoice_exceeds_paid' });
    expect(await reverseInvoice(mine.scene.administrator, { invoiceId, reason: '再按一次' })).toEqual({
      reversalId,
    });
    await mine.run();
    expect(await getInvoice(mine.scene.administrator, { invoiceId })).toMatchObject({
      status: 'reversed',
      reversal: { id: reversalId, number: 2n },
    });
    expect(await getInvoice(mine.scene.administrator, { invoiceId: reversalId })).toMatchObject({
      status: 'issued',
      amount: -800n,
      reason: '抬头有误',
      lines: [{ amount: -800n }],
    });
    await ask();
    await mine.run();
    expect((await checkBooks(mine.scene.administrator, {})).balanced).toBe(true);
  });

  it('follows when the money goes back, and what was not issued yet is cancelled', async () => {
    const mine = await invoiceScene();
    const issued = await billAndPay(mine.scene, [900n]);
    const waiting = await billAndPay(mine.scene, [700n]);
    const first = await createInvoice(mine.scene.cashier, {
      billIds: issued.billIds,
      buyer: { title: '王' },
    });
    await mine.run();
    const second = await createInvoice(mine.scene.cashier, {
      billIds: waiting.billIds,
      buyer: { title: '王' },
    });
    for (const { paymentId, billIds } of [issued, waiting]) {
      await requestRefund(mine.scene.administrator, {
        paymentId,
        amount: 100n,
        method: 'cash',
        reason: '多收',
        billIds,
      });
    }
    await mine.run();
    expect(await getInvoice(mine.scene.cashier, first)).toMatchObject({
      status: 'reversed',
      reversal: { status: 'issued' },
    });
    expect(await getInvoice(mine.scene.cashier, second)).toMatchObject({ status: 'cancelled' });
    expect(await excess(mine.scene)).toBe(0n);
    const again = await createInvoice(mine.scene.cashier, {
      billIds: issued.billIds,
      buyer: { title: '王' },
    });
    expect(again.amount).toBe(800n);
  });

  it('follows when the bill itself is reversed: what was paid is prepaid money then, and no longer invoiced', async () => {
    const mine = await invoiceScene();
    const { billIds } = await billAndPay(mine.scene, [600n]);
    const { invoiceId } = await createInvoice(mine.scene.cashier, { billIds, buyer: { title: '王' } });
    await mine.run();
    await reverseBill(mine.scene.administrator, { billId: billIds[0]!, reason: '重复计费' });
    await mine.run();
    expect(await getInvoice(mine.scene.cashier, { invoiceId })).toMatchObject({
      status: 'reversed',
      reversal: { status: 'issued' },
    });
    await expect(
      createInvoice(mine.scene.cashier, { billIds, buyer: { title: '王' } }),
    ).rejects.toMatchObject({ code: 'invoice_exceeds_paid' });
  });

  it('leaves nothing invoiced beyond what is paid, whoever of twenty who invoice, refund and issue is first', async () => {
    const mine = await invoiceScene();
    const paid = await billAndPay(
      mine.scene,
      Array.from({ length: 10 }, () => 300n),
    );
    const outcomes = await Promise.allSettled(
      paid.billIds.flatMap((billId, at) => [
        createInvoice(mine.scene.cashier, { billIds: [billId], buyer: { title: '王' } }),
        createInvoice(mine.scene.administrator, { billIds: [billId], buyer: { title: '李' } }),
        ...(at % 2
          ? [
              requestRefund(mine.scene.administrator, {
                paymentId: paid.paymentId,
                amount: 150n,
                method: 'cash',
                reason: '多收',
                billIds: [billId],
              }),
            ]
          : []),
        mine.run(3),
      ]),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(20);
    await mine.run(1_000);
    expect(await excess(mine.scene)).toBe(0n);
    const numbers = await withTenant(mine.scene.tenant.id, (db) =>
      db.invoice.findMany({
        where: { tenantId: mine.scene.tenant.id, number: { not: null } },
        orderBy: { number: 'asc' },
      }),
    );
    expect(numbers.map(({ number }) => Number(number))).toEqual(numbers.map((_, at) => at + 1));
    expect((await checkBooks(mine.scene.administrator, {})).balanced).toBe(true);
  });
});
