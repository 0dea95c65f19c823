import { expect, test } from 'vitest';
import { reverseBill } from '#app/domain/billing/reverse-bill.ts';
import { recordCounterPayment } from '#app/domain/counter/record-counter-payment.ts';
import { billProperty, paymentScene } from '#app/domain/payments/testing/payment-scene.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { checkBooks } from './check-books.ts';
import { documentPlace } from './document-place.ts';
import { findDocuments } from './find-documents.ts';
import { propertyJournal } from './property-journal.ts';

test('a property’s documents come in posting order with what is owed and prepaid after each', async () => {
  const scene = await paymentScene({ properties: 2 });
  const [first, second] = scene.propertyIds as [string, string];
  const [one, two, three] = (await billProperty(scene, first, [100n, 200n, 400n])) as [
    string,
    string,
    string,
  ];
  await billProperty(scene, second, [50n]);
  const { paymentId, receiptNumber } = await recordCounterPayment(scene.cashier, {
    propertyId: first,
    billIds: [one, two],
    amount: 350n,
    receivedAmount: 350n,
    excess: 'credit',
  });
  await reverseBill(scene.administrator, { billId: three, reason: '录错' });

  const { lines, property } = await propertyJournal(scene.administrator, { propertyId: first });
  expect(property.id).toBe(first);
  expect(
    [...lines]
      .reverse()
      .map(({ kind, documentId, owed, prepaid, owedAfter, prepaidAfter }) => [
        kind,
        documentId,
        owed,
        prepaid,
        owedAfter,
        prepaidAfter,
      ]),
  ).toEqual([
    ['charge', one, 100n, 0n, 100n, 0n],
    ['charge', two, 200n, 0n, 300n, 0n],
    ['charge', three, 400n, 0n, 700n, 0n],
    ['payment', paymentId, -300n, 50n, 400n, 50n],
    ['cancellation', three, -400n, 0n, 0n, 50n],
  ]);
  expect(lines[1]).toMatchObject({ number: receiptNumber, feeItemName: null });
  expect(lines[0]).toMatchObject({ feeItemName: expect.any(String), isLateFee: false });
  const pages = [
    await propertyJournal(scene.administrator, { propertyId: first, limit: 3 }),
    await propertyJournal(scene.administrator, { propertyId: first, limit: 3, skip: 3 }),
  ];
  expect(pages.flatMap((page) => page.lines)).toEqual(lines);
  expect(pages.map(({ next, previous }) => [next, previous])).toEqual([
    [3, null],
    [null, 0],
  ]);
  expect((await checkBooks(scene.administrator, {})).differences).toEqual([]);

  const found = await findDocuments(scene.administrator, { number: receiptNumber });
  expect(found).toMatchObject([{ documentKind: 'payment', documentId: paymentId, amount: 350n }]);
  const paid = await documentPlace(scene.administrator, { documentKind: 'payment', documentId: paymentId });
  expect(paid).toMatchObject({
    shownBy: { kind: 'payment', id: paymentId },
    property: { id: first },
    number: receiptNumber,
  });
  const unknown = await documentPlace(scene.administrator, { documentKind: 'bill', documentId: paymentId });
  expect(unknown).toEqual({ shownBy: null, property: null, number: null });
  const cashier = await createTestMember(scene.tenant, 'cashier');
  await expect(propertyJournal(cashier, { propertyId: first })).rejects.toMatchObject({ code: 'forbidden' });
});
