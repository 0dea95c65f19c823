import type Stripe from 'stripe';
import { z } from 'zod';
import { accountKind } from '../objects/account.ts';
import { balanceTransactionKind } from '../objects/balance-transaction.ts';
import { listObjects, pageParams } from '../protocol/list-objects.ts';
import { text } from '../protocol/params.ts';
import { type Resource, retrieveRoute, route } from '../protocol/resource.ts';
import type { Scope } from '../protocol/scope.ts';

const PATH = '/v1/balance_transactions';

/** With `payout`, only what that automatic payout paid out, its own movement among them. */
const listParams = z.strictObject({
  ...pageParams,
  currency: text.optional(),
  payout: text.optional(),
  source: text.optional(),
  type: text.optional(),
});

/** What the account has, by currency: all that its transactions add up to. */
function balance(scope: Scope): Stripe.Balance {
  const home = scope.platform.find(accountKind, scope.account)?.default_currency ?? 'usd';
  const available = new Map<string, number>([[home, 0]]);
  const pending = new Map<string, number>([[home, 0]]);
  for (const transaction of scope.all(balanceTransactionKind)) {
    const side = transaction.available_on <= scope.now() ? available : pending;
    side.set(transaction.currency, (side.get(transaction.currency) ?? 0) + transaction.net);
  }
  const shown = (side: Map<string, number>) =>
    [...side].map(([currency, amount]) => ({ amount, currency, source_types: { card: amount } }));
  return {
    object: 'balance',
    available: shown(available),
    connect_reserved: [{ amount: 0, currency: home }],
    livemode: false,
    pending: shown(pending),
  } satisfies Stripe.Balance;
}

export const balanceResource: Resource = {
  kinds: [balanceTransactionKind],
  routes: [
    route('GET', '/v1/balance', z.strictObject({}), (scope) => balance(scope)),
    retrieveRoute(balanceTransactionKind, PATH),
    route('GET', PATH, listParams, (scope, { payout, currency, source, type, ...page }) =>
      listObjects(
        scope,
        balanceTransactionKind,
        PATH,
        page,
        (transaction) =>
          (payout === undefined || scope.state.payoutOf.get(transaction.id) === payout) &&
          (currency === undefined || transaction.currency === currency) &&
          (source === undefined || transaction.source === source) &&
          (type === undefined || transaction.type === type),
      ),
    ),
  ],
};
