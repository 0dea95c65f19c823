import { z } from 'zod';
import { noFaults } from '#sandbox/web/webhook-sender.ts';
import { passBillingTime } from './billing/advance-billing.ts';
import { keepCard } from './billing/keep-card.ts';
import { deliverEvent } from './events/deliver.ts';
import { emit } from './events/emit.ts';
import { accountKind } from './objects/account.ts';
import { balanceTransactionKind, newBalanceTransaction } from './objects/balance-transaction.ts';
import { chargeKind } from './objects/charge.ts';
import { sessionKind } from './objects/checkout-session.ts';
import { customerKind } from './objects/customer.ts';
import { disputeKind } from './objects/dispute.ts';
import { eventKind } from './objects/event.ts';
import { paymentMethodTypes } from './objects/payment-method.ts';
import { payoutKind } from './objects/payout.ts';
import { refundKind } from './objects/refund.ts';
import { subscriptionKind } from './objects/subscription.ts';
import { completeOnboarding, restrictAccount } from './payments/complete-onboarding.ts';
import { answerDispute, closeDispute, escalateInquiry, openDispute } from './payments/dispute-charge.ts';
import { expireDueSessions, expireSession } from './payments/expire-session.ts';
import { paySession } from './payments/pay-session.ts';
import { settleRefund } from './payments/refund-charge.ts';
import { settleSession } from './payments/settle-session.ts';
import { genericDecline, testCards, walletDecline } from './payments/test-cards.ts';
import { arrive, payOut, payOutWhatIsDue } from './payouts/pay-out.ts';
import { returnPayout } from './payouts/return-payout.ts';
import { resourceMissing } from './protocol/errors.ts';
import type { AnyKind, Kind, StoredObject } from './protocol/kind.ts';
import { Scope } from './protocol/scope.ts';
import type { StripeState } from './state.ts';

/** What a test may do besides calling the API: one entry is a function in the process and a POST under `/_sandbox/stripe/`. */
function control<Schema extends z.ZodType, Result>(
  input: Schema,
  run: (state: StripeState, input: z.output<Schema>) => Result,
) {
  return { input, run };
}

function locate<T extends StoredObject>(state: StripeState, kind: Kind<T> & AnyKind, id: string) {
  const found = state.findAnywhere<T>(kind, id);
  if (!found) throw resourceMissing(kind.object, id);
  return { scope: new Scope(state, found.account), object: found.object };
}

const id = z.string().min(1);

