import { z } from 'zod';
import { dayOf } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { depositShown, depositView } from './deposit-view.ts';
import type { DepositReturnMethod, DepositReturnStatus } from './deposit-words.ts';

export type DepositDetail = Awaited<ReturnType<typeof getDeposit>>;

/**
 * A deposit and what became of it. Amounts in minor units.
 *
 * @throws DomainError `not_found` also where it is not the caller's to see
 */
export const getDeposit = operation({
  name: 'deposit.get',
  kind: 'read',
  input: z.object({ depositId: z.uuid() }),
  can: ['read', 'Deposit'],
  async run({ db, tenantId, ability }, { depositId }) {
    const row = await db.deposit.findFirst({
      where: { AND: [{ tenantId, id: depositId }, accessible(ability, 'Deposit')] },
      include: { ...depositShown, returns: { orderBy: { id: 'asc' } } },
    });
    if (!row) throw new DomainError('not_found');
    const cashier = row.createdBy
      ? await db.membership.findUnique({
          where: { tenantId_id: { tenantId, id: row.createdBy } },
          select: { name: true },
        })
      : null;
    const waiting = row.returns
      .filter(({ status }) => status === 'pending')
      .reduce((sum, { amount, deductedAmount }) => sum + amount + deductedAmount, 0n);
    const view = depositView(row);
    return {
      ...view,
      reference: row.reference,
      note: row.note,
      cashierName: cashier?.name ?? null,
      createdAt: row.createdAt,
      /** What may still be asked for: what is held less what waits for approval. */
      returnable: view.heldAmount - waiting,
      returns: row.returns.map((entry) => ({
        id: entry.id,
        number: entry.number,
        amount: entry.amount,
        deductedAmount: entry.deductedAmount,
        deductionReason: entry.deductionReason,
        method: entry.method as DepositReturnMethod,
        status: entry.status as DepositReturnStatus,
        postedOn: entry.postedOn && dayOf(entry.postedOn),
        createdAt: entry.createdAt,
      })),
    };
  },
});
