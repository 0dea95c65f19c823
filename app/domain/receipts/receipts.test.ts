import { beforeAll, describe, expect, it } from 'vitest';
import { recordCounterPayment } from '#app/domain/counter/record-counter-payment.ts';
import { checkBooks } from '#app/domain/ledger/check-books.ts';
import { listPayments } from '#app/domain/payments/list-payments.ts';
import { applyCredit } from '#app/domain/payments/prepaid/apply-credit.ts';
import { billProperty, type PaymentScene, paymentScene } from '#app/domain/payments/testing/payment-scene.ts';
import { localDay } from '#app/kernel/dates.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { getReceipt } from './get-receipt.ts';
import { getReceiptPolicy } from './get-receipt-policy.ts';
import { listReceipts } from './list-receipts.ts';
import { reissueReceipt } from './reissue-receipt.ts';
import { renderReceipt } from './render-receipt.ts';
import { updateReceiptPolicy } from './update-receipt-policy.ts';
import { voidReceipt } from './void-receipt.ts';

let scene: PaymentScene;

beforeAll(async () => {
  scene = await paymentScene({ properties: 2 });
});

async function pay(amount = 1_000n, of = scene) {
  const [propertyId = ''] = of.propertyIds;
  const billIds = await billProperty(of, propertyId, [amount]);
  const { paymentId } = await recordCounterPayment(of.cashier, { propertyId, billIds, amount });
  const { receipts } = await listReceipts(of.administrator, { paymentId });
  return { paymentId, receipt: receipts[0]! };
}

function receiptsOf(of: PaymentScene) {
  return withTenant(of.tenant.id, (db) =>
    db.receipt.findMany({ where: { tenantId: of.tenant.id }, orderBy: { number: 'asc' } }),
  );
}

