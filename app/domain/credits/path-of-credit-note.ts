import type { OperationScope } from '#tenants/operation.ts';

/** The bill that it is a credit on. */
export async function pathOfCreditNote(
  { db, tenantId }: OperationScope,
  creditNoteId: string,
): Promise<string | null> {
  const note = await db.creditNote.findUnique({
    where: { tenantId_id: { tenantId, id: creditNoteId } },
    select: { billId: true },
  });
  return note && `/console/money/bills/${note.billId}`;
}
