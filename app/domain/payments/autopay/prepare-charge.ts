import { z } from 'zod';
import { addDays, dayOf, localDay } from '#app/kernel/dates.ts';
import { newId } from '#app/kernel/ids.ts';
import type { AutopayCharge } from '#prisma/generated/client.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import type { NewCheckout } from '../checkout/create-checkout.ts';
import type { PaidChange } from '../settlement/change-bills-paid.ts';
import { byDueDay, lockBills, remainingOf } from '../settlement/lock-bills.ts';
import { spreadAmount } from '../settlement/spread-amount.ts';

/** A charge that could not be made for so long (the company could take no payments) is announced anew rather than made unexpectedly. */
const lapsesAfterDays = 7;

export type PreparedCharge = {
  checkout: Pick<NewCheckout, 'id' | 'amount' | 'stripeAccountId' | 'stripeIntentId'>;
  method: { stripeCustomerId: string; stripeMethodId: string };
  /** Whether its amounts are still what is owed. Of one that was begun before, bills may have been paid since. */
  fits: boolean;
};

/**
 * Writes down what an automatic charge is about to take: what is owed now on the bills that it announced, never more than it announced. Answers a checkout that was begun
 * and has not ended; null where there is nothing to do: it is settled, nothing is owed any more, or the consent has ended.
 */
export const prepareCharge = operation({
  name: 'autopay.prepare',
  kind: 'write',
  input: z.object({ chargeId: z.uuid() }),
  can: ['update', 'AutopayCharge'],
  async run(scope, { chargeId }): Promise<PreparedCharge | null> {
    const { db, tenantId, ctx, now, audit } = scope;
    audit('AutopayCharge', chargeId, {});
    await db.$queryRaw`
      select id from autopay_charge where tenant_id = ${tenantId}::uuid and id = ${chargeId}::uuid for update`;
    const charge = await db.autopayCharge.findUnique({
      where: { tenantId_id: { tenantId, id: chargeId } },
      include: { checkout: { include: { bills: true } }, consent: { include: { savedMethod: true } } },
    });
    if (charge?.status !== 'charging') return null;
    const { consent, checkout: begun } = charge;
    const { savedMethod } = consent;
    const shares = await sharesOf(scope, charge);
    const isLapsed = localDay(now, ctx.tenant.timeZone) > addDays(dayOf(charge.chargeOn), lapsesAfterDays);
    if (begun?.status === 'open') {
      const method = await methodOf(scope, consent.personId, savedMethod);
      if (!method) return cancel(scope, charge, 'consent_ended');
      const meant = new Map(begun.bills.map(({ billId, amount }) => [billId, amount]));
      const fits =
        begun.bills.length === shares.length &&
        shares.every(({ billId, amount }) => meant.get(billId) === amount);
      return {
        checkout: begun,
        method,
        fits: fits && consent.status === 'active' && !isLapsed,
      };
    }
    const method = await methodOf(scope, consent.personId, savedMethod);
    if (consent.status !== 'active' || savedMethod.status !== 'active' || !method) {
      return cancel(scope, charge, 'consent_ended');
    }
    if (isLapsed) return cancel(scope, charge, 'lapsed');
    const amount = shares.reduce((sum, share) => sum + share.amount, 0n);
    if (amount === 0n) return cancel(scope, charge, 'nothing_due');
    const checkout = await db.checkout.create({
      data: {
        tenantId,
        id: newId(),
        kind: 'autopay',
        personId: consent.personId,
        propertyId: charge.propertyId,
        stripeAccountId: savedMethod.stripeAccountId,
        amount,
        currency: ctx.tenant.currency,
        createdAt: now,
        bills: {
          createMany: { data: shares.map((share) => ({ billId: share.billId, amount: share.amount })) },
        },
      },
    });
    await db.autopayCharge.update({
      where: { tenantId_id: { tenantId, id: chargeId } },
      data: { checkoutId: checkout.id, updatedAt: now },
    });
    audit('AutopayCharge', chargeId, { amount, announced: charge.amount, attempt: charge.attempts });
    return { checkout, method, fits: true };
  },
});

/** What is owed now, the bill due first first, within what was announced. A bill that an agreement pays by instalments meanwhile is left out. */
async function sharesOf(
  { db, tenantId }: OperationScope,
  { billIds, amount }: Pick<AutopayCharge, 'billIds' | 'amount'>,
): Promise<PaidChange[]> {
  const bills = await lockBills(db, tenantId, billIds);
  const agreed = await db.paymentPlanBill.findMany({
    where: { tenantId, billId: { in: billIds }, plan: { status: 'active' } },
    select: { billId: true },
  });
  const left = bills.filter(({ id }) => !agreed.some(({ billId }) => billId === id)).sort(byDueDay);
  return spreadAmount(
    amount,
    left.map((bill) => ({ billId: bill.id, room: remainingOf(bill) })),
  ).shares;
}

async function methodOf(
  { db, tenantId }: OperationScope,
  personId: string,
  { stripeAccountId, stripeMethodId }: { stripeAccountId: string; stripeMethodId: string },
) {
  const customer = await db.stripeCustomer.findUnique({
    where: { tenantId_stripeAccountId_personId: { tenantId, stripeAccountId, personId } },
  });
  return customer && { stripeCustomerId: customer.stripeCustomerId, stripeMethodId };
}

async function cancel(
  { db, tenantId, audit }: OperationScope,
  { id }: Pick<AutopayCharge, 'id'>,
  failureCode: 'consent_ended' | 'lapsed' | 'nothing_due',
): Promise<null> {
  await db.autopayCharge.update({
    where: { tenantId_id: { tenantId, id } },
    data: { status: 'cancelled', failureCode },
  });
  audit('AutopayCharge', id, { cancelled: failureCode });
  return null;
}
