import { compareAccountSums } from './compare-account-sums.ts';
import { compareBills } from './compare-bills.ts';
import { compareCounter } from './compare-counter.ts';
import { compareCreditNotes } from './compare-credit-notes.ts';
import { compareDeposits } from './compare-deposits.ts';
import { compareLateFees } from './compare-late-fees.ts';
import { compareNumbers } from './compare-numbers.ts';
import { comparePaidAmounts } from './compare-paid-amounts.ts';
import { comparePaymentSplits } from './compare-payment-splits.ts';
import { comparePayments } from './compare-payments.ts';
import { comparePayouts } from './compare-payouts.ts';
import { compareSettlements } from './compare-settlements.ts';
import { compareSpending } from './compare-spending.ts';
import { compareTotals } from './compare-totals.ts';
import type { Comparison } from './comparison.ts';

/** All comparisons in the order in which they are made: those that point at a document before the totals. */
export const comparisons: readonly Comparison[] = [
  compareBills,
  comparePaidAmounts,
  compareLateFees,
  compareCreditNotes,
  comparePayments,
  comparePaymentSplits,
  compareSettlements,
  compareCounter,
  compareDeposits,
  compareSpending,
  comparePayouts,
  compareAccountSums,
  compareTotals,
  compareNumbers,
];
