import { z } from 'zod';
import { disputeStatuses } from './dispute-status.ts';

export const onlineMethods = ['card', 'alipay', 'wechat_pay'] as const;

/** A payment that has succeeded, as Stripe tells it now. Amounts in minor units. */
export const stripePaymentFacts = z.object({
  /** Where the money is. */
  stripeAccountId: z.string(),
  /** `pi_...` */
  stripePaymentId: z.string(),
  sessionId: z.string().nullable(),
  /** Whether it carries the mark of our checkouts: money without a checkout and without the mark is other business of the company. */
  marked: z.boolean(),
  method: z.enum(onlineMethods),
  amount: z.bigint().positive(),
  /** ISO 4217, upper case. */
  currency: z.string(),
  /** What was added to the company's balance at Stripe when that is in the company's currency; null while or where it is not. */
  settledAmount: z.bigint().nullable(),
  /** What Stripe kept, in the payment's currency; null until it is known. */
  fee: z.bigint().nullable(),
  receivedAt: z.date(),
});
export type StripePaymentFacts = z.infer<typeof stripePaymentFacts>;

/** A refund or dispute of such a payment. */
export const stripeRefundFacts = z.object({
  stripePaymentId: z.string(),
  kind: z.enum(['refund', 'dispute']),
  /** `re_...`, `pyr_...`, `du_...` */
  stripeId: z.string(),
  /** The refund of ours that it carries out; null where it began at Stripe. */
  refundId: z.uuid().nullish(),
  amount: z.bigint().nonnegative(),
  settledAmount: z.bigint().nullable(),
  fee: z.bigint().nullable(),
  status: z.enum(['pending', 'done', 'undone']),
  reason: z.string().nullable(),
  /** Of a dispute; null where it is called something that we do not know. */
  disputeStatus: z.enum(disputeStatuses).nullish(),
  /** Until when the company may answer a dispute. */
  evidenceDueAt: z.date().nullish(),
  at: z.date(),
});
export type StripeRefundFacts = z.infer<typeof stripeRefundFacts>;
