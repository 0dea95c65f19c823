import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { reverseBill } from '#app/domain/billing/reverse-bill.ts';
import { recordCounterPayment } from '#app/domain/counter/record-counter-payment.ts';
import { postTransfers } from '#app/domain/ledger/post-transfers.ts';
import { smallerOf } from '#app/domain/payments/settlement/smaller-of.ts';
import { balancesOf, expectSoundBooks } from '#app/domain/payments/testing/payment-books.ts';
import { billProperty, type PaymentScene, paymentScene } from '#app/domain/payments/testing/payment-scene.ts';
import { newId } from '#app/kernel/ids.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import type { TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { createCreditNote } from './create-credit-note.ts';
import { shareOfTax } from './tax-of-credit.ts';

let scene: PaymentScene;
let accountant: TenantContext;
let propertyId: string;

beforeEach(async () => {
  scene = await paymentScene();
  accountant = await createTestMember(scene.tenant, 'accountant');
  propertyId = scene.propertyIds[0] as string;
});

const credit = (billId: string, amount: bigint, kind: 'waiver' | 'correction' | 'discount' = 'correction') =>
  createCreditNote(accountant, { billId, kind, amount, reason: '多收' });

const read = (billId: string) =>
  withTenant(scene.tenant.id, (db) =>
    db.bill.findFirstOrThrow({ where: { id: billId }, include: { creditNotes: { orderBy: { id: 'asc' } } } }),
  );

const pay = (billId: string, amount: bigint) =>
  recordCounterPayment(scene.cashier, { propertyId, billIds: [billId], amount, receivedAmount: amount });

const prepaid = () =>
  withTenant(scene.tenant.id, async (db) =>
    (await db.payment.findMany({ where: { propertyId } })).reduce((sum, row) => sum + row.creditAmount, 0n),
  );

