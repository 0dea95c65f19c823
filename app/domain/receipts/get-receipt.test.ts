import { beforeAll, describe, expect, it } from 'vitest';
import { recordCounterPayment } from '#app/domain/counter/record-counter-payment.ts';
import { billProperty, type PaymentScene, paymentScene } from '#app/domain/payments/testing/payment-scene.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { getReceipt } from './get-receipt.ts';
import { renderReceipt } from './render-receipt.ts';

let scene: PaymentScene;
let paymentId: string;

beforeAll(async () => {
  scene = await paymentScene();
  const [propertyId = ''] = scene.propertyIds;
  await billProperty(scene, propertyId, [1_000n, 250n]);
  const payment = await recordCounterPayment(scene.cashier, {
    propertyId,
    amount: 1_300n,
    receivedAmount: 1_300n,
    excess: 'credit',
  });
  paymentId = payment.paymentId;
});

describe('a receipt', () => {
  it('says who paid what for, and adds up to the payment', async () => {
    const receipt = await getReceipt(scene.owner, { paymentId });
    expect(receipt).toMatchObject({
      language: 'zh-CN',
      receiptNumber: '1',
      payerName: '业主1',
      propertyName: '春江花园 1-000001',
      methodName: '现金',
      cashierName: '赵员工',
      currency: 'CNY',
      timeZone: 'Asia/Shanghai',
    });
    expect(receipt.lines.map(({ feeItem, amount }) => [feeItem, amount])).toEqual([
      ['物业费', 1_000n],
      ['物业费', 250n],
      ['预存款', 50n],
    ]);
    expect(await getReceipt(scene.cashier, { paymentId, language: 'en' })).toMatchObject({
      methodName: 'Cash',
      language: 'en',
    });
  });

  it('is a PDF for its owner and for staff, the same each time', async () => {
    const [mine, theirs] = [
      await renderReceipt(scene.owner, { paymentId }),
      await renderReceipt(scene.cashier, { paymentId }),
    ];
    expect(mine).toMatchObject({ fileName: 'receipt-1.pdf', contentType: 'application/pdf' });
    expect(mine.body.subarray(0, 5).toString()).toBe('%PDF-');
    expect(mine.body.length).toBeGreaterThan(2_000);
    expect(theirs.body.length).toBe(mine.body.length);
  });

  it('is nobody else’s', async () => {
    const stranger = await createTestMember(scene.tenant, 'owner');
    const other = await paymentScene();
    for (const ctx of [stranger, other.administrator]) {
      await expect(renderReceipt(ctx, { paymentId })).rejects.toMatchObject({ code: 'not_found' });
    }
  });
});
