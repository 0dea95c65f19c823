import { z } from 'zod';
import { requestApproval } from '#app/domain/approvals/request-approval.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { minorToText } from '#app/kernel/money.ts';
import type { Deposit } from '#prisma/generated/client.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { depositReturnMethods } from './deposit-words.ts';
import { heldAmount } from './held-amount.ts';
import { lockDeposit } from './lock-deposit.ts';
import { postDepositReturn } from './post-deposit-return.ts';

/**
 * Gives a deposit back, whole or in part, less what is kept of it for a reason; or asks for the approval that the company wants first. Minor units. What has
 * been asked for counts as given until it is decided.
 *
 * @throws DomainError `not_found`; `deposit_exceeds_held` (`params.most`); `invalid_input` where nothing moves or a deduction has no reason;
 *   `approval_without_approver`
 */
export const requestDepositReturn = operation({
  name: 'deposit.return',
  kind: 'write',
  input: z.object({
    depositId: z.uuid(),
    /** What goes back to who paid it. */
    amount: z.bigint().min(0n, 'amount_not_positive'),
    /** What the company keeps as income. */
    deductedAmount: z.bigint().min(0n, 'amount_not_positive').default(0n),
    deductionReason: z.string().trim().max(500).optional(),
    method: z.enum(depositReturnMethods),
  }),
  can: ['create', 'DepositReturn'],
  async run(scope, input): Promise<{ returnId: string; status: 'pending' | 'posted' }> {
    const { db, tenantId, ctx, now, authorize, audit } = scope;
    const { depositId, amount, deductedAmount, deductionReason, method } = input;
    const whole = amount + deductedAmount;
    if (whole === 0n) refuse('amount', 'amount_not_positive');
    if (deductedAmount > 0n && !deductionReason) refuse('deductionReason', 'required');
    const deposit = await lockDeposit(scope, depositId);
    authorize('create', 'DepositReturn', { depositId });
    const { _sum } = await db.depositReturn.aggregate({
      where: { tenantId, depositId, status: 'pending' },
      _sum: { amount: true, deductedAmount: true },
    });
    const most = heldAmount(deposit) - (_sum.amount ?? 0n) - (_sum.deductedAmount ?? 0n);
    if (whole > most) {
      throw new DomainError('deposit_exceeds_held', {
        params: { most: minorToText(most, ctx.tenant.currency) },
      });
    }
    const returnId = newId();
    await db.depositReturn.create({
      data: {
        tenantId,
        id: returnId,
        depositId,
        amount,
        deductedAmount,
        deductionReason: deductedAmount > 0n ? deductionReason : null,
        method,
        requestedBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
        createdAt: now,
      },
    });
    audit('DepositReturn', returnId, { depositId, amount, deductedAmount, deductionReason, method });
    const outcome = await requestApproval(scope, {
      documentKind: 'deposit_return',
      documentId: returnId,
      amount: whole,
      // Slices of one deposit are one return.
      countedAmount: deposit.amount - most + whole,
      summary: await summaryOf(scope, deposit, deductedAmount > 0n ? deductionReason : undefined),
    });
    if (outcome === 'pending') return { returnId, status: 'pending' };
    await postDepositReturn(scope, returnId);
    return { returnId, status: 'posted' };
  },
});

function refuse(path: string, code: string): never {
  throw new DomainError('invalid_input', { fields: [{ path, code }] });
}

async function summaryOf({ db, tenantId }: OperationScope, deposit: Deposit, reason: string | undefined) {
  const property = await db.property.findUniqueOrThrow({
    where: { tenantId_id: { tenantId, id: deposit.propertyId } },
    select: { code: true, community: { select: { name: true } } },
  });
  const person = deposit.personId
    ? await db.person.findUnique({ where: { tenantId_id: { tenantId, id: deposit.personId } } })
    : null;
  const personName = person?.name ?? deposit.payerName;
  return {
    communityName: property.community.name,
    propertyCode: property.code,
    wholeAmount: String(deposit.amount),
    ...(personName && { personName }),
    ...(reason && { reason }),
  };
}
