import { z } from 'zod';
import { chargeName } from '#app/domain/late-fees/charge-name.ts';
import { dayOf } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import type { PaymentMethod, PaymentStatus } from './list-payments.ts';
import type { RefundMethod, RefundStatus } from './refunds/refund-methods.ts';
import { refundable } from './refunds/refundable.ts';
import type { DisputeStatus } from './settlement/dispute-status.ts';

export type PaymentDetail = Awaited<ReturnType<typeof getPayment>>;

/**
 * One payment with everything that it did: which bills it paid, what was left over, what went back. Amounts in minor units.
 *
 * @throws DomainError `not_found` also where it is not the caller's to see
 */
export const getPayment = operation({
  name: 'payment.get',
  kind: 'read',
  input: z.object({ paymentId: z.uuid() }),
  can: ['read', 'Payment'],
  async run({ db, ctx, tenantId, ability }, { paymentId }) {
    const row = await db.payment.findFirst({
      where: { AND: [{ tenantId, id: paymentId }, accessible(ability, 'Payment')] },
      include: {
        person: { select: { id: true, name: true } },
        property: { select: { id: true, code: true, community: { select: { name: true } } } },
        refunds: { orderBy: { createdAt: 'asc' } },
        allocations: {
          include: { bill: { include: { feeItem: true, property: { include: { community: true } } } } },
          orderBy: [{ bill: { dueOn: 'asc' } }, { billId: 'asc' }],
        },
      },
    });
    if (!row) throw new DomainError('not_found');
    const { tenantId: _tenant, allocations, refunds, property, ...payment } = row;
    const cashier = row.receivedBy
      ? await db.membership.findUnique({
          where: { tenantId_id: { tenantId, id: row.receivedBy } },
          select: { name: true },
        })
      : null;
    return {
      ...payment,
      method: row.method as PaymentMethod,
      status: row.status as PaymentStatus,
      property: property && {
        id: property.id,
        code: property.code,
        communityName: property.community.name,
      },
      /** Who took the cash. */
      cashierName: cashier?.name ?? null,
      allocations: allocations.map(({ bill, amount, reversedAmount, billId }) => ({
        billId,
        amount,
        /** How much of it refunds took back. */
        reversedAmount,
        feeItemName: chargeName(bill.feeItem.name, bill.lateFeeOf, ctx.language),
        period: { start: dayOf(bill.periodStart), end: dayOf(bill.periodEnd) },
        dueOn: dayOf(bill.dueOn),
        property: {
          id: bill.propertyId,
          code: bill.property.code,
          communityName: bill.property.community.name,
        },
      })),
      /** What may still go back, in minor units: what has not, less what refunds under way will take. */
      refundable: await refundable(db, tenantId, row),
      refunds: refunds.map(
        ({ id, kind, number, method, amount, status, reason, failureReason, createdAt, ...rest }) => ({
          id,
          kind: kind as 'refund' | 'dispute',
          number,
          method: method as RefundMethod,
          amount,
          status: status as RefundStatus,
          reason,
          /** Why Stripe did not pay it out. */
          failureReason,
          createdAt,
          /** Where a dispute stands at Stripe, and until when the company may answer it. */
          disputeStatus: rest.disputeStatus as DisputeStatus | null,
          evidenceDueAt: rest.evidenceDueAt,
          feeAmount: rest.feeAmount,
          stripeId: rest.stripeId,
        }),
      ),
    };
  },
});
