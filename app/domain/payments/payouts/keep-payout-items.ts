import { newId } from '#app/kernel/ids.ts';
import type { Payout, PayoutItem } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';
import type { PayoutItemFacts } from './payout-facts.ts';
import { accountOfItem, dayOfPayout, type Move, netOf, postMoves } from './payout-postings.ts';

export type KeptItems = {
  /** Whether anything is new, or newly linked. */
  changed: boolean;
  count: number;
  /** Items for which nobody has a document yet. */
  unmatched: number;
  /** What all of them made of the balance, and Stripe's fees among it; minor units. */
  net: bigint;
  fees: bigint;
};

/**
 * Keeps the items of a locked payout, each linked to our payment, refund or dispute where there is one, and posts what none of our documents has posted:
 * fees, and money that nobody has matched. An item that finds its document later leaves where it stood.
 */
export async function keepPayoutItems(
  scope: OperationScope,
  payout: Payout,
  facts: readonly PayoutItemFacts[],
): Promise<KeptItems> {
  const { db, tenantId, now } = scope;
  const links = await findDocuments(scope, facts);
  const known = new Map(
    (await db.payoutItem.findMany({ where: { tenantId, payoutId: payout.id } })).map((item) => [
      item.stripeTransactionId,
      item,
    ]),
  );
  const moves: Move[] = [];
  const fresh: PayoutItem[] = [];
  const items: PayoutItem[] = [];
  for (const fact of facts) {
    const before = known.get(fact.stripeTransactionId);
    const link = links(fact);
    const item: PayoutItem = before
      ? {
          ...before,
          paymentId: before.paymentId ?? link.paymentId,
          refundId: before.refundId ?? link.refundId,
        }
      : {
          tenantId,
          id: newId(),
          payoutId: payout.id,
          stripeTransactionId: fact.stripeTransactionId,
          kind: fact.kind,
          amount: fact.amount,
          feeAmount: fact.fee,
          ...link,
          settledAt: fact.explained ? now : null,
          settledAs: fact.explained ? 'explained' : null,
          settledBy: null,
          note: null,
        };
    items.push(item);
    const debit = before ? accountOfItem(before) : 'onlinePayments';
    moves.push({ debit, credit: accountOfItem(item), amount: netOf(item) });
    if (!before) fresh.push(item);
    else if (before.paymentId !== item.paymentId || before.refundId !== item.refundId) {
      await db.payoutItem.update({
        where: { tenantId_id: { tenantId, id: item.id } },
        data: { paymentId: item.paymentId, refundId: item.refundId },
      });
    }
  }
  // Of the same movement in two tellings of different payouts, which Stripe does not do, the first stands.
  if (fresh.length > 0) await db.payoutItem.createMany({ data: fresh });
  await postMoves(scope, payout, moves, dayOfPayout(scope, payout));
  const fees = items.reduce(
    (sum, item) => sum + item.feeAmount - (item.kind === 'fee' ? item.amount : 0n),
    0n,
  );
  return {
    changed: moves.some(({ debit, credit }) => debit !== credit) || fresh.length > 0,
    count: items.length,
    unmatched: items.filter((item) => accountOfItem(item) === 'unmatched' && !item.settledAs).length,
    net: items.reduce((sum, item) => sum + netOf(item), 0n),
    fees,
  };
}

/** Our payments, refunds and disputes by their ids at Stripe. */
async function findDocuments({ db, tenantId }: OperationScope, facts: readonly PayoutItemFacts[]) {
  const ids = (values: (string | null)[]) => [...new Set(values.filter((id) => id !== null))];
  const payments = await db.payment.findMany({
    where: {
      tenantId,
      stripePaymentId: {
        in: ids(facts.filter(({ kind }) => kind === 'payment').map((fact) => fact.stripePaymentId)),
      },
    },
    select: { id: true, stripePaymentId: true },
  });
  const refunds = await db.refund.findMany({
    where: { tenantId, stripeId: { in: ids(facts.map((fact) => fact.stripeRefundId)) } },
    select: { id: true, stripeId: true },
  });
  const paymentIds = new Map(payments.map(({ id, stripePaymentId }) => [stripePaymentId, id]));
  const refundIds = new Map(refunds.map(({ id, stripeId }) => [stripeId, id]));
  return ({ kind, stripePaymentId, stripeRefundId }: PayoutItemFacts) => ({
    paymentId: kind === 'payment' && stripePaymentId ? (paymentIds.get(stripePaymentId) ?? null) : null,
    refundId: stripeRefundId ? (refundIds.get(stripeRefundId) ?? null) : null,
  });
}
