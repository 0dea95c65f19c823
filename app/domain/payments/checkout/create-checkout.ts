import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { minorToText } from '#app/kernel/money.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { byDueDay, type LockedBill, lockBills, remainingOf } from '../settlement/lock-bills.ts';
import { type CheckoutWish, checkoutWish } from './checkout-wish.ts';
import { findSameCheckout } from './find-same-checkout.ts';

export type NewCheckout = {
  id: string;
  stripeAccountId: string;
  /** Set where the payer comes back to a page that was made before. */
  stripeSessionId: string | null;
  /** The same for a payment with a saved method. */
  stripeIntentId: string | null;
  /** Minor units. */
  amount: bigint;
  createdAt: Date;
  /** Sessions of the same payer for some of the same bills, which this one takes the place of. */
  superseded: string[];
};

/**
 * Writes down what the payer is about to pay, before anything is asked of Stripe: bills or parts of them, money in advance for a property, or both. The same by
 * the same payer within some minutes is the same checkout. Behind a shared link (`link`) the system asks for whoever holds it.
 *
 * @throws DomainError `payments_not_enabled`, `not_found`, `forbidden`, `bill_not_open`, `payment_exceeds_due` (`params.due`) where a part is more than
 *   is owed on its bill, `invalid_input` where the advance is for another property than the bills
 */
export const createCheckout = operation({
  name: 'checkout.create',
  kind: 'write',
  whileReadOnly: true,
  input: checkoutWish.safeExtend({
    way: z.enum(['page', 'saved_method']).default('page'),
    link: z.object({ id: z.uuid(), personId: z.uuid().nullable() }).optional(),
  }),
  can: ['pay', 'Bill'],
  async run(scope, { link, way, ...wish }): Promise<NewCheckout> {
    const { db, ctx, tenantId, audit } = scope;
    if (link && ctx.actor.kind !== 'system') throw new DomainError('forbidden');
    const account = await db.paymentAccount.findUnique({ where: { tenantId } });
    if (!account?.chargesEnabled || account.deauthorizedAt) throw new DomainError('payments_not_enabled');
    const { stripeAccountId } = account;
    const bills = await openBills(scope, [...new Set(wish.billIds)]);
    const advance = await checkedAdvance(scope, wish, bills);
    const amounts = new Map(bills.map((bill) => [bill.id, partOf(scope, wish, bill)]));
    const member = ctx.actor.kind === 'member' ? ctx.actor : null;
    const payer = link ? { linkId: link.id } : { membershipId: member?.membershipId ?? newId() };
    const { same, superseded } = await findSameCheckout(scope, {
      payer,
      stripeAccountId,
      way,
      amounts,
      advance,
    });
    const amount = [...amounts.values()].reduce((sum, part) => sum + part, advance?.amount ?? 0n);
    const { id, stripeSessionId, stripeIntentId, createdAt } =
      same ??
      (await db.checkout.create({
        data: {
          tenantId,
          id: newId(),
          kind: link ? 'link' : bills.length > 0 ? 'bills' : 'advance',
          linkId: link?.id ?? null,
          personId: link ? link.personId : (member?.personId ?? null),
          membershipId: link ? null : (member?.membershipId ?? null),
          propertyId: advance?.propertyId ?? null,
          advanceAmount: advance?.amount ?? 0n,
          stripeAccountId,
          amount,
          currency: ctx.tenant.currency,
          createdAt: scope.now,
        },
      }));
    if (!same) {
      await db.checkoutBill.createMany({
        data: [...amounts].map(([billId, part]) => ({ tenantId, checkoutId: id, billId, amount: part })),
      });
    }
    audit('Checkout', id, {
      bills: bills.length,
      amount,
      advance: advance?.amount,
      again: same !== undefined,
    });
    return { id, stripeAccountId, stripeSessionId, stripeIntentId, amount, createdAt, superseded };
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

/** A payment keeps its prepaid money with one property: what is left over of the bills and what is paid in advance must be able to lie together. */
async function checkedAdvance(
  { db, tenantId, authorize }: OperationScope,
  wish: CheckoutWish,
  bills: LockedBill[],
) {
  const { advance } = wish;
  if (!advance) return null;
  const { propertyId } = advance;
  if (!(await db.property.findUnique({ where: { tenantId_id: { tenantId, id: propertyId } } }))) {
    throw new DomainError('not_found');
  }
  authorize('pay', 'Bill', { propertyId, personId: null });
  if (bills.some((bill) => bill.propertyId !== propertyId)) {
    throw new DomainError('invalid_input', { fields: [{ path: 'advance', code: 'advance_other_property' }] });
  }
  return advance;
}

function partOf({ ctx }: OperationScope, { amounts }: CheckoutWish, bill: LockedBill): bigint {
  const owed = remainingOf(bill);
  const part = amounts[bill.id] ?? owed;
  if (part <= owed) return part;
  throw new DomainError('payment_exceeds_due', {
    params: { due: minorToText(owed, ctx.tenant.currency) },
  });
}
