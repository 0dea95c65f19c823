import { newId } from '#app/kernel/ids.ts';
import type { OperationScope } from '#tenants/operation.ts';
import type { CreditNoteKind } from './credit-note-kinds.ts';
import { type PostedCreditNote, postCreditNote } from './post-credit-note.ts';

/**
 * Takes an amount off a posted bill at once, nobody asked: for corrections that the system makes itself, within the caller's transaction.
 * Minor units. Call it last: the numbers of credit notes stay locked until the transaction ends.
 *
 * @throws DomainError `not_found`; `bill_void`; `credit_exceeds_bill` (`params.most`)
 */
export async function issueCreditNote(
  scope: OperationScope,
  { billId, kind, amount, reason }: { billId: string; kind: CreditNoteKind; amount: bigint; reason: string },
): Promise<PostedCreditNote> {
  const { db, tenantId, ctx, now } = scope;
  const id = newId();
  await db.creditNote.create({
    data: {
      tenantId,
      id,
      billId,
      kind,
      amount,
      reason,
      requestedBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
      createdAt: now,
    },
  });
  return postCreditNote(scope, id);
}
