import { nextNumber } from '#app/domain/documents/next-number.ts';
import { postTransfers } from '#app/domain/ledger/post-transfers.ts';
import { dayOf, localDay, toDateColumn } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { minorToText } from '#app/kernel/money.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { lockPayee } from './lock-payee.ts';
import { openToSettle } from './open-to-settle.ts';

/**
 * Lets a pending settlement count: numbered, and posted from the payee's account to the money it is paid from. What was taken back while it waited
 * is no longer there to be handed on.
 *
 * @returns its number
 * @throws DomainError `not_found`; `conflict` where it is not pending; `settlement_exceeds_collected` (`params.open`); `period_closed`
 */
export async function postSettlement(scope: OperationScope, settlementId: string): Promise<bigint> {
  const { db, tenantId, ctx, now } = scope;
  const key = { tenantId_id: { tenantId, id: settlementId } };
  const found = await db.payeeSettlement.findUnique({ where: key });
  if (!found) throw new DomainError('not_found');
  const payee = await lockPayee(db, tenantId, found.payeeId);
  const settlement = await db.payeeSettlement.findUniqueOrThrow({ where: key });
  if (settlement.status !== 'pending') throw new DomainError('conflict');
  const { amount, method } = settlement;
  const open = await openToSettle(db, tenantId, payee.id, dayOf(settlement.through), {
    without: settlementId,
  });
  if (amount > open) {
    throw new DomainError('settlement_exceeds_collected', {
      params: { open: minorToText(open > 0n ? open : 0n, ctx.tenant.currency) },
    });
  }
  const postedOn = localDay(now, ctx.tenant.timeZone);
  await postTransfers(db, tenantId, [
    {
      debit: { accountId: payee.ledgerAccountId },
      credit: method === 'cash' ? 'cash' : 'bank',
      amount,
      postedOn,
      documentKind: 'payee_settlement',
      documentId: settlementId,
    },
  ]);
  const number = await nextNumber(db, tenantId, 'payee_settlement');
  await db.payeeSettlement.update({
    where: key,
    data: { status: 'posted', number, postedOn: toDateColumn(postedOn) },
  });
  return number;
}
