import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';

export type CheckoutView = {
  id: string;
  status: 'open' | 'completed' | 'expired' | 'failed';
  amount: bigint;
  currency: string;
  createdAt: Date;
  stripeAccountId: string;
  stripeSessionId: string | null;
  stripeIntentId: string | null;
  kind: 'bills' | 'advance' | 'link' | 'autopay';
  /** What of the amount is paid in advance. */
  advanceAmount: bigint;
  billCount: number;
  payment: {
    id: string;
    status: string;
    method: string;
    receiptNumber: bigint | null;
    /** The same as it is printed. */
    receiptLabel: string | null;
    creditAmount: bigint;
    receivedAt: Date;
  } | null;
};

/** A checkout as our database has it. @throws DomainError `not_found` */
export const readCheckout = operation({
  name: 'checkout.get',
  kind: 'read',
  input: z.object({ checkoutId: z.uuid() }),
  can: ['read', 'Checkout'],
  async run({ db, tenantId, ability }, { checkoutId }): Promise<CheckoutView> {
    const row = await db.checkout.findFirst({
      where: { AND: [{ tenantId, id: checkoutId }, accessible(ability, 'Checkout')] },
      include: {
        _count: { select: { bills: true } },
        payment: {
          select: {
            id: true,
            status: true,
            method: true,
            receiptNumber: true,
            receiptLabel: true,
            creditAmount: true,
            receivedAt: true,
          },
        },
      },
    });
    if (!row) throw new DomainError('not_found');
    const {
      id,
      amount,
      currency,
      createdAt,
      stripeAccountId,
      stripeSessionId,
      stripeIntentId,
      advanceAmount,
    } = row;
    const { _count, payment } = row;
    return {
      id,
      amount,
      currency,
      createdAt,
      stripeAccountId,
      stripeSessionId,
      stripeIntentId,
      advanceAmount,
      kind: row.kind as CheckoutView['kind'],
      status: row.status as CheckoutView['status'],
      billCount: _count.bills,
      payment: payment[0] ?? null,
    };
  },
});
