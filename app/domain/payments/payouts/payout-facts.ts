import { z } from 'zod';
import { isDay } from '#app/kernel/dates.ts';

export const payoutStatuses = ['pending', 'in_transit', 'paid', 'failed', 'canceled'] as const;
export type PayoutStatus = (typeof payoutStatuses)[number];

export const payoutItemKinds = ['payment', 'refund', 'dispute', 'fee', 'adjustment', 'other'] as const;
export type PayoutItemKind = (typeof payoutItemKinds)[number];

/** One movement of the balance at Stripe that a payout paid out. Minor units of the payout's currency. */
export const payoutItemFacts = z.object({
  /** `txn_...` */
  stripeTransactionId: z.string(),
  kind: z.enum(payoutItemKinds),
  /** What was moved, before Stripe's fee on it; below zero where money left. */
  amount: z.bigint(),
  fee: z.bigint(),
  /** `pi_...` of the payment that it is, or that it is about; null where it is about none. */
  stripePaymentId: z.string().nullable(),
  /** `re_...`, `pyr_...` or `du_...` of the refund or dispute that it is. */
  stripeRefundId: z.string().nullable(),
  /** Whether its payment carries the mark of our checkouts. */
  marked: z.boolean(),
  /** Money of a payout that did not arrive, for which that payout accounts. */
  explained: z.boolean(),
});
export type PayoutItemFacts = z.infer<typeof payoutItemFacts>;

/** A payout as Stripe tells it now. */
export const payoutFacts = z.object({
  stripeAccountId: z.string(),
  /** `po_...` */
  stripePayoutId: z.string(),
  /** Minor units; below zero where Stripe took what the balance lacked from the bank. */
  amount: z.bigint(),
  /** ISO 4217, upper case. */
  currency: z.string(),
  status: z.enum(payoutStatuses),
  arrivesOn: z.string().refine(isDay),
  failureCode: z.string().nullable(),
  createdAt: z.date(),
  /** Null while Stripe has not told what it is made of; it never does for payouts that somebody started by hand. */
  items: z.array(payoutItemFacts).nullable(),
});
export type PayoutFacts = z.infer<typeof payoutFacts>;
