import { createHash } from 'node:crypto';
import { type Day, dayOf } from '#app/kernel/dates.ts';
import type { OperationScope } from '#tenants/operation.ts';
import type { CorrectedBill } from './follow-payers.ts';
import type { MadeMove } from './make-move.ts';

/** What a move does to bills, in the words of a screen. Amounts in minor units. */
export type MoveOutcome = {
  corrected: (CorrectedBill & BillWords)[];
  billed: (BillWords & { billId: string; dueOn: Day })[];
  /** Who leaves, with what they still owe on the property: it stays theirs. */
  left: { personId: string; name: string; kind: string; owes: bigint }[];
  /** Says whether another attempt comes to the same. */
  digest: string;
};

type BillWords = {
  feeItemName: string;
  /** Null where nobody is charged. */
  personName: string | null;
  period: { start: Day; end: Day };
  amount: bigint;
};

/** Reads what a move has done, within its transaction. */
export async function moveOutcome(scope: OperationScope, made: MadeMove): Promise<MoveOutcome> {
  const { db, tenantId } = scope;
  const shown = { feeItem: { select: { name: true } }, person: { select: { name: true } } };
  const byTime = [
    { periodStart: 'asc' as const },
    { feeItem: { name: 'asc' as const } },
    { id: 'asc' as const },
  ];
  const old = await db.bill.findMany({
    where: { tenantId, id: { in: made.bills.corrected.map(({ billId }) => billId) } },
    orderBy: byTime,
    include: shown,
  });
  const fresh = await db.bill.findMany({
    where: { tenantId, runId: { in: made.bills.runIds } },
    orderBy: byTime,
    include: shown,
  });
  const words = (bill: (typeof old)[number]): BillWords => ({
    feeItemName: bill.feeItem.name,
    personName: bill.person?.name ?? null,
    period: { start: dayOf(bill.periodStart), end: dayOf(bill.periodEnd) },
    amount: bill.amount,
  });
  const outcome = {
    corrected: old.flatMap((bill) => {
      const found = made.bills.corrected.find(({ billId }) => billId === bill.id);
      return found ? [{ ...found, ...words(bill) }] : [];
    }),
    billed: fresh.map((bill) => ({ billId: bill.id, dueOn: dayOf(bill.dueOn), ...words(bill) })),
    left: await whoLeft(scope, made),
  };
  return { ...outcome, digest: digestOf(outcome) };
}

async function whoLeft({ db, tenantId }: OperationScope, made: MadeMove): Promise<MoveOutcome['left']> {
  const ids = [...new Set(made.left.map(({ personId }) => personId))];
  if (ids.length === 0) return [];
  const people = await db.person.findMany({
    where: { tenantId, id: { in: ids } },
    select: { id: true, name: true },
  });
  const owed = await db.$queryRaw<{ personId: string; owes: bigint }[]>`
    select person_id as "personId", sum(amount - paid_amount - credited_amount)::bigint as owes from bill
    where tenant_id = ${tenantId}::uuid and property_id = ${made.propertyId}::uuid and status = 'open'
      and person_id = any(${ids}::uuid[])
    group by person_id`;
  return made.left.map(({ personId, kind }) => ({
    personId,
    kind,
    name: people.find(({ id }) => id === personId)?.name ?? '',
    owes: owed.find((one) => one.personId === personId)?.owes ?? 0n,
  }));
}

/** New rows have new ids each time, so only words and figures count. */
function digestOf({ corrected, billed, left }: Omit<MoveOutcome, 'digest'>): string {
  const facts = [
    corrected.map((bill) => [bill.billId, bill.from, bill.credited, bill.released]),
    billed.map((bill) => [bill.feeItemName, bill.personName, bill.period, bill.amount, bill.dueOn]),
    left.map(({ personId, owes }) => [personId, owes]),
  ];
  const text = JSON.stringify(facts, (_key, value) => (typeof value === 'bigint' ? value.toString() : value));
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
