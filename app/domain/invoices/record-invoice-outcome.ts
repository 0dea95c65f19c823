import { z } from 'zod';
import { nextNumber } from '#app/domain/documents/next-number.ts';
import { operation } from '#tenants/operation.ts';
import { lockInvoice } from './lock-invoice.ts';

const outcome = z.discriminatedUnion('state', [
  z.object({ state: z.literal('pending'), reference: z.string() }),
  z.object({
    state: z.literal('issued'),
    reference: z.string(),
    number: z.string().nullable(),
    file: z
      .object({ key: z.string(), name: z.string(), contentType: z.string(), size: z.bigint(), id: z.uuid() })
      .nullable(),
  }),
  z.object({ state: z.literal('failed'), reference: z.string().nullable(), reason: z.string() }),
  /** Nobody has answered. */
  z.object({ state: z.literal('unknown') }),
]);

/** The first question after 5 seconds, then twice as long each time, at most an hour. */
export function nextQuestionMs(attempts: number): number {
  return Math.min(5_000 * 2 ** Math.min(attempts - 1, 12), 3_600_000);
}

/**
 * Keeps what became of an invoice that was handed over. One that is issued gets the company's next invoice number; where it is a reversal, its original is reversed with it.
 * As long as nobody has answered for good, the question is asked again later. An answer that comes twice changes nothing.
 */
export const recordInvoiceOutcome = operation({
  name: 'invoice.record-outcome',
  kind: 'write',
  input: z.object({ invoiceId: z.uuid(), outcome }),
  can: ['post', 'Invoice'],
  async run({ db, tenantId, now, outbox, audit }, input): Promise<void> {
    const { invoiceId, outcome: told } = input;
    const key = { tenantId_id: { tenantId, id: invoiceId } };
    const invoice = await lockInvoice(db, tenantId, invoiceId);
    audit('Invoice', invoiceId, {
      state: told.state,
      ...(told.state === 'failed' && { reason: told.reason }),
    });
    if (invoice.status !== 'issuing') return;
    if (told.state === 'pending' || told.state === 'unknown') {
      if (told.state === 'pending') {
        await db.invoice.update({ where: key, data: { providerReference: told.reference } });
      }
      const runAt = new Date(now.getTime() + nextQuestionMs(invoice.attempts));
      await outbox('invoice.issue', { invoiceId }, { runAt });
      return;
    }
    if (told.state === 'failed') {
      await db.invoice.update({ where: key, data: { status: 'failed', failureReason: told.reason } });
      return;
    }
    if (told.file) await db.storedFile.create({ data: { tenantId, ...told.file } });
    if (invoice.reversesId) {
      await db.invoice.update({
        where: { tenantId_id: { tenantId, id: invoice.reversesId } },
        data: { status: 'reversed' },
      });
    } else {
      // What was paid may have gone back while the provider had it.
      const lines = await db.invoiceLine.findMany({
        where: { tenantId, invoiceId },
        select: { billId: true },
      });
      await outbox('invoice.follow-bills', { billIds: lines.map(({ billId }) => billId) });
    }
    const number = await nextNumber(db, tenantId, 'invoice');
    await db.invoice.update({
      where: key,
      data: {
        status: 'issued',
        number,
        issuedAt: now,
        providerReference: told.reference,
        providerNumber: told.number,
        fileId: told.file?.id ?? null,
        failureReason: null,
      },
    });
  },
});
