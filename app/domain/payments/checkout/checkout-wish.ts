import { z } from 'zod';

const amount = z.bigint().positive('amount_not_positive');

/** What a payer wants to pay at once. Amounts in minor units. */
export const checkoutWish = z
  .object({
    /** Stripe takes at most 100 lines on a payment page. */
    billIds: z.array(z.uuid()).max(100).default([]),
    /** How much of a bill; all that is owed on it where nothing is told. */
    amounts: z.record(z.uuid(), amount).default({}),
    /** Money for bills to come, beside bills of the same property or alone. */
    advance: z.object({ propertyId: z.uuid(), amount }).nullish(),
  })
  .refine(({ billIds, advance }) => billIds.length > 0 || advance, { path: ['billIds'], error: 'required' })
  .refine(({ billIds, advance }) => billIds.length < 100 || !advance, {
    path: ['billIds'],
    error: 'too_many',
  });

export type CheckoutWish = z.output<typeof checkoutWish>;