describe('a credit note', () => {
  it('lowers what is owed; the whole of it settles the bill', async () => {
    const [billId = ''] = await billProperty(scene, propertyId, [10_000n]);
    await credit(billId, 4_000n);
    expect(await read(billId)).toMatchObject({ status: 'open', creditedAmount: 4_000n, paidAmount: 0n });
    await credit(billId, 6_000n, 'discount');
    expect(await read(billId)).toMatchObject({
      status: 'paid',
      creditedAmount: 10_000n,
      creditNotes: [
        { number: 1n, status: 'posted' },
        { number: 2n, status: 'posted' },
      ],
    });
    expect(await balancesOf(scene.system)).toMatchObject({ '1122': 0n, '6001': 0n });
    await expectSoundBooks(scene.system);
  });

  it('turns what was paid beyond into prepaid money of the property', async () => {
    const [billId = ''] = await billProperty(scene, propertyId, [10_000n]);
    await pay(billId, 10_000n);
    await credit(billId, 3_000n);
    expect(await read(billId)).toMatchObject({ status: 'paid', creditedAmount: 3_000n, paidAmount: 7_000n });
    expect(await prepaid()).toBe(3_000n);
    const jobs = await withTenant(scene.tenant.id, (db) =>
      db.outboxMessage.findMany({ where: { job: 'credit.apply' } }),
    );
    expect(jobs).toMatchObject([{ payload: { propertyId } }]);
    await expectSoundBooks(scene.system);
  });

  it('is never more than the bill, notes that wait counted in, and needs a reason', async () => {
    const [billId = ''] = await billProperty(scene, propertyId, [10_000n]);
    await credit(billId, 9_999n);
    await expect(credit(billId, 2n)).rejects.toMatchObject({
      code: 'credit_exceeds_bill',
      detail: { params: { most: '0.01' } },
    });
    await expect(credit(billId, 0n)).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(
      createCreditNote(accountant, { billId, kind: 'waiver', amount: 1n, reason: '  ' }),
    ).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(
      createCreditNote(accountant, { billId, kind: 'reversal' as never, amount: 1n, reason: 'x' }),
    ).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(
      createCreditNote(scene.cashier, { billId, kind: 'waiver', amount: 1n, reason: 'x' }),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('is refused on a void bill, and goes with a bill that is reversed', async () => {
    const [first = '', second = ''] = await billProperty(scene, propertyId, [10_000n, 5_000n]);
    await credit(first, 4_000n);
    await reverseBill(scene.administrator, { billId: first, reason: '录错' });
    await expect(credit(first, 1n)).rejects.toMatchObject({ code: 'bill_void' });
    expect(await balancesOf(scene.system)).toMatchObject({ '1122': 5_000n, '6001': -5_000n });
    await credit(second, 5_000n);
    await expectSoundBooks(scene.system);
  });

  it('by two people at once, with money coming in at the same moment, never passes the bill', async () => {
    for (let round = 0; round < 6; round += 1) {
      const [billId = ''] = await billProperty(scene, propertyId, [1_000n]);
      const outcomes = await Promise.allSettled([
        credit(billId, 600n),
        credit(billId, 600n),
        pay(billId, 700n),
        credit(billId, 300n),
      ]);
      for (const outcome of outcomes) {
        if (outcome.status === 'rejected') {
          expect(['credit_exceeds_bill', 'payment_exceeds_due', 'bill_not_open']).toContain(
            outcome.reason.code,
          );
        }
      }
      const bill = await read(billId);
      expect(bill.paidAmount + bill.creditedAmount).toBeLessThanOrEqual(1_000n);
      await expectSoundBooks(scene.system);
    }
  });
});

describe('the books', () => {
  /** A bill whose charge went to a payee's account, with tax, as runs post it. */
  async function chargedFor(income: { accountId: string } | 'lateFees', amount: bigint, taxAmount: bigint) {
    const [billId = ''] = await billProperty(scene, propertyId, [amount]);
    const { id: tenantId } = scene.tenant;
    const line = { postedOn: '2026-03-01', documentKind: 'bill' as const, documentId: billId };
    await withTenant(tenantId, async (db) => {
      await postTransfers(db, tenantId, [
        { ...line, debit: 'income', credit: income, amount: amount - taxAmount },
        ...(taxAmount > 0n
          ? [{ ...line, debit: 'income' as const, credit: 'taxes' as const, amount: taxAmount }]
          : []),
      ]);
    });
    return billId;
  }

  it('take a credit from the accounts that the bill had credited: late fees, a payee', async () => {
    const late = await chargedFor('lateFees', 900n, 0n);
    await credit(late, 400n, 'waiver');
    expect(await balancesOf(scene.system)).toMatchObject({ '6301': -500n, '6001': 0n });
    const accountId = newId();
    await withTenant(scene.tenant.id, (db) =>
      db.ledgerAccount.create({
        data: { tenantId: scene.tenant.id, id: accountId, code: '2241.1', name: '水务', kind: 'liability' },
      }),
    );
    const water = await chargedFor({ accountId }, 2_000n, 0n);
    await credit(water, 500n);
    expect(await balancesOf(scene.system)).toMatchObject({ '2241.1': -1_500n, '6001': 0n, '1122': 2_000n });
  });

  it('give tax back to the cent, however the bill is cut', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 1_000_000n }),
        fc.nat({ max: 1_000_000 }),
        fc.array(fc.bigInt({ min: 1n, max: 400_000n }), { maxLength: 12 }),
        (amount, part, cuts) => {
          const tax = (amount * BigInt(part)) / 1_000_001n;
          let [credited, taken] = [0n, 0n];
          for (const cut of [...cuts, amount]) {
            const piece = smallerOf(cut, amount - credited);
            if (piece === 0n) continue;
            credited += piece;
            const share = shareOfTax(tax, amount, credited, taken, piece);
            expect(share).toBeGreaterThanOrEqual(0n);
            expect(share).toBeLessThanOrEqual(piece);
            taken += share;
          }
          expect(taken).toBe(tax);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
