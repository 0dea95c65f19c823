import { postTransfers } from '#app/domain/ledger/post-transfers.ts';
import type { Transfer } from '#app/domain/ledger/transfer.ts';
import { type Day, localDay } from '#app/kernel/dates.ts';
import type { Payout, PayoutItem } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';

type Account = 'bank' | 'onlinePayments' | 'fees' | 'otherIncome' | 'unmatched';
type Standing = Pick<PayoutItem, 'kind' | 'paymentId' | 'refundId' | 'settledAs'>;

/** What an item made of the balance, in minor units. */
export function netOf({ amount, feeAmount }: Pick<PayoutItem, 'amount' | 'feeAmount'>): bigint {
  return amount - feeAmount;
}

/**
 * Where the money of an item stands in the books on the payout's account. Nowhere (`onlinePayments`, which it never left) where a document of ours, or
 * a former payout, has it posted; else it is a fee, or unmatched until somebody says what it is.
 */
export function accountOfItem(item: Standing): Account {
  if (item.paymentId || item.refundId || item.settledAs === 'explained') return 'onlinePayments';
  if (item.kind === 'fee' || item.settledAs === 'fees') return 'fees';
  return item.settledAs === 'other_income' ? 'otherIncome' : 'unmatched';
}

/** Minor units; an amount below zero moves the other way. */
export type Move = { debit: Account; credit: Account; amount: bigint };

/** Posts what a payout moved, added up by pair of accounts. A company's books hold one currency: payouts in another are left out. */
export async function postMoves(
  { db, tenantId, ctx }: OperationScope,
  payout: Pick<Payout, 'id' | 'currency'>,
  moves: readonly Move[],
  postedOn: Day,
): Promise<void> {
  if (payout.currency !== ctx.tenant.currency) return;
  const sums = new Map<string, Move>();
  for (const move of moves) {
    if (move.debit === move.credit) continue;
    const key = `${move.debit} ${move.credit}`;
    const before = sums.get(key);
    sums.set(key, { ...move, amount: (before?.amount ?? 0n) + move.amount });
  }
  await postTransfers(
    db,
    tenantId,
    [...sums.values()].flatMap((move) => transferOf(move, payout.id, postedOn)),
  );
}

function transferOf({ debit, credit, amount }: Move, documentId: string, postedOn: Day): Transfer[] {
  if (amount === 0n) return [];
  const about = { postedOn, documentKind: 'payout' as const, documentId };
  return amount > 0n
    ? [{ debit, credit, amount, ...about }]
    : [{ debit: credit, credit: debit, amount: -amount, ...about }];
}

export function dayOfPayout({ ctx }: OperationScope, payout: Pick<Payout, 'createdAt'>): Day {
  return localDay(payout.createdAt, ctx.tenant.timeZone);
}
