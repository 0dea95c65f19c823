import type { Transfer } from '#app/domain/ledger/transfer.ts';
import type { Day } from '#app/kernel/dates.ts';

type Posting = {
  /** Where the money is. */
  money: 'cash' | 'bank' | 'onlinePayments';
  postedOn: Day;
  documentId: string;
  documentKind: 'payment' | 'refund';
};

/** How much of a payment went where, in minor units. */
export type PaymentSplit = { bills?: bigint; credit?: bigint; unmatched?: bigint };

/** What a payment does to the books: money comes in, receivables go down, what is left over is owed to the payer. */
export function moneyIn(posting: Posting, split: PaymentSplit): Transfer[] {
  return parts(split).map(([account, amount]) => ({
    ...line(posting),
    debit: posting.money,
    credit: account,
    amount,
  }));
}

/** The same the other way: money goes back. */
export function moneyOut(posting: Posting, split: PaymentSplit): Transfer[] {
  return parts(split).map(([account, amount]) => ({
    ...line(posting),
    debit: account,
    credit: posting.money,
    amount,
  }));
}

/** What the processor keeps; a negative fee is one that it gives back. */
export function processingFee(posting: Posting, fee: bigint): Transfer[] {
  if (fee === 0n) return [];
  return fee > 0n
    ? [{ ...line(posting), debit: 'fees', credit: posting.money, amount: fee }]
    : [{ ...line(posting), debit: posting.money, credit: 'fees', amount: -fee }];
}

function line({ postedOn, documentId, documentKind }: Posting) {
  return { postedOn, documentId, documentKind };
}

function parts(split: PaymentSplit) {
  return (
    [
      ['receivables', split.bills ?? 0n],
      ['advances', split.credit ?? 0n],
      ['unmatched', split.unmatched ?? 0n],
    ] as const
  ).filter(([, amount]) => amount > 0n);
}
