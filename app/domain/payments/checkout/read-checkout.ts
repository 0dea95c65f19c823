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
  billCount: number;
  payment: {
    id: string;
    status: string;
    method: string;
    receiptNumber: bigint | null;
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
            creditAmount: true,
            receivedAt: true,
          },
        },
      },
    });
    if (!row) throw new DomainError('not_found');
    const { _count, payment, personId: _p, membershipId: _m, tenantId: _t, updatedAt: _u, ...checkout } = row;
    return {
      ...checkout,
      status: checkout.status as CheckoutView['status'],
      billCount: _count.bills,
      payment: payment[0] ?? null,
    };
  },
});
