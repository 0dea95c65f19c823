import { createHash } from 'node:crypto';
import { recomputeLateFees } from '#app/domain/late-fees/recompute-late-fees.ts';
import { lockBills, remainingOf } from '#app/domain/payments/settlement/lock-bills.ts';
import { newId } from '#app/kernel/ids.ts';
import type { OperationScope } from '#tenants/operation.ts';
import type { ChargeRow } from '../charge-row.ts';
import { externalIds, keepExternalIds } from './external-ids.ts';
import { insertOpeningBills, type OpeningBill } from './insert-opening-bills.ts';
import { insertOpeningPayments, type OpeningPayment } from './insert-opening-payments.ts';

export type TakenCharge = {
  propertyId: string;
  feeItemId: string | null;
  externalId: string | null;
  data: ChargeRow;
};

type Terms = { system: string; source: string; shortPaid: 'owed' | 'settled' };

/**
 * Writes some thousand rows of another system: a bill for each property, item and period, a payment for each row with one, and prepaid money as a payment of its
 * own. What the system has brought before is known by its id there and left as it is; a new payment for a bill that is known goes to that bill.
 */
export async function takeCharges(
  scope: OperationScope,
  rows: readonly TakenCharge[],
  { system, source, shortPaid }: Terms,
): Promise<{ bills: number; payments: number; prepaid: number }> {
  const { db, tenantId } = scope;
  const named = rows.map((row) => ({ ...row, ...idsOf(row) }));
  const known = {
    bill: await externalIds(
      db,
      tenantId,
      system,
      'bill',
      named.flatMap(({ billKey }) => billKey ?? []),
    ),
    payment: await externalIds(
      db,
      tenantId,
      system,
      'payment',
      named.flatMap(({ paymentKey }) => paymentKey ?? []),
    ),
    prepaid: await externalIds(
      db,
      tenantId,
      system,
      'prepaid',
      named.flatMap(({ prepaidKey }) => prepaidKey ?? []),
    ),
  };
  const fresh = named.filter(({ paymentKey }) => paymentKey !== null && !known.payment.has(paymentKey));
  const touched = [...new Set(fresh.flatMap(({ billKey }) => known.bill.get(billKey ?? '') ?? []))];
  const locked = await lockBills(db, tenantId, touched);
  const room = new Map(locked.map((bill) => [bill.id, remainingOf(bill)]));

  const bills = new Map<string, OpeningBill>();
  for (const { billKey, propertyId, feeItemId, data } of named) {
    if (!billKey || !feeItemId || !data.charge || known.bill.has(billKey)) continue;
    const paid = shortPaid === 'settled' ? BigInt(data.paid?.amount ?? 0) : 0n;
    const before = bills.get(billKey);
    if (before) {
      // Paid in several parts, which settled it.
      if (paid > 0n) before.amount = before.settledAmount === 0n ? paid : before.settledAmount + paid;
      before.settledAmount += paid;
    } else {
      const { start, end, dueOn, amount } = data.charge;
      const id = newId();
      bills.set(billKey, {
        id,
        propertyId,
        feeItemId,
        periodStart: start,
        periodEnd: end,
        dueOn,
        amount: paid > 0n ? paid : BigInt(amount),
        settledAmount: paid,
        paidAmount: 0n,
        note: data.note,
      });
      known.bill.set(billKey, id);
    }
  }
  for (const bill of bills.values()) room.set(bill.id, bill.amount);

  const payments: OpeningPayment[] = [];
  const byId = new Map([...bills.values()].map((bill) => [bill.id, bill]));
  const changes = new Map<string, bigint>();
  for (const { billKey, paymentKey, propertyId, data } of fresh) {
    if (!data.paid || !paymentKey) continue;
    const billId = billKey ? known.bill.get(billKey) : undefined;
    const amount = BigInt(data.paid.amount);
    const left = room.get(billId ?? '') ?? 0n;
    const onBill = billId && left > 0n ? (amount < left ? amount : left) : 0n;
    if (billId && onBill > 0n) {
      room.set(billId, left - onBill);
      const bill = byId.get(billId);
      if (bill) bill.paidAmount += onBill;
      else changes.set(billId, (changes.get(billId) ?? 0n) + onBill);
    }
    payments.push({
      id: newId(),
      key: paymentKey,
      kind: 'payment',
      propertyId,
      amount,
      receivedOn: data.paid.on,
      shares: billId && onBill > 0n ? [{ billId, amount: onBill }] : [],
      reference: data.externalId,
      note: data.note,
    });
  }
  let prepaid = 0;
  for (const { prepaidKey, propertyId, data } of named) {
    if (!prepaidKey || !data.prepaid || known.prepaid.has(prepaidKey)) continue;
    prepaid += 1;
    payments.push({
      id: newId(),
      key: prepaidKey,
      kind: 'prepaid',
      propertyId,
      amount: BigInt(data.prepaid),
      receivedOn: null,
      shares: [],
      reference: data.externalId,
      note: data.note,
    });
  }
  await insertOpeningBills(scope, [...bills.values()], source);
  await insertOpeningPayments(scope, payments, changes);
  await keepExternalIds(db, tenantId, system, [
    ...[...bills].map(([key, { id }]) => ({ kind: 'bill' as const, key, id })),
    ...payments.map(({ kind, key, id }) => ({ kind, key, id })),
  ]);
  await recomputeLateFees(scope, [...changes.keys()]);
  return { bills: bills.size, payments: payments.length - prepaid, prepaid };
}

/** By what the other system, or the row itself, tells each record from all others. */
function idsOf({ propertyId, externalId, data }: TakenCharge) {
  const billKey = data.charge ? externalId : null;
  const paid = data.paid && `${data.externalId ?? billKey ?? propertyId}/${data.paid.on}/${data.paid.amount}`;
  return {
    billKey,
    paymentKey: paid ? short(paid) : null,
    prepaidKey: data.prepaid ? short(data.externalId ?? `${propertyId}/prepaid`) : null,
  };
}

function short(key: string): string {
  return key.length <= 150 ? key : createHash('sha256').update(key).digest('base64url');
}
