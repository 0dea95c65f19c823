import type Stripe from 'stripe';
import { kind } from '../protocol/kind.ts';

export const refundKind = kind<Stripe.Refund>({
  object: 'refund',
  prefix: 're',
  idLength: 24,
  expandable: {
    balance_transaction: 'own',
    charge: 'own',
    customer: 'own',
    failure_balance_transaction: 'own',
    payment_intent: 'own',
    payment_method: 'own',
  },
});

export function newRefund(from: {
  id: string;
  now: number;
  amount: number;
  charge: Stripe.Charge;
  reason: Stripe.Refund['reason'];
  metadata: Record<string, string>;
  status: 'succeeded' | 'pending';
}): Stripe.Refund {
  const { charge } = from;
  const type = charge.payment_method_details?.type ?? 'card';
  return {
    id: from.id,
    object: 'refund',
    amount: from.amount,
    balance_transaction: null,
    charge: charge.id,
    created: from.now,
    currency: charge.currency,
    customer: charge.customer,
    customer_account: null,
    destination_details:
      type === 'card'
        ? {
            type: 'card',
            card: {
              type: 'refund',
              reference_status: 'pending',
              reference_type: 'acquirer_reference_number',
            },
          }
        : type === 'alipay'
          ? { type: 'alipay', alipay: {} }
          : { type: 'wechat_pay', wechat_pay: {} },
    metadata: from.metadata,
    payment_intent: charge.payment_intent,
    payment_method: charge.payment_method,
    reason: from.reason,
    receipt_number: null,
    source_transfer_reversal: null,
    status: from.status,
    transfer_reversal: null,
  } satisfies Stripe.Refund;
}
