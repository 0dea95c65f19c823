import { openShiftOf } from '#app/domain/counter/current-shift.ts';
import { nextNumber } from '#app/domain/documents/next-number.ts';
import { postTransfers } from '#app/domain/ledger/post-transfers.ts';
import type { Transfer } from '#app/domain/ledger/transfer.ts';
import { localDay, toDateColumn } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { minorToText } from '#app/kernel/money.ts';
import type { DepositReturn } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { heldAmount } from './held-amount.ts';
import { lockDeposit } from './lock-deposit.ts';

/**
 * Lets a return count, once it is agreed to: the money leaves, what is kept becomes income. Cash leaves the drawer of who asked for it: they stand before the
 * payer, whoever agreed.
 *
 * @throws DomainError `not_found`; `conflict` where it does not wait; `deposit_exceeds_held` (`params.most`)
 */
export async function postDepositReturn(scope: OperationScope, returnId: string): Promise<void> {
  const { db, tenantId, ctx, now } = scope;
  const key = { tenantId_id: { tenantId, id: returnId } };
  const wanted = await db.depositReturn.findUnique({ where: key });
  if (!wanted) throw new DomainError('not_found');
  const deposit = await lockDeposit(scope, wanted.depositId);
  const { status } = await db.depositReturn.findUniqueOrThrow({ where: key });
  if (status !== 'pending') throw new DomainError('conflict');
  const held = heldAmount(deposit);
  const whole = wanted.amount + wanted.deductedAmount;
  if (whole > held) {
    throw new DomainError('deposit_exceeds_held', {
      params: { most: minorToText(held, ctx.tenant.currency) },
    });
  }
  const today = localDay(now, ctx.tenant.timeZone);
  const shift =
    wanted.method === 'cash' && wanted.requestedBy ? await openShiftOf(scope, wanted.requestedBy) : null;
  await db.deposit.update({
    where: { tenantId_id: { tenantId, id: deposit.id } },
    data: {
      returnedAmount: deposit.returnedAmount + wanted.amount,
      deductedAmount: deposit.deductedAmount + wanted.deductedAmount,
      status: whole === held ? 'settled' : 'held',
    },
  });
  await postTransfers(db, tenantId, transfersOf(wanted, today));
  const number = await nextNumber(db, tenantId, 'deposit_return');
  await db.depositReturn.update({
    where: key,
    data: { status: 'posted', number, postedOn: toDateColumn(today), shiftId: shift?.id ?? null },
  });
}

function transfersOf(
  { id, amount, deductedAmount, method }: DepositReturn,
  postedOn: Transfer['postedOn'],
): Transfer[] {
  const line = {
    debit: 'deposits' as const,
    postedOn,
    documentKind: 'deposit_return' as const,
    documentId: id,
  };
  return [
    ...(amount > 0n
      ? [{ ...line, credit: method === 'cash' ? ('cash' as const) : ('bank' as const), amount }]
      : []),
    ...(deductedAmount > 0n ? [{ ...line, credit: 'otherIncome' as const, amount: deductedAmount }] : []),
  ];
}
