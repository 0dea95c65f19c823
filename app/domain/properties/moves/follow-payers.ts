import type { BillExplanation } from '#app/domain/billing/computation/bill-explanation.ts';
import { reverseBills } from '#app/domain/billing/reverse-bills.ts';
import { issueCreditNote } from '#app/domain/credits/issue-credit-note.ts';
import { type Day, dayOf, toDateColumn } from '#app/kernel/dates.ts';
import { translator } from '#app/locales/translator.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { smallerOf } from '../../payments/settlement/smaller-of.ts';
import { billAgain, type MissingBills } from './bill-again.ts';
import { judgeBill } from './judge-bill.ts';
import { keptOfBill } from './kept-of-bill.ts';

/** A posted bill that was not charged to who pays on its days. Amounts in minor units. */
export type CorrectedBill = {
  billId: string;
  /** The first day that is taken off it; its own first day where it is taken back as a whole. */
  from: Day;
  kept: bigint;
  /** What is owed less. */
  credited: bigint;
  /** What had been paid beyond what is kept, and is prepaid money of the property now. */
  released: bigint;
};

export type FollowedBills = { corrected: CorrectedBill[]; runIds: string[] };

/**
 * Makes the property's posted bills follow who pays, from a day on. A bill whose last days became another's keeps the days before and gets a
 * credit note for the rest; one that is another's from its first day is reversed; and the days that nobody is charged for any more are
 * billed to who pays on them. What all pay together is what one bill would have cost. Late fees, parking cards and repairs are not
 * asked: a late fee goes with its bill, a card is whoever bought it, a repair whoever agreed to it.
 *
 * The caller has locked the billing and the property.
 *
 * @throws DomainError `period_closed` where the books are closed through today
 */
export async function followPayers(
  scope: OperationScope,
  propertyId: string,
  since: Day,
): Promise<FollowedBills> {
  const { db, tenantId, ctx } = scope;
  const bills = await db.bill.findMany({
    where: {
      tenantId,
      propertyId,
      status: { not: 'void' },
      lateFeeOf: null,
      parkingCardId: null,
      quotationId: null,
      periodEnd: { gte: toDateColumn(since) },
    },
    // Of metered items the latest first: a run goes on from the last one that stands.
    orderBy: [{ periodStart: 'desc' }, { id: 'asc' }],
  });
  const tenures = (await db.tenure.findMany({ where: { tenantId, propertyId, isPayer: true } })).map(
    (row) => ({
      id: row.id,
      personId: row.personId,
      startsOn: row.startsOn && dayOf(row.startsOn),
      endsOn: row.endsOn && dayOf(row.endsOn),
    }),
  );
  const corrected: CorrectedBill[] = [];
  const missing = new Map<Day, Set<string>>();
  const cuts: { id: string; on: Day }[] = [];
  const wrong: string[] = [];
  for (const bill of bills) {
    const explanation = bill.explanation as Partial<BillExplanation>;
    const days = {
      personId: bill.personId,
      periodStart: dayOf(bill.periodStart),
      periodEnd: dayOf(bill.periodEnd),
      endsEarlyOn: bill.endsEarlyOn && dayOf(bill.endsEarlyOn),
      dueOn: dayOf(bill.usualDueOn ?? bill.dueOn),
      explanation,
    };
    // What ends where the change begins is asked only where it was a part: its period goes on, and may be its payer's again.
    if (days.periodEnd === since && !explanation.part) continue;
    const verdict = judgeBill(days, tenures);
    if (verdict.kind === 'right') continue;
    const month = `${days.dueOn.slice(0, 7)}-01`;
    missing.set(month, (missing.get(month) ?? new Set()).add(bill.feeItemId));
    const owed = bill.amount - bill.creditedAmount;
    if (verdict.kind === 'wrong') {
      wrong.push(bill.id);
      const released = bill.paidAmount;
      corrected.push({ billId: bill.id, from: days.periodStart, kept: 0n, credited: owed, released });
      continue;
    }
    const amountUntil = (day: Day) => keptOfBill(explanation as BillExplanation, day, ctx.tenant.currency);
    const before = days.endsEarlyOn ? amountUntil(days.endsEarlyOn) : bill.amount;
    const taken = before - amountUntil(verdict.on);
    // A waiver may have taken off more than what is left to be charged.
    const credited = smallerOf(taken, owed);
    const beyond = bill.paidAmount - (owed - credited);
    cuts.push({ id: bill.id, on: verdict.on });
    corrected.push({
      billId: bill.id,
      from: verdict.on,
      kept: owed - credited,
      credited,
      released: beyond > 0n ? beyond : 0n,
    });
  }
  if (wrong.length > 0) {
    const { released } = await reverseBills(scope, wrong);
    if (released > 0n) await scope.outbox('credit.apply', { propertyId });
  }
  const t = translator(ctx.tenant.language, 'people');
  for (const { id, on } of cuts) {
    const credited = corrected.find(({ billId }) => billId === id)?.credited ?? 0n;
    if (credited > 0n) {
      const reason = t('moves.creditReason', { day: on });
      await issueCreditNote(scope, { billId: id, kind: 'correction', amount: credited, reason });
    }
    await db.bill.update({
      where: { tenantId_id: { tenantId, id } },
      data: { endsEarlyOn: toDateColumn(on) },
    });
  }
  const months = [...missing].map(([month, items]): MissingBills => ({ month, feeItemIds: [...items] }));
  return { corrected, runIds: months.length > 0 ? await billAgain(scope, propertyId, months) : [] };
}