export const stripeControls = {
  reset: control(z.object({}), (state) => state.reset()),

  /** Replaces the endpoints. Several secrets sign at once, as while one is being rotated. */
  setWebhook: control(
    z.object({
      url: z.url(),
      secrets: z.array(z.string().min(1)).min(1),
      scope: z.enum(['platform', 'connect', 'both']).default('both'),
      enabledEvents: z.array(z.string()).default(['*']),
    }),
    (state, endpoint) => {
      state.endpoints = [{ id: 'we_sandbox', ...endpoint }];
    },
  ),

  paySession: control(
    z.object({
      session: id,
      method: z.enum(paymentMethodTypes).default('card'),
      outcome: z.enum(['succeeded', 'failed', 'processing']).default('succeeded'),
      /** A test card decides about success by itself when `outcome` is left out of account: see `testCards`. */
      cardNumber: z.string().optional(),
      email: z.string().optional(),
      name: z.string().optional(),
    }),
    (state, input) => {
      const { scope, object: session } = locate(state, sessionKind, input.session);
      const byCard = input.cardNumber ? testCards[input.cardNumber]?.decline : undefined;
      const decline = byCard ?? (input.method === 'card' ? genericDecline : walletDecline);
      const failed = input.outcome === 'failed' || byCard !== undefined;
      paySession(scope, session, {
        method: input.method,
        outcome: failed
          ? { result: 'failed', decline }
          : { result: input.outcome === 'processing' ? 'processing' : 'succeeded' },
        cardNumber: input.cardNumber,
        email: input.email ?? 'owner@example.com',
        name: input.name,
      });
      return structuredClone(session);
    },
  ),

  /** Ends a payment that was left processing. */
  settleSession: control(
    z.object({ session: id, result: z.enum(['succeeded', 'failed']) }),
    (state, input) => {
      const { scope, object } = locate(state, sessionKind, input.session);
      settleSession(scope, object, input.result);
    },
  ),

  expireSession: control(z.object({ session: id }), (state, input) => {
    const { scope, object } = locate(state, sessionKind, input.session);
    expireSession(scope, object);
  }),

  settleRefund: control(z.object({ refund: id, result: z.enum(['succeeded', 'failed']) }), (state, input) => {
    const { scope, object } = locate(state, refundKind, input.refund);
    settleRefund(scope, object, input.result);
  }),

  completeOnboarding: control(
    z.object({ account: id, businessName: z.string().default('Sandbox business') }),
    (state, input) => {
      const { object } = locate(state, accountKind, input.account);
      completeOnboarding(state, object, { businessName: input.businessName, businessType: 'company' });
    },
  ),

  restrictAccount: control(z.object({ account: id }), (state, input) => {
    restrictAccount(state, locate(state, accountKind, input.account).object);
  }),

  /** The account takes the platform's access away; from then on every call for it is a 403. */
  deauthorize: control(z.object({ account: id }), (state, input) => {
    const { object } = locate(state, accountKind, input.account);
    state.deauthorized.add(object.id);
    const application = { id: state.application, object: 'application', name: 'Linli' };
    emit(new Scope(state, object.id), 'account.application.deauthorized', application);
  }),

  /** The payer's bank takes a payment back, whole unless an amount is told. */
  openDispute: control(
    z.object({
      charge: id,
      amount: z.number().int().min(1).optional(),
      reason: z.string().default('fraudulent'),
      /** The bank only asks: no money leaves yet. */
      inquiry: z.boolean().default(false),
    }),
    (state, input) => {
      const { scope, object } = locate(state, chargeKind, input.charge);
      return structuredClone(openDispute(scope, object, input));
    },
  ),

  closeDispute: control(z.object({ dispute: id, result: z.enum(['won', 'lost']) }), (state, input) => {
    const { scope, object } = locate(state, disputeKind, input.dispute);
    closeDispute(scope, object, input.result);
  }),

  /** The company has sent its evidence: the bank looks at it. */
  answerDispute: control(z.object({ dispute: id }), (state, input) => {
    const { scope, object } = locate(state, disputeKind, input.dispute);
    answerDispute(scope, object);
  }),

  /** An inquiry becomes a chargeback: now the money leaves. */
  escalateInquiry: control(z.object({ dispute: id }), (state, input) => {
    const { scope, object } = locate(state, disputeKind, input.dispute);
    escalateInquiry(scope, object);
  }),

  /** Sends what an account has to its bank at once; `early` also what is not available yet. */
  payOut: control(z.object({ account: id, early: z.boolean().default(true) }), (state, input) => {
    locate(state, accountKind, input.account);
    return structuredClone(payOut(new Scope(state, input.account), { early: input.early }));
  }),

  settlePayout: control(
    z.object({ payout: id, result: z.enum(['paid', 'failed', 'canceled']) }),
    (state, input) => {
      const { scope, object } = locate(state, payoutKind, input.payout);
      if (input.result === 'paid') arrive(scope, object);
      else returnPayout(scope, object, input.result);
    },
  ),

  /** Stripe takes or gives something by itself: a fee of the account, or a correction. */
  adjustBalance: control(
    z.object({
      account: id,
      amount: z.number().int(),
      currency: z.string().default('cny'),
      type: z.enum(['stripe_fee', 'adjustment']).default('adjustment'),
      description: z.string().default('Adjustment'),
    }),
    (state, { account, amount, currency, type, description }) => {
      const scope = new Scope(state, account);
      const transaction = newBalanceTransaction({
        id: scope.newId(balanceTransactionKind),
        now: scope.now(),
        amount,
        currency,
        description,
        feeDetails: [],
        reportingCategory: type === 'stripe_fee' ? 'fee' : 'other_adjustment',
        source: null,
        type,
      });
      return structuredClone(scope.insert(balanceTransactionKind, transaction));
    },
  ),

  /** Sends an event again, as the dashboard's "resend" does. */
  redeliver: control(
    z.object({ event: id, times: z.number().int().min(1).max(100).default(1) }),
    (state, input) => {
      const { scope, object } = locate(state, eventKind, input.event);
      for (let time = 0; time < input.times; time += 1) deliverEvent(state, scope.account, object);
    },
  ),

  /** The next `times` API requests that fit go wrong in this way. */
  injectFault: control(
    z.object({
      kind: z.enum(['error_500', 'error_500_after', 'hang_up', 'hang_up_after', 'rate_limit', 'delay']),
      method: z.string().optional(),
      path: z.string().optional(),
      times: z.number().int().min(1).default(1),
      delayMs: z.number().int().min(0).optional(),
    }),
    (state, fault) => {
      state.faults.push({ ...fault });
    },
  ),

  /** How webhooks go wrong from now on; left-out ones go back to normal. */
  setDeliveryFaults: control(
    z.object({
      delayMs: z.number().int().min(0).optional(),
      copies: z.number().int().min(1).max(100).optional(),
      shuffleWindowMs: z.number().int().min(0).optional(),
      drop: z.boolean().optional(),
    }),
    (state, faults) => {
      state.sender.faults = { ...noFaults, ...faults };
    },
  ),

  /**
   * Lets time pass at Stripe: sessions expire, balances become available and are paid out, payouts arrive; trials end, subscriptions renew, failed
   * charges are tried again.
   */
  advanceClock: control(z.object({ seconds: z.number().int().min(0) }), (state, input) => {
    state.clockAheadSeconds += input.seconds;
    expireDueSessions(state);
    payOutWhatIsDue(state);
    passBillingTime(state);
  }),

  /** Another card for all that a customer of the platform pays, as the customer portal does it. */
  setCustomerCard: control(z.object({ customer: id, cardNumber: z.string() }), (state, input) => {
    const { scope, object } = locate(state, customerKind, input.customer);
    const { id: method } = keepCard(scope, object, { number: input.cardNumber, name: null });
    for (const subscription of scope.all(subscriptionKind)) {
      if (subscription.customer === object.id) subscription.default_payment_method = method;
    }
  }),

  /** Waits until no delivery is under way. */
  idle: control(z.object({}), (state) => state.sender.idle()),

  deliveries: control(z.object({}), (state) => [...state.deliveries]),
};

export type StripeControls = {
  [Name in keyof typeof stripeControls]: (
    input: z.input<(typeof stripeControls)[Name]['input']>,
  ) => Promise<Awaited<ReturnType<(typeof stripeControls)[Name]['run']>>>;
};