describe('a receipt that is taken back', () => {
  it('stays readable with its reason, and its successor names it', async () => {
    const { paymentId, receipt } = await pay();
    const { successor } = await voidReceipt(scene.administrator, {
      receiptId: receipt.id,
      reason: '抬头写错',
      reissue: true,
    });
    expect(successor?.number).toBe(receipt.number + 1n);
    const old = await getReceipt(scene.owner, { receiptId: receipt.id });
    expect(old).toMatchObject({
      receiptNumber: receipt.label,
      voided: { reason: '抬头写错', replacedBy: successor?.label },
      lines: [{ amount: 1_000n }],
    });
    expect(await getReceipt(scene.owner, { paymentId })).toMatchObject({
      receiptNumber: successor?.label,
      replaces: receipt.label,
      voided: null,
    });
    const { receipts } = await listReceipts(scene.administrator, { paymentId });
    expect(receipts.map(({ status, label }) => [status, label])).toEqual([
      ['issued', successor?.label],
      ['void', receipt.label],
    ]);
    expect((await renderReceipt(scene.owner, { receiptId: receipt.id })).fileName).toBe(
      `receipt-${receipt.label}.pdf`,
    );
  });

  it('leaves its payment without one until another is given, and never two', async () => {
    const { paymentId, receipt } = await pay();
    await expect(reissueReceipt(scene.administrator, { receiptId: receipt.id })).rejects.toMatchObject({
      code: 'receipt_stands',
    });
    expect(await voidReceipt(scene.administrator, { receiptId: receipt.id, reason: '重复打印' })).toEqual({
      successor: null,
    });
    await expect(getReceipt(scene.owner, { paymentId })).rejects.toMatchObject({ code: 'not_found' });
    await expect(
      voidReceipt(scene.administrator, { receiptId: receipt.id, reason: '又一次' }),
    ).rejects.toMatchObject({ code: 'receipt_void' });
    const tries = await Promise.allSettled(
      Array.from({ length: 8 }, () => reissueReceipt(scene.administrator, { receiptId: receipt.id })),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { receipts } = await listReceipts(scene.administrator, { paymentId, status: 'issued' });
    expect(receipts).toHaveLength(1);
    const { receiptNumber, receiptLabel } = await withTenant(scene.tenant.id, (db) =>
      db.payment.findUniqueOrThrow({ where: { tenantId_id: { tenantId: scene.tenant.id, id: paymentId } } }),
    );
    expect([receiptNumber, receiptLabel]).toEqual([receipts[0]?.number, receipts[0]?.label]);
  });

  it('is taken back by whom the company trusts with it, not by cashiers or owners', async () => {
    const { receipt } = await pay();
    const accountant = await createTestMember(scene.tenant, 'accountant');
    for (const ctx of [scene.cashier, scene.owner]) {
      await expect(voidReceipt(ctx, { receiptId: receipt.id, reason: '不该' })).rejects.toMatchObject({
        code: 'forbidden',
      });
    }
    await voidReceipt(accountant, { receiptId: receipt.id, reason: '该', reissue: true });
  });
});

it('numbers have no gap and no double under fifty payments and thirty voids at once', async () => {
  const busy = await paymentScene({ properties: 50 });
  await Promise.all(
    busy.propertyIds.map(async (propertyId) => {
      const billIds = await billProperty(busy, propertyId, [500n]);
      await recordCounterPayment(busy.cashier, { propertyId, billIds, amount: 500n });
    }),
  );
  const first = await receiptsOf(busy);
  expect(first.map(({ number }) => Number(number))).toEqual(Array.from({ length: 50 }, (_, at) => at + 1));
  await Promise.allSettled(
    first
      .slice(0, 30)
      .flatMap(({ id }, at) =>
        [1, 2].map(() =>
          voidReceipt(busy.administrator, { receiptId: id, reason: '测试', reissue: at % 3 !== 0 }),
        ),
      ),
  );
  const all = await receiptsOf(busy);
  expect(all.map(({ number }) => Number(number))).toEqual(Array.from({ length: 70 }, (_, at) => at + 1));
  expect(all.filter(({ status }) => status === 'issued')).toHaveLength(40);
  expect((await checkBooks(busy.administrator, {})).balanced).toBe(true);
});

it('numbers look as the company decides, from then on', async () => {
  const mine = await paymentScene();
  const { receipt: before } = await pay(100n, mine);
  await updateReceiptPolicy(mine.administrator, { prefix: 'R', withYear: true, digits: 6 });
  const { receipt: after } = await pay(100n, mine);
  const year = localDay(new Date(), mine.tenant.timeZone).slice(0, 4);
  expect([before.label, after.label]).toEqual(['1', `R${year}-000002`]);
  const { payments } = await listPayments(mine.cashier, { q: after.label });
  expect(payments.map(({ receiptLabel }) => receiptLabel)).toEqual([after.label]);
  expect(await getReceiptPolicy(mine.administrator, {})).toEqual({
    prefix: 'R',
    withYear: true,
    digits: 6,
    next: 3n,
  });
  await expect(
    updateReceiptPolicy(mine.administrator, { prefix: 'R/..', withYear: false, digits: 6 }),
  ).rejects.toMatchObject({ detail: { fields: [{ path: 'prefix', code: 'receipt_prefix' }] } });
  await expect(
    updateReceiptPolicy(mine.cashier, { prefix: '', withYear: false, digits: 6 }),
  ).rejects.toMatchObject({ code: 'forbidden' });
});

describe('the list', () => {
  it('finds by number, form of number, payer, property and day, and pages both ways', async () => {
    const mine = await paymentScene();
    await updateReceiptPolicy(mine.administrator, { prefix: 'A', withYear: false, digits: 4 });
    for (let at = 0; at < 5; at += 1) await pay(100n, mine);
    const labels = async (filter: Parameters<typeof listReceipts>[1]) =>
      (await listReceipts(mine.administrator, filter)).receipts.map(({ label }) => label);
    const all = ['A0005', 'A0004', 'A0003', 'A0002', 'A0001'];
    expect(await labels({})).toEqual(all);
    expect(await labels({ q: 'A0003' })).toEqual(['A0003']);
    expect(await labels({ q: '2' })).toEqual(['A0002']);
    expect(await labels({ q: '业主1' })).toEqual(all);
    expect(await labels({ q: '1-000001' })).toEqual(all);
    expect(await labels({ q: '%' })).toEqual([]);
    const today = localDay(new Date(), mine.tenant.timeZone);
    expect(await labels({ from: today, through: today })).toEqual(all);
    expect(await labels({ through: '2020-01-01' })).toEqual([]);
    const first = await listReceipts(mine.administrator, { limit: 2 });
    const second = await listReceipts(mine.administrator, { limit: 2, after: first.next });
    expect(second.receipts.map(({ label }) => label)).toEqual(all.slice(2, 4));
    expect(await labels({ limit: 2, before: second.previous })).toEqual(all.slice(0, 2));
  });

  it('shows an owner their own, and a stranger or another company nothing', async () => {
    const { receipt } = await pay();
    const stranger = await createTestMember(scene.tenant, 'owner');
    const other = await paymentScene();
    expect((await listReceipts(scene.owner, {})).receipts.some(({ id }) => id === receipt.id)).toBe(true);
    for (const ctx of [stranger, other.administrator, other.owner]) {
      expect((await listReceipts(ctx, {})).receipts).toEqual([]);
      await expect(renderReceipt(ctx, { receiptId: receipt.id })).rejects.toMatchObject({
        code: 'not_found',
      });
    }
    await expect(
      voidReceipt(other.administrator, { receiptId: receipt.id, reason: '别家' }),
    ).rejects.toMatchObject({ code: 'not_found' });
  });
});

it('a receipt of prepaid money says so for ever, though the money pays a bill later', async () => {
  const mine = await paymentScene();
  const [propertyId = ''] = mine.propertyIds;
  const { paymentId } = await recordCounterPayment(mine.cashier, {
    propertyId,
    billIds: [],
    amount: 700n,
    excess: 'credit',
  });
  const before = await getReceipt(mine.owner, { paymentId });
  expect(before.lines.map(({ feeItem, amount }) => [feeItem, amount])).toEqual([['预存款', 700n]]);
  await billProperty(mine, propertyId, [300n]);
  await applyCredit(mine.administrator, { propertyId, byRule: true });
  expect(await getReceipt(mine.owner, { paymentId })).toEqual(before);
});
