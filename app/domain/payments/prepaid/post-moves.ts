import { accountIds } from '#app/domain/ledger/account-ids.ts';
import { localDay } from '#app/kernel/dates.ts';
import type { OperationScope } from '#tenants/operation.ts';

/** How much of which payment went to which bill, or came back from it, in minor units. */
export type PrepaidMove = { paymentId: string; billId: string; amount: bigint };

/** Keeps the way of prepaid money and posts it: each move and its transfer, whose document is the payment, have one id. */
export async function postMoves(
  { db, tenantId, ctx, now }: OperationScope,
  kind: 'applied' | 'released',
  moves: readonly PrepaidMove[],
): Promise<void> {
  if (moves.length === 0) return;
  const { advances, receivables } = await accountIds(db, tenantId, ['advances', 'receivables']);
  const [debit, credit] = kind === 'applied' ? [advances, receivables] : [receivables, advances];
  await db.$executeRaw`
    with moved as (
      insert into prepaid_move (tenant_id, id, payment_id, bill_id, kind, amount, moved_on)
      select ${tenantId}::uuid, new_id(), m.payment_id, m.bill_id, ${kind}, m.amount, ${localDay(now, ctx.tenant.timeZone)}::date
      from unnest(
        ${moves.map(({ paymentId }) => paymentId)}::uuid[],
        ${moves.map(({ billId }) => billId)}::uuid[],
        ${moves.map(({ amount }) => amount)}::bigint[]
      ) as m (payment_id, bill_id, amount)
      returning id, payment_id, amount, moved_on
    )
    insert into ledger_transfer
      (tenant_id, id, debit_account_id, credit_account_id, amount, posted_on, document_kind, document_id)
    select ${tenantId}::uuid, id, ${debit}::uuid, ${credit}::uuid, amount, moved_on, 'payment', payment_id from moved`;
}
