import type Stripe from 'stripe';
import { emit } from '../events/emit.ts';
import { accountKind } from '../objects/account.ts';
import { balanceTransactionKind, newBalanceTransaction } from '../objects/balance-transaction.ts';
import { newPayout, payoutKind } from '../objects/payout.ts';
import { Scope } from '../protocol/scope.ts';
import type { StripeState } from '../state.ts';

/** What Stripe does by itself as time passes: what is available goes to the bank, and what is on its way arrives. */
export function payOutWhatIsDue(state: StripeState): void {
  for (const account of state.accounts()) {
    const scope = new Scope(state, account);
    for (const payout of [...scope.all(payoutKind)]) {
      if (payout.status !== 'paid' && payout.arrival_date <= scope.now()) arrive(scope, payout);
    }
    if (scope.platform.find(accountKind, account)?.payouts_enabled) payOut(scope);
  }
}

/** Sends what the account has to its bank: one payout per currency that holds more than nothing. `early` takes also what is still pending. */
export function payOut(scope: Scope, { early = false } = {}): Stripe.Payout[] {
  const { payoutOf } = scope.state;
  const waiting = scope
    .all(balanceTransactionKind)
    .filter(({ id, available_on: on }) => !payoutOf.has(id) && (early || on <= scope.now()));
  const payouts: Stripe.Payout[] = [];
  for (const currency of new Set(waiting.map((transaction) => transaction.currency))) {
    const paidOut = waiting.filter((transaction) => transaction.currency === currency);
    const amount = paidOut.reduce((sum, { net }) => sum + net, 0);
    if (amount <= 0) continue;
    payouts.push(send(scope, currency, amount, paidOut));
  }
  return payouts;
}

function send(
  scope: Scope,
  currency: string,
  amount: number,
  paidOut: readonly Stripe.BalanceTransaction[],
): Stripe.Payout {
  const bank = scope.platform.find(accountKind, scope.account)?.external_accounts?.data[0];
  const payout = scope.insert(
    payoutKind,
    newPayout({
      id: scope.newId(payoutKind),
      now: scope.now(),
      amount,
      currency,
      destination: bank?.id ?? null,
    }),
  );
  for (const transaction of paidOut) {
    transaction.status = 'available';
    scope.state.payoutOf.set(transaction.id, payout.id);
  }
  payout.balance_transaction = bookOfPayout(scope, payout, -amount, 'payout');
  scope.state.payoutOf.set(String(payout.balance_transaction), payout.id);
  emit(scope, 'payout.created', payout);
  payout.status = 'in_transit';
  payout.reconciliation_status = 'completed';
  emit(scope, 'payout.updated', payout);
  emit(scope, 'payout.reconciliation_completed', payout);
  return payout;
}

export function arrive(scope: Scope, payout: Stripe.Payout): void {
  if (payout.status !== 'pending' && payout.status !== 'in_transit') return;
  payout.status = 'paid';
  emit(scope, 'payout.updated', payout);
  emit(scope, 'payout.paid', payout);
}

/** The movement of the balance that the payout itself is; its money goes out or comes back. */
export function bookOfPayout(
  scope: Scope,
  payout: Stripe.Payout,
  amount: number,
  type: 'payout' | 'payout_failure' | 'payout_cancel',
): string {
  const transaction = newBalanceTransaction({
    id: scope.newId(balanceTransactionKind),
    now: scope.now(),
    amount,
    currency: payout.currency,
    description: payout.description,
    feeDetails: [],
    reportingCategory: type === 'payout' ? 'payout' : 'payout_reversal',
    source: payout.id,
    type,
  });
  transaction.available_on = scope.now();
  return scope.insert(balanceTransactionKind, transaction).id;
}
