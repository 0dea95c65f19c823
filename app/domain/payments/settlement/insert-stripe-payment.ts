import { localDay } from '#app/kernel/dates.ts';
import { newId } from '#app/kernel/ids.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';
import type { StripePaymentFacts } from './stripe-payment-facts.ts';

/** Writes the row of a payment that came through Stripe, and answers how it is to be posted. The database keeps it to one per payment at Stripe. */
export async function insertStripePayment(
  scope: OperationScope,
  facts: StripePaymentFacts,
  about: Partial<Prisma.PaymentUncheckedCreateInput>,
) {
  const paymentId = newId();
  await scope.db.payment.create({
    data: {
      tenantId: scope.tenantId,
      id: paymentId,
      method: facts.method,
      amount: facts.amount,
      currency: facts.currency,
      feeAmount: facts.fee,
      stripePaymentId: facts.stripePaymentId,
      stripeAccountId: facts.stripeAccountId,
      receivedAt: facts.receivedAt,
      ...about,
    },
  });
  return { paymentId, posting: paymentPosting(scope, paymentId, facts) };
}

/** The books have it on the day on which the company's clock stood when the money came. */
export function paymentPosting({ ctx }: OperationScope, paymentId: string, facts: StripePaymentFacts) {
  return {
    money: 'onlinePayments' as const,
    postedOn: localDay(facts.receivedAt, ctx.tenant.timeZone),
    documentKind: 'payment' as const,
    documentId: paymentId,
  };
}
