import { localDay, toDateColumn } from '#app/kernel/dates.ts';
import { newId } from '#app/kernel/ids.ts';
import type { Payout } from '#prisma/generated/client.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { keepPayoutItems } from './keep-payout-items.ts';
import { type PayoutFacts, payoutFacts } from './payout-facts.ts';
import { postMoves } from './payout-postings.ts';

/** A payout only moves on: also one that was paid may come back days later, and nothing comes after that. */
const rank = { pending: 0, in_transit: 1, paid: 2, failed: 3, canceled: 3 } as const;

/**
 * Follows a payout: keeps what it is made of, links that to our payments and refunds, and has the books follow the money to the bank, and back again
 * when the bank does not take it.
 */
export const settlePayout = operation({
  name: 'payout.settle',
  kind: 'write',
  input: payoutFacts,
  can: ['update', 'Payout'],
  timeoutMs: 60_000,
  async run(scope, facts): Promise<{ payoutId: string; outcome: 'moved' | 'unchanged' }> {
    const { db, tenantId, audit, now } = scope;
    const before = await lockPayout(scope, facts);
    const known = before.status as keyof typeof rank;
    const status = rank[facts.status] > rank[known] ? facts.status : known;
    const made = facts.items === null ? null : await keepPayoutItems(scope, before, facts.items);
    const moved = status !== known || (made?.changed ?? false);
    if (!moved && before.matchedAt !== null) {
      audit('Payout', before.id, { status });
      return { payoutId: before.id, outcome: 'unchanged' };
    }
    await followMoney(scope, before, known, status, facts);
    await db.payout.update({
      where: { tenantId_id: { tenantId, id: before.id } },
      data: {
        status,
        ...(status === facts.status && {
          arrivesOn: toDateColumn(facts.arrivesOn),
          failureCode: facts.failureCode,
        }),
        ...(made && {
          feeAmount: made.fees,
          differenceAmount: facts.amount - made.net,
          matchedAt: before.matchedAt ?? now,
        }),
        updatedAt: now,
      },
    });
    audit('Payout', before.id, {
      stripePayoutId: facts.stripePayoutId,
      amount: facts.amount,
      status,
      ...(made && { items: made.count, unmatched: made.unmatched, difference: facts.amount - made.net }),
    });
    return { payoutId: before.id, outcome: moved ? 'moved' : 'unchanged' };
  },
});

/** The row of the payout, written when it is first heard of. Two tellings of it wait for each other here. */
async function lockPayout({ db, tenantId }: OperationScope, facts: PayoutFacts): Promise<Payout> {
  const { stripeAccountId, stripePayoutId, amount, currency, createdAt } = facts;
  await db.payout.createMany({
    data: {
      tenantId,
      id: newId(),
      stripeAccountId,
      stripePayoutId,
      amount,
      currency,
      arrivesOn: toDateColumn(facts.arrivesOn),
      createdAt,
    },
    skipDuplicates: true,
  });
  await db.$queryRaw`
    select 1 from payout where tenant_id = ${tenantId}::uuid and stripe_payout_id = ${stripePayoutId} for update`;
  return db.payout.findUniqueOrThrow({ where: { tenantId_stripePayoutId: { tenantId, stripePayoutId } } });
}

/** The money has reached the bank, or is back. */
async function followMoney(
  scope: OperationScope,
  payout: Payout,
  from: keyof typeof rank,
  to: keyof typeof rank,
  { arrivesOn }: PayoutFacts,
): Promise<void> {
  const today = localDay(scope.now, scope.ctx.tenant.timeZone);
  const { amount } = payout;
  if (to === 'paid' && from !== 'paid') {
    const arrived = arrivesOn < today ? arrivesOn : today;
    await postMoves(scope, payout, [{ debit: 'bank', credit: 'onlinePayments', amount }], arrived);
  }
  if (from === 'paid' && to !== 'paid') {
    await postMoves(scope, payout, [{ debit: 'onlinePayments', credit: 'bank', amount }], today);
  }
}
