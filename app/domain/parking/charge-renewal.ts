import { computeBill } from '#app/domain/billing/computation/compute-bill.ts';
import { addMonths, type Day, dayOf, localDay, toDateColumn } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import type { Rounding } from '#app/kernel/money.ts';
import type { FeeItem, FeeItemPrice, ParkingCard, Payee, Vehicle } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { postTransfers } from '../ledger/post-transfers.ts';
import { payerOfRenewal } from './payer-of-renewal.ts';

export type ChargedCard = ParkingCard & {
  vehicle: Vehicle;
  feeItem: FeeItem & { prices: FeeItemPrice[]; payee: Payee | null };
};

export type Renewal = { renewalId: string; billId: string; startsOn: Day; endsOn: Day; amount: bigint };

/**
 * Bills the next months of a locked card at the price of their first day, due today. The card runs on when the bill is paid (see the trigger
 * `bill_renews_card`).
 *
 * @throws DomainError `invalid_input` where the item has no price on that day, or the price is 0
 */
export async function chargeRenewal(
  scope: OperationScope,
  card: ChargedCard,
  startsOn: Day,
  months: number,
): Promise<Renewal> {
  const { db, tenantId, ctx, now } = scope;
  const today = localDay(now, ctx.tenant.timeZone);
  const endsOn = addMonths(startsOn, months);
  const { amount, taxAmount, explanation } = priceOfRenewal(
    card,
    ctx.tenant.currency,
    { start: startsOn, end: endsOn },
    months,
  );
  const billId = newId();
  await db.bill.create({
    data: {
      tenantId,
      id: billId,
      propertyId: card.propertyId,
      feeItemId: card.feeItemId,
      parkingCardId: card.id,
      payeeId: card.feeItem.payeeId,
      personId: await payerOfRenewal(db, tenantId, card, today),
      periodStart: toDateColumn(startsOn),
      periodEnd: toDateColumn(endsOn),
      dueOn: toDateColumn(today),
      amount,
      taxAmount,
      explanation,
      createdAt: now,
    },
  });
  const { payee } = card.feeItem;
  const parts = [
    {
      credit: payee ? { accountId: payee.ledgerAccountId } : ('income' as const),
      amount: amount - taxAmount,
    },
    { credit: 'taxes' as const, amount: taxAmount },
  ];
  await postTransfers(
    db,
    tenantId,
    parts
      .filter((part) => part.amount > 0n)
      .map((part) => ({
        ...part,
        debit: 'receivables',
        postedOn: today,
        documentKind: 'bill',
        documentId: billId,
      })),
  );
  const renewalId = newId();
  await db.parkingRenewal.create({
    data: {
      tenantId,
      id: renewalId,
      cardId: card.id,
      billId,
      months,
      startsOn: toDateColumn(startsOn),
      endsOn: toDateColumn(endsOn),
      createdAt: now,
    },
  });
  return { renewalId, billId, startsOn, endsOn, amount };
}

/** Months x the price of the first day: months of a card are bought, they are not prorated. */
function priceOfRenewal(
  { feeItem }: ChargedCard,
  currency: string,
  period: { start: Day; end: Day },
  months: number,
) {
  const price = feeItem.prices
    .filter(({ validFrom }) => dayOf(validFrom) <= period.start)
    .sort((a, b) => b.validFrom.getTime() - a.validFrom.getTime())[0];
  if (!price) throw refuse('no_price');
  const computed = computeBill({
    kind: 'per_quantity',
    cycleMonths: 1,
    period,
    assignment: period,
    prices: [{ validFrom: period.start, unitPrice: price.unitPrice.toFixed() }],
    quantity: String(months),
    unit: 'month',
    currency,
    rounding: { mode: feeItem.rounding as Rounding, unit: feeItem.roundingUnit },
    tax:
      feeItem.taxMode === 'none'
        ? null
        : { mode: feeItem.taxMode as 'inside' | 'on_top', rate: feeItem.taxRate.toFixed() },
  });
  if (computed.problem !== null || computed.amount <= 0n) throw refuse('no_price');
  return computed;
}

function refuse(code: string): DomainError {
  return new DomainError('invalid_input', { fields: [{ path: 'feeItemId', code }] });
}
