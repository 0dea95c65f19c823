import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { byDueDay, type LockedBill, lockBills, remainingOf } from '../settlement/lock-bills.ts';
import { findSameCheckout } from './find-same-checkout.ts';

/** Stripe takes at most 100 lines on a payment page. */
export const billIdsSchema = z.array(z.uuid()).min(1).max(100);

export type NewCheckout = {
  id: string;
  stripeAccountId: string;
  /** Set where the payer comes back to a page that was made before. */
  stripeSessionId: string | null;
  createdAt: Date;
  /** Sessions of the same payer for some of the same bills, which this one takes the place of. */
  superseded: string[];
};

/**
 * Writes down what the payer is about to pay, before anything is asked of Stripe: the whole of what is owed on each bill. The same bills by the same payer
 * within some minutes are the same checkout.
 *
 * @throws DomainError `payments_not_enabled`, `not_found`, `forbidden`, `bill_not_open`
 */
export const createCheckout = operation({
  name: 'checkout.create',
  kind: 'write',
  input: z.object({ billIds: billIdsSchema }),
  can: ['pay', 'Bill'],
  async run(scope, input): Promise<NewCheckout> {
    const { db, ctx, tenantId, audit } = scope;
    const account = await db.paymentAccount.findUnique({ where: { tenantId } });
    if (!account?.chargesEnabled || account.deauthorizedAt) throw new DomainError('payments_not_enabled');
    const bills = await openBills(scope, [...new Set(input.billIds)]);
    const membershipId = ctx.actor.kind === 'member' ? ctx.actor.membershipId : null;
    const amounts = new Map(bills.map((bill) => [bill.id, remainingOf(bill)]));
    const { same, superseded } = await findSameCheckout(
      scope,
      membershipId,
      account.stripeAccountId,
      amounts,
    );
    const { id, stripeSessionId, createdAt } =
      same ??
      (await db.checkout.create({
        data: {
          tenantId,
          id: newId(),
          personId: ctx.actor.kind === 'member' ? ctx.actor.personId : null,
          membershipId,
          stripeAccountId: account.stripeAccountId,
          amount: [...amounts.values()].reduce((sum, amount) => sum + amount, 0n),
          currency: ctx.tenant.currency,
          createdAt: scope.now,
        },
      }));
    if (!same) {
      await db.checkoutBill.createMany({
        data: bills.map((bill) => ({
          tenantId,
          checkoutId: id,
          billId: bill.id,
          amount: remainingOf(bill),
        })),
      });
    }
    audit('Checkout', id, { bills: bills.length, again: same !== undefined });
    return { id, stripeAccountId: account.stripeAccountId, stripeSessionId, createdAt, superseded };
  },
});

async function openBills(
  { db, tenantId, authorize }: OperationScope,
  billIds: string[],
): Promise<LockedBill[]> {
  const bills = await lockBills(db, tenantId, billIds);
  if (bills.length !== billIds.length) throw new DomainError('not_found');
  for (const bill of bills) authorize('pay', 'Bill', bill);
  if (bills.some((bill) => remainingOf(bill) <= 0n)) throw new DomainError('bill_not_open');
  return bills.sort(byDueDay);
}
