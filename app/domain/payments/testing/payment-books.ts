import { expect } from 'vitest';
import { accountBalances } from '#app/domain/ledger/account-balances.ts';
import { checkBooks } from '#app/domain/ledger/check-books.ts';
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
  const { payments, refunds } = await withTenant(tenantId, async (db) => ({
    payments: await db.payment.findMany({ where: { tenantId }, include: { allocations: true } }),
    refunds: await db.refund.findMany({ where: { tenantId } }),
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
  expect(balances['2241']).toBe(-stands(parked));
  expect(balances['1001']).toBe(stands(payments.filter(({ method }) => method === 'cash')));
  expect(balances['1012']).toBe(stands(payments.filter(({ method }) => method !== 'cash')) - fees);
  expect(balances['6603']).toBe(fees);
  const numbers = matched.map(({ receiptNumber }) => Number(receiptNumber)).sort((a, b) => a - b);
  expect(numbers).toEqual(numbers.map((_number, index) => index + 1));
}
