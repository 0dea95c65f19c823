import type Stripe from 'stripe';
import { kind } from '../protocol/kind.ts';

export const applicationFeeKind = kind<Stripe.ApplicationFee>({
  object: 'application_fee',
  prefix: 'fee',
  idLength: 24,
  expandable: { account: 'platform', balance_transaction: 'platform' },
});

export function newApplicationFee(from: {
  id: string;
  now: number;
  account: string;
  application: string;
  charge: Stripe.Charge;
  amount: number;
}): Stripe.ApplicationFee {
  return {
    id: from.id,
    object: 'application_fee',
    account: from.account,
    amount: from.amount,
    amount_refunded: 0,
    application: from.application,
    balance_transaction: null,
    charge: from.charge.id,
    created: from.now,
    currency: from.charge.currency,
    fee_source: { charge: from.charge.id, type: 'charge' },
    livemode: false,
    originating_transaction: null,
    refunded: false,
    refunds: { object: 'list', data: [], has_more: false, url: `/v1/application_fees/${from.id}/refunds` },
  } satisfies Stripe.ApplicationFee;
}
