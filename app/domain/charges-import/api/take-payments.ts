import type { z } from 'zod';
import { recordCounterPayment } from '#app/domain/counter/record-counter-payment.ts';
import { lockLateFees } from '#app/domain/late-fees/lock-late-fees.ts';
import { recomputeLateFees } from '#app/domain/late-fees/recompute-late-fees.ts';
import {
  byDueDay,
  lockBills,
  lockOpenBills,
  remainingOf,
} from '#app/domain/payments/settlement/lock-bills.ts';
import { spreadAmount } from '#app/domain/payments/settlement/spread-amount.ts';
import { localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { parseMoney } from '#app/kernel/money.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { externalIds, keepExternalIds } from '../taking/external-ids.ts';
import { insertOpeningPayments } from '../taking/insert-opening-payments.ts';
import { findProperties, refuseRepeated } from './find-named.ts';
import { type newPayment, paymentBatch, type paymentsTaken } from './payment-schemas.ts';

type Taken = {
  propertyId: string;
  amount: bigint;
  billIds: string[] | undefined;
  payment: z.output<typeof newPayment>;
};

/**
 * Takes payments from another system, all of them or none. One that came before under the same id stays as it is.
 *
 * @throws DomainError `invalid_input` (an unknown property or bill, a bad amount or day, an id twice)
 */
export const takePayments = operation({
  name: 'payment.take',
  kind: 'write',
  input: paymentBatch,
  can: ['import', 'Payment'],
  timeoutMs: 60_000,
  async run(scope, { system, payments }): Promise<z.output<typeof paymentsTaken>> {
    const { db, ctx, tenantId, audit, now } = scope;
    const ids = payments.map(({ externalId }) => externalId);
    refuseRepeated('payments', ids);
    const known = await externalIds(db, tenantId, system, 'payment', ids);
    const properties = await findProperties(db, tenantId, 'payments', payments);
    const bills = await externalIds(
      db,
      tenantId,
      system,
      'bill',
      payments.flatMap(({ billExternalIds }) => billExternalIds ?? []),
    );
    const today = localDay(now, ctx.tenant.timeZone);
    const made = new Map<string, string>();
    // Payments of one property in the order given; properties in the order of their ids, as everybody locks.
    const order = payments
      .map((_payment, index) => index)
      .sort((a, b) => (properties[a] as string).localeCompare(properties[b] as string) || a - b);
    for (const index of order) {
      const payment = payments[index] as (typeof payments)[number];
      if (known.has(payment.externalId)) continue;
      const refuse = (field: string, code: string): never => {
        throw new DomainError('invalid_input', { fields: [{ path: `payments.${index}.${field}`, code }] });
      };
      const amount = parseMoney(payment.amount, ctx.tenant.currency);
      if (amount === null || amount <= 0n) return refuse('amount', 'amount_not_positive');
      if (payment.receivedOn > today) return refuse('receivedOn', 'day_in_future');
      const billIds = payment.billExternalIds?.map(
        (key) => bills.get(key) ?? refuse('billExternalIds', 'unknown_bill'),
      );
      const taken = { propertyId: properties[index] as string, amount, billIds, payment };
      const id =
        payment.method === 'opening' ? await takeOpening(scope, taken) : await takeMoney(scope, taken);
      made.set(payment.externalId, id);
    }
    await keepExternalIds(
      db,
      tenantId,
      system,
      [...made].map(([key, id]) => ({ kind: 'payment' as const, key, id })),
    );
    audit('Payment', [...made.values(), ...known.values()][0] as string, {
      system,
      taken: made.size,
      known: known.size,
    });
    return {
      payments: ids.map((externalId) => ({
        externalId,
        id: (known.get(externalId) ?? made.get(externalId)) as string,
        created: made.has(externalId),
      })),
    };
  },
});

async function takeMoney(
  { ctx }: OperationScope,
  { propertyId, amount, billIds, payment }: Taken,
): Promise<string> {
  const { idempotencyKey: _key, ...inner } = ctx;
  const { paymentId } = await recordCounterPayment(inner, {
    propertyId,
    amount,
    method: payment.method as Exclude<typeof payment.method, 'opening'>,
    excess: 'credit',
    receivedOn: payment.receivedOn,
    ...(billIds ? { billIds } : {}),
    ...(payment.reference ? { reference: payment.reference } : {}),
    note: payment.note || payment.externalId,
  });
  return paymentId;
}

/** Money that was booked elsewhere: it pays bills, the oldest first, and touches no account of ours but the opening balances. */
async function takeOpening(
  scope: OperationScope,
  { propertyId, amount, billIds, payment }: Taken,
): Promise<string> {
  const { db, tenantId } = scope;
  await lockLateFees(db, tenantId);
  const locked = billIds
    ? await lockBills(db, tenantId, [...new Set(billIds)].sort())
    : await lockOpenBills(db, tenantId, propertyId);
  if (locked.some((bill) => bill.propertyId !== propertyId)) throw new DomainError('not_found');
  const { shares } = spreadAmount(
    amount,
    locked.sort(byDueDay).map((bill) => ({ billId: bill.id, room: remainingOf(bill) })),
  );
  const id = newId();
  const opening = {
    id,
    key: payment.externalId,
    kind: 'payment' as const,
    propertyId,
    amount,
    receivedOn: payment.receivedOn,
    shares,
    reference: payment.reference ?? null,
    note: payment.note ?? null,
  };
  await insertOpeningPayments(scope, [opening], new Map(shares.map((share) => [share.billId, share.amount])));
  await recomputeLateFees(
    scope,
    shares.map(({ billId }) => billId),
  );
  return id;
}
