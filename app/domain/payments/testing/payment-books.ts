import { expect } from 'vitest';
import { accountBalances } from '#app/domain/ledger/account-balances.ts';
import { checkBooks } from '#app/domain/ledger/check-books.ts';
import { accountOfItem, netOf } from '#app/domain/payments/payouts/payout-postings.ts';
import type { TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';

/** Balances by the accounts' codes, debit minus credit, in minor units. */
export async function balancesOf(system: TenantContext): Promise<Record<string, bigint>> {
  const accounts = await accountBalances(system, {});
  return Object.fromEntries(accounts.map(({ code, debit, credit }) => [code, debit - credit]));
}

/**
 * What must hold after everything: both sides of the books are equal, receivables are what the bills still lack, credits are the advances, every payment
 * went somewhere whole, and receipt numbers have no gap.
 */
export async function expectSoundBooks(system: TenantContext): Promise<void> {
  const { id: tenantId } = system.tenant;
  expect(await checkBooks(system, {})).toMatchObject({ balanced: true });
  const balances = await balancesOf(system);
  expect(Object.values(balances).reduce((sum, balance) => sum + balance, 0n)).toBe(0n);
  const { payments, refunds, payouts } = await withTenant(tenantId, async (db) => ({
    payments: await db.payment.findMany({ where: { tenantId }, include: { allocations: true } }),
    refunds: await db.refund.findMany({ where: { tenantId } }),
    payouts: await db.payout.findMany({ where: { tenantId }, include: { items: true } }),
  }));
  const sum = (amounts: bigint[]) => amounts.reduce((total, amount) => total + amount, 0n);
  const matched = payments.filter(({ parkedReason }) => parkedReason === null);
  for (const payment of matched) {
    const onBills = sum(payment.allocations.map(({ amount, reversedAmount }) => amount - reversedAmount));
    expect(onBills + payment.creditAmount + payment.refundedAmount).toBe(payment.amount);
  }
  const parked = payments.filter(({ parkedReason }) => parkedReason !== null);
  const stands = (list: typeof payments) =>
    sum(list.map(({ amount, refundedAmount }) => amount - refundedAmount));
  const fees = sum([
    ...payments.map(({ feeAmount }) => feeAmount ?? 0n),
    ...refunds.map(({ feeAmount }) => feeAmount),
  ]);
  expect(balances['2203']).toBe(-sum(matched.map(({ creditAmount }) => creditAmount)));
  // What payouts brought to the bank, and where that stands which none of our documents explains.
  const paidOut = sum(payouts.filter(({ status }) => status === 'paid').map(({ amount }) => amount));
  const standing = payouts.flatMap(({ items }) =>
    items.map((item) => ({ account: accountOfItem(item), net: netOf(item) })),
  );
  const on = (account: string) =>
    sum(standing.filter((item) => item.account === account).map(({ net }) => net));
  const unexplained = on('fees') + on('otherIncome') + on('unmatched');
  expect(balances['2241']).toBe(-stands(parked) - on('unmatched'));
  const given = (method: string) =>
    sum(
      refunds
        .filter((refund) => refund.status === 'done' && refund.method === method)
        .map(({ amount }) => amount),
    );
  const came = (list: typeof payments) => sum(list.map(({ amount }) => amount));
  expect(balances['1001']).toBe(came(payments.filter(({ method }) => method === 'cash')) - given('cash'));
  const online = payments.filter(({ stripePaymentId }) => stripePaymentId !== null);
  const throughBank = payments.filter(
    ({ method, stripePaymentId }) => method !== 'cash' && method !== 'opening' && stripePaymentId === null,
  );
  expect(balances['1002'] ?? 0n).toBe(came(throughBank) - given('bank_transfer') + paidOut);
  expect(balances['1012']).toBe(came(online) - given('stripe') - fees - paidOut + unexplained);
  expect(balances['6603']).toBe(fees - on('fees'));
  for (const payment of matched) {
    const gone = refunds.filter(({ status, paymentId }) => status === 'done' && paymentId === payment.id);
    expect(payment.refundedAmount).toBe(sum(gone.map(({ amount }) => amount)));
    if (payment.creditAmount > 0n) expect(payment.propertyId).not.toBeNull();
  }
  await expectSoundCredits(tenantId);
  const numbers = matched.map(({ receiptNumber }) => Number(receiptNumber)).sort((a, b) => a - b);
  expect(numbers).toEqual(numbers.map((_number, index) => index + 1));
}

/** What is credited on bills is what posted credit notes say, whose numbers have no gap; prepaid money moved as its moves say. */
async function expectSoundCredits(tenantId: string): Promise<void> {
  const { bills, notes, payments } = await withTenant(tenantId, async (db) => ({
    bills: await db.bill.findMany({
      where: { tenantId, status: { not: 'void' } },
      include: { creditNotes: true },
    }),
    notes: await db.creditNote.findMany({ where: { tenantId, status: 'posted' } }),
    payments: await db.payment.findMany({
      where: { tenantId },
      include: { prepaidMoves: true, allocations: true },
    }),
  }));
  const sum = (amounts: bigint[]) => amounts.reduce((total, amount) => total + amount, 0n);
  for (const bill of bills) {
    const posted = bill.creditNotes.filter(({ status }) => status === 'posted');
    expect(bill.creditedAmount).toBe(sum(posted.map(({ amount }) => amount)));
    expect(sum(posted.map(({ taxAmount }) => taxAmount))).toBeLessThanOrEqual(bill.taxAmount);
  }
  for (const { allocations, prepaidMoves } of payments) {
    for (const { kind, billId } of prepaidMoves) {
      expect(allocations.map((allocation) => allocation.billId)).toContain(billId);
      expect(['applied', 'released']).toContain(kind);
    }
  }
  const numbers = notes.map(({ number }) => Number(number)).sort((a, b) => a - b);
  expect(numbers).toEqual(numbers.map((_number, index) => index + 1));
}
