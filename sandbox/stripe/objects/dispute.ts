import type Stripe from 'stripe';
import { kind } from '../protocol/kind.ts';

export const disputeKind = kind<Stripe.Dispute>({
  object: 'dispute',
  prefix: 'du',
  idLength: 24,
  expandable: { charge: 'own', payment_intent: 'own' },
});

const ANSWER_WITHIN_SECONDS = 9 * 24 * 60 * 60;

export function newDispute(from: {
  id: string;
  now: number;
  charge: Stripe.Charge;
  amount: number;
  reason: string;
  inquiry: boolean;
}): Stripe.Dispute {
  const { charge } = from;
  return {
    id: from.id,
    object: 'dispute',
    amount: from.amount,
    balance_transactions: [],
    charge: charge.id,
    created: from.now,
    currency: charge.currency,
    enhanced_eligibility_types: [],
    evidence: {
      access_activity_log: null,
      billing_address: null,
      cancellation_policy: null,
      cancellation_policy_disclosure: null,
      cancellation_rebuttal: null,
      customer_communication: null,
      customer_email_address: null,
      customer_name: null,
      customer_purchase_ip: null,
      customer_signature: null,
      duplicate_charge_documentation: null,
      duplicate_charge_explanation: null,
      duplicate_charge_id: null,
      enhanced_evidence: {},
      product_description: null,
      receipt: null,
      refund_policy: null,
      refund_policy_disclosure: null,
      refund_refusal_explanation: null,
      service_date: null,
      service_documentation: null,
      shipping_address: null,
      shipping_carrier: null,
      shipping_date: null,
      shipping_documentation: null,
      shipping_tracking_number: null,
      uncategorized_file: null,
      uncategorized_text: null,
    },
    evidence_details: {
      due_by: from.now + ANSWER_WITHIN_SECONDS,
      enhanced_eligibility: {},
      has_evidence: false,
      past_due: false,
      submission_count: 0,
      submission_method: 'not_submitted',
    },
    intended_submission_method: null,
    is_charge_refundable: from.inquiry,
    livemode: false,
    metadata: {},
    payment_intent: charge.payment_intent,
    payment_method_details: {
      type: 'card',
      card: {
        brand: charge.payment_method_details?.card?.brand ?? 'visa',
        case_type: from.inquiry ? 'inquiry' : 'chargeback',
        network: charge.payment_method_details?.card?.network ?? 'visa',
        network_reason_code: '10.4',
      },
    },
    reason: from.reason,
    status: from.inquiry ? 'warning_needs_response' : 'needs_response',
  } satisfies Stripe.Dispute;
}
