import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { documentKinds } from './transfer.ts';

export type DocumentPlace = {
  /** The record that shows the document: a bill, a payment, or a payee; null where there is none. */
  shownBy: {
    kind: 'bill' | 'payment' | 'payee' | 'shift' | 'deposit' | 'payout' | 'spending';
    id: string;
  } | null;
  property: { id: string; code: string } | null;
  /** Of a receipt, credit note, refund or settlement. */
  number: bigint | null;
};

/** Where a document of the books is to be looked at, and whose account it moved. */
export const documentPlace = operation({
  name: 'ledger.document',
  kind: 'read',
  input: z.object({ documentKind: z.enum(documentKinds), documentId: z.uuid() }),
  can: ['read', 'LedgerTransfer'],
  async run({ db, tenantId }, { documentKind, documentId }): Promise<DocumentPlace> {
    const where = { tenantId_id: { tenantId, id: documentId } };
    const property = { select: { id: true, code: true } };
    switch (documentKind) {
      case 'bill': {
        const bill = await db.bill.findUnique({ where, select: { property } });
        return placeOf(bill && { kind: 'bill', id: documentId }, bill?.property);
      }
      case 'credit_note': {
        const select = { number: true, bill: { select: { id: true, property } } };
        const note = await db.creditNote.findUnique({ where, select });
        return placeOf(note && { kind: 'bill', id: note.bill.id }, note?.bill.property, note?.number);
      }
      case 'payment': {
        const payment = await db.payment.findUnique({ where, select: { receiptNumber: true, property } });
        return placeOf(
          payment && { kind: 'payment', id: documentId },
          payment?.property,
          payment?.receiptNumber,
        );
      }
      case 'refund': {
        const select = { number: true, payment: { select: { id: true, property } } };
        const refund = await db.refund.findUnique({ where, select });
        return placeOf(
          refund && { kind: 'payment', id: refund.payment.id },
          refund?.payment.property,
          refund?.number,
        );
      }
      case 'payout': {
        const payout = await db.payout.findUnique({ where, select: { id: true } });
        return placeOf(payout && { kind: 'payout', id: documentId }, null);
      }
      case 'spending': {
        const spending = await db.spending.findUnique({ where, select: { number: true } });
        return placeOf(spending && { kind: 'spending', id: documentId }, null, spending?.number);
      }
      case 'cashier_shift': {
        const shift = await db.cashierShift.findUnique({ where, select: { number: true } });
        return placeOf(shift && { kind: 'shift', id: documentId }, null, shift?.number);
      }
      case 'cash_movement': {
        const movement = await db.cashMovement.findUnique({ where, select: { shiftId: true } });
        return placeOf(movement && { kind: 'shift', id: movement.shiftId }, null);
      }
      case 'deposit': {
        const deposit = await db.deposit.findUnique({ where, select: { number: true, property } });
        return placeOf(deposit && { kind: 'deposit', id: documentId }, deposit?.property, deposit?.number);
      }
      case 'deposit_return': {
        const select = { number: true, deposit: { select: { id: true, property } } };
        const found = await db.depositReturn.findUnique({ where, select });
        return placeOf(
          found && { kind: 'deposit', id: found.deposit.id },
          found?.deposit.property,
          found?.number,
        );
      }
      case 'payee_settlement': {
        const settlement = await db.payeeSettlement.findUnique({
          where,
          select: { number: true, payeeId: true },
        });
        return placeOf(settlement && { kind: 'payee', id: settlement.payeeId }, null, settlement?.number);
      }
    }
  },
});

function placeOf(
  shownBy: DocumentPlace['shownBy'],
  property: DocumentPlace['property'] | undefined,
  number: bigint | null = null,
): DocumentPlace {
  return { shownBy, property: property ?? null, number };
}
