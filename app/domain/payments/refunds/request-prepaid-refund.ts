import { z } from 'zod';
import { requestApproval } from '#app/domain/approvals/request-approval.ts';
import { localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { minorToText } from '#app/kernel/money.ts';
import { operation } from '#tenants/operation.ts';
import { payerOf } from '../payer-of.ts';
import { lockPrepaid } from '../prepaid/lock-prepaid.ts';
import { spreadAmount } from '../settlement/spread-amount.ts';
import { askedSoFar } from './asked-so-far.ts';
import { giveRefunds } from './give-refunds.ts';
import type { RefundStatus } from './refund-methods.ts';
import { summaryOfRefund } from './summary-of-refund.ts';

/**
 * Gives a property's prepaid money back over the counter or by bank transfer, or asks for the approval that the company wants first. It stands on
 * payments: the oldest goes first, each with a refund of its own, and all of them are approved together.
 *
 * @throws DomainError `not_found`; `prepaid_exceeded` (`params.most`); `approval_without_approver`
 */
export const requestPrepaidRefund = operation({
  name: 'refund.request-prepaid',
  kind: 'write',
  input: z.object({
    propertyId: z.uuid(),
    /** Minor units. */
    amount: z.bigint().positive('amount_not_positive'),
    method: z.enum(['cash', 'bank_transfer']),
    reason: z.string().trim().min(1, 'required').max(500),
  }),
  can: ['create', 'Refund'],
  async run(scope, input): Promise<{ batchId: string; refunds: number; status: RefundStatus }> {
    const { db, tenantId, ctx, authorize, audit, now } = scope;
    const { propertyId, amount, method, reason } = input;
    const property = await db.property.findUnique({ where: { tenantId_id: { tenantId, id: propertyId } } });
    if (!property) throw new DomainError('not_found');
    authorize('create', 'Refund', { propertyId });
    const payments = await lockPrepaid(db, tenantId, [propertyId]);
    const { shares, left } = spreadAmount(
      amount,
      payments.map(({ id, free }) => ({ billId: id, room: free })),
    );
    if (left > 0n) {
      const params = { most: minorToText(amount - left, ctx.tenant.currency) };
      throw new DomainError('prepaid_exceeded', { params });
    }
    const batchId = newId();
    await db.refund.createMany({
      data: shares.map(({ billId: paymentId, amount: share }) => ({
        tenantId,
        id: newId(),
        batchId,
        paymentId,
        kind: 'refund',
        method,
        amount: share,
        reason,
        billIds: [],
        status: 'requested',
        requestedBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
        createdAt: now,
      })),
    });
    const today = localDay(now, ctx.tenant.timeZone);
    const outcome = await requestApproval(scope, {
      documentKind: 'refund',
      documentId: batchId,
      amount,
      countedAmount: await askedSoFar(
        scope,
        shares.map(({ billId }) => billId),
      ),
      summary: await summaryOfRefund(
        scope,
        {
          propertyId,
          personId: await payerOf(db, tenantId, propertyId, [], today),
          amount: payments.reduce((sum, { free }) => sum + free, 0n),
        },
        { method, reason },
      ),
    });
    audit('Property', propertyId, { amount, method, reason, refunds: shares.length, approval: outcome });
    if (outcome === 'pending') return { batchId, refunds: shares.length, status: 'requested' };
    await giveRefunds(scope, batchId);
    return { batchId, refunds: shares.length, status: 'done' };
  },
});
