import { z } from 'zod';
import { type Day, dayOf, localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { type JournalLine, readJournal } from '../ledger/read-journal.ts';
import { type BillView, billShown, billView } from './bill-view.ts';
import type { BillExplanation } from './computation/bill-explanation.ts';
import { explainBill } from './computation/explain-bill.ts';
import { type BillReversal, readReversal } from './read-reversal.ts';

export type BillDetail = BillView & {
  /** Null for a late fee and for what was billed on its own. */
  runId: string | null;
  createdAt: Date;
  /** The due day of its period, where it was posted too late for it. */
  usualDueOn: Day | null;
  explanation: BillExplanation;
  /** The computation in the reader's language, a line each. */
  explanationLines: string[];
  /** What the bill did to the books; empty where the reader may not see them. */
  journal: JournalLine[];
  payments: {
    paymentId: string;
    method: string;
    /** What of the payment went to this bill, and what of that a refund took back. */
    amount: bigint;
    reversedAmount: bigint;
    receivedAt: Date;
  }[];
  /** The late fee on it, with what it comes to. */
  lateFee: { id: string; amount: bigint } | null;
  /** Why, when and by whom it was taken back. */
  reversed: BillReversal | null;
};

/**
 * One bill with how it was computed, what it did to the books and what was paid on it.
 *
 * @throws DomainError `not_found` also where it is not the caller's to see
 */
export const getBill = operation({
  name: 'bill.get',
  kind: 'read',
  input: z.object({ billId: z.uuid() }),
  can: ['read', 'Bill'],
  async run({ db, ctx, tenantId, ability, now }, { billId }): Promise<BillDetail> {
    const row = await db.bill.findFirst({
      where: { AND: [{ tenantId, id: billId }, accessible(ability, 'Bill')] },
      include: {
        ...billShown,
        lateFees: { where: { status: { not: 'void' } }, select: { id: true, amount: true } },
        allocations: { include: { payment: true }, orderBy: { paymentId: 'asc' } },
      },
    });
    if (!row) throw new DomainError('not_found');
    const explanation = row.explanation as BillExplanation;
    return {
      ...billView(row, localDay(now, ctx.tenant.timeZone), ctx.language),
      runId: row.runId,
      createdAt: row.createdAt,
      usualDueOn: row.usualDueOn && dayOf(row.usualDueOn),
      explanation,
      explanationLines: explainBill(explanation, ctx.tenant.currency, ctx.language),
      journal: ability.can('read', 'LedgerTransfer') ? await readJournal(db, tenantId, 'bill', billId) : [],
      payments: row.allocations.map((allocation) => ({
        paymentId: allocation.paymentId,
        method: allocation.payment.method,
        amount: allocation.amount,
        reversedAmount: allocation.reversedAmount,
        receivedAt: allocation.payment.receivedAt,
      })),
      lateFee: row.lateFees[0] ?? null,
      reversed: row.status === 'void' ? await readReversal(db, tenantId, row) : null,
    };
  },
});
