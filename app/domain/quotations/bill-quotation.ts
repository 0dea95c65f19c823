import { addDays, localDay, toDateColumn } from '#app/kernel/dates.ts';
import { newId } from '#app/kernel/ids.ts';
import type { Quotation, Ticket } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { decimalText } from '../billing/computation/decimal-text.ts';
import type { QuotationExplanation } from '../billing/computation/quotation-explanation.ts';
import { taxOf } from '../billing/computation/tax-of.ts';
import { postTransfers } from '../ledger/post-transfers.ts';
import { repairFeeItem } from './repair-fee-item.ts';

/** How long the owner has to pay what they agreed to. */
const dueDays = 7;

/**
 * Bills what the owner agreed to pay for a repair, and charges it in the books. What they agreed to holds any tax.
 *
 * @returns the bill's id
 */
export async function billQuotation(
  scope: OperationScope,
  quotation: Quotation,
  ticket: Pick<Ticket, 'number' | 'title'>,
): Promise<string> {
  const { db, tenantId, ctx, now } = scope;
  const feeItem = await repairFeeItem(scope);
  const today = localDay(now, ctx.tenant.timeZone);
  const amount = quotation.total;
  const rate = feeItem.taxMode === 'none' ? null : feeItem.taxRate.toFixed();
  const taxAmount = rate === null ? 0n : taxOf(amount, { mode: 'inside', rate });
  const billId = newId();
  await db.bill.create({
    data: {
      tenantId,
      id: billId,
      propertyId: quotation.propertyId,
      feeItemId: feeItem.id,
      payeeId: feeItem.payeeId,
      personId: quotation.personId,
      quotationId: quotation.id,
      periodStart: toDateColumn(today),
      periodEnd: toDateColumn(addDays(today, 1)),
      dueOn: toDateColumn(addDays(today, dueDays)),
      amount,
      taxAmount,
      explanation: await explanationOf(scope, quotation, ticket, rate, taxAmount),
      createdAt: now,
    },
  });
  const line = {
    debit: 'receivables' as const,
    postedOn: today,
    documentKind: 'bill' as const,
    documentId: billId,
  };
  const credit = feeItem.payee ? { accountId: feeItem.payee.ledgerAccountId } : ('income' as const);
  await postTransfers(
    db,
    tenantId,
    [
      { ...line, credit, amount: amount - taxAmount },
      { ...line, credit: 'taxes' as const, amount: taxAmount },
    ].filter((transfer) => transfer.amount > 0n),
  );
  return billId;
}

async function explanationOf(
  { db, tenantId }: OperationScope,
  quotation: Quotation,
  ticket: Pick<Ticket, 'number' | 'title'>,
  rate: string | null,
  taxAmount: bigint,
): Promise<QuotationExplanation> {
  const lines = await db.quotationLine.findMany({
    where: { tenantId, quotationId: quotation.id },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  });
  const { couponAmount, points, pointsAmount } = quotation;
  return {
    version: 1,
    kind: 'quotation',
    number: quotation.number.toString(),
    ticket: { number: ticket.number.toString(), title: ticket.title },
    lines: lines.map(({ name, unit, quantity, unitPrice, amount }) => ({
      name,
      unit,
      quantity: decimalText(quantity.toFixed()),
      unitPrice: unitPrice.toString(),
      amount: amount.toString(),
    })),
    ...(couponAmount > 0n && { couponAmount: couponAmount.toString() }),
    ...(pointsAmount > 0n && { points, pointsAmount: pointsAmount.toString() }),
    amount: quotation.total.toString(),
    ...(rate !== null && { tax: { rate, amount: taxAmount.toString() } }),
  };
}
