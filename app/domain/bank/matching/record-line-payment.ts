import { z } from 'zod';
import { recordCounterPayment } from '#app/domain/counter/record-counter-payment.ts';
import { memberOf } from '#app/domain/meters/member-of.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { lockLine } from './lock-line.ts';

/**
 * Records the money of a line as a bank transfer for a property, received on the day that the bank booked it, and matches the two. It pays the given bills, or
 * all that is owed from the oldest on; what is left over is prepaid.
 *
 * @throws DomainError `not_found`, `conflict` (somebody has dealt with the line), `invalid_input` (money out), and those of `recordCounterPayment`
 */
export const recordLinePayment = operation({
  name: 'bank.record-payment',
  kind: 'write',
  input: z.object({
    lineId: z.uuid(),
    propertyId: z.uuid(),
    billIds: z.array(z.uuid()).max(1000).optional(),
  }),
  can: ['update', 'BankLine'],
  timeoutMs: 30_000,
  async run(
    { db, ctx, tenantId, audit, now },
    { lineId, propertyId, billIds },
  ): Promise<{ paymentId: string }> {
    const line = await lockLine(db, tenantId, lineId);
    if (line.status !== 'open') throw new DomainError('conflict');
    if (line.amount < 0n)
      throw new DomainError('invalid_input', { fields: [{ path: 'lineId', code: 'amount_not_positive' }] });
    const { idempotencyKey: _key, ...inner } = ctx;
    const note = [line.counterparty, line.purpose].filter(Boolean).join(' · ').slice(0, 500);
    const { paymentId } = await recordCounterPayment(inner, {
      propertyId,
      ...(billIds && billIds.length > 0 ? { billIds } : {}),
      method: 'bank_transfer',
      amount: line.amount,
      excess: 'credit',
      receivedOn: line.bookedOn,
      ...(line.bankReference ? { reference: line.bankReference.slice(0, 100) } : {}),
      // An earlier day needs a reason; the bank's own words are the best one.
      note: note || line.bookedOn,
    });
    await db.bankLine.update({
      where: { tenantId_id: { tenantId, id: lineId } },
      data: {
        status: 'matched',
        documentKind: 'payment',
        documentId: paymentId,
        matchedBy: memberOf(ctx),
        matchedAt: now,
      },
    });
    audit('BankLine', lineId, { paymentId, propertyId, amount: line.amount });
    return { paymentId };
  },
});
