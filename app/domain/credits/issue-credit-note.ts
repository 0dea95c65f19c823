import { newId } from '#app/kernel/ids.ts';
import type { OperationScope } from '#tenants/operation.ts';
import type { CreditNoteKind } from './credit-note-kinds.ts';
import { type PostedCreditNote, postCreditNote } from './post-credit-note.ts';

type NewCreditNote = { id?: string; billId: string; kind: CreditNoteKind; amount: bigint; reason: string };

/**
 * Takes an amount off a posted bill at once, nobody asked: for what owners use of theirs and corrections that the system makes itself, within the caller's transaction.
 * Minor units. Call it last: the numbers of credit notes stay locked until the transaction ends.
 *
 * @throws DomainError `not_found`; `bill_void`; `credit_exceeds_bill` (`params.most`)
 */
export async function issueCreditNote(
  scope: OperationScope,
  { id = newId(), ...facts }: NewCreditNote,
): Promise<PostedCreditNote> {
  const { db, tenantId, ctx, now } = scope;
  await db.creditNote.create({
    data: {
      ...facts,
      tenantId,
      id,
      requestedBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
      createdAt: now,
    },
  });
  return postCreditNote(scope, id);
}
