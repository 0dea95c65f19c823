import type { OperationScope } from '#tenants/operation.ts';

/** Ends a credit note that was not agreed to. It has no number and never touched the bill. */
export async function declineCreditNote(
  { db, tenantId }: OperationScope,
  creditNoteId: string,
): Promise<void> {
  await db.creditNote.updateMany({
    where: { tenantId, id: creditNoteId, status: 'pending' },
    data: { status: 'declined' },
  });
}
