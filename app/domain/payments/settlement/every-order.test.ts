import { afterAll, beforeAll, expect, it } from 'vitest';
import { stripeClient } from '#app/integrations/stripe/stripe-client.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { startCheckout } from '../checkout/start-checkout.ts';
import { followEvent } from '../stripe-events/follow-event.ts';
import type { HandledEventType } from '../stripe-events/handled-event-types.ts';
import { expectSoundBooks } from '../testing/payment-books.ts';
import { billProperty, type PaymentScene, paymentScene } from '../testing/payment-scene.ts';
import { chargeOf, type StripeAtWork, startStripeAtWork } from '../testing/stripe-at-work.ts';

/** Orders looked at in this run; all 720 unless a quicker look is wanted. */
const most = Number(process.env.EVENT_ORDERS ?? 720);
/** Companies that go through them side by side. */
const lanes = 4;

const events = [
  'payment_intent.succeeded',
  'checkout.session.completed',
  'charge.refunded',
  'refund.updated',
  'charge.dispute.created',
  'charge.dispute.closed',
] as const satisfies HandledEventType[];
type Told = (typeof events)[number];

let work: StripeAtWork;
beforeAll(async () => {
  work = await startStripeAtWork();
});
afterAll(() => work.stop());

function orders<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, index) =>
    orders([...items.slice(0, index), ...items.slice(index + 1)]).map((rest) => [item, ...rest]),
  );
}

type Lane = { scene: PaymentScene; account: string };

/**
 * One payment that Stripe takes as far as the event under way needs, and no further: an event is told as early as it can be, and one that comes late
 * finds everything done.
 */
async function story({ scene, account }: Lane) {
  const { control } = work.sandbox.stripe;
  const billIds = await billProperty(scene, scene.propertyIds[0] as string, [100n, 200n, 300n]);
  const { checkoutId } = await startCheckout(scene.owner, { billIds, cancelPath: '/bills' });
  const { stripeSessionId } = await withTenant(scene.tenant.id, (db) =>
    db.checkout.findFirstOrThrow({ where: { tenantId: scene.tenant.id, id: checkoutId } }),
  );
  const session = stripeSessionId as string;
  const ids = { session, intent: '', charge: '', refund: '', dispute: '' };
  const steps = [
    async () => {
      await control.paySession({ session });
      const charge = await chargeOf(account, session);
      ids.charge = charge.id;
      ids.intent = String(charge.payment_intent);
    },
    async () => {
      const params = { charge: ids.charge, amount: 350, metadata: { sandbox_refund: 'pending' } };
      ids.refund = (await stripeClient().refunds.create(params, { stripeAccount: account })).id;
    },
    () => control.settleRefund({ refund: ids.refund, result: 'succeeded' }),
    async () => {
      ids.dispute = (await control.openDispute({ charge: ids.charge, amount: 200 })).id;
    },
    () => control.closeDispute({ dispute: ids.dispute, result: 'won' }),
  ];
  const about: Record<Told, { step: number; object: keyof typeof ids }> = {
    'payment_intent.succeeded': { step: 1, object: 'intent' },
    'checkout.session.completed': { step: 1, object: 'session' },
    'charge.refunded': { step: 2, object: 'charge' },
    'refund.updated': { step: 3, object: 'refund' },
    'charge.dispute.created': { step: 4, object: 'dispute' },
    'charge.dispute.closed': { step: 5, object: 'dispute' },
  };
  let done = 0;
  return {
    billIds,
    checkoutId,
    async tell(type: Told): Promise<void> {
      for (; done < about[type].step; done += 1) await steps[done]?.();
      await followEvent(scene.system, { type, account, objectId: ids[about[type].object] });
    },
  };
}

/** Where a payment stands, in all that does not tell of when and by which id. */
async function outcome({ scene }: Lane, { billIds, checkoutId }: Awaited<ReturnType<typeof story>>) {
  const tenantId = scene.tenant.id;
  return withTenant(tenantId, async (db) => {
    const payments = await db.payment.findMany({ where: { tenantId, checkoutId } });
    const refunds = await db.refund.findMany({
      where: { tenantId, payment: { checkoutId } },
      orderBy: { kind: 'asc' },
    });
    const bills = await db.bill.findMany({ where: { id: { in: billIds } }, orderBy: { amount: 'asc' } });
    const moved = await db.$queryRaw<{ code: string; net: bigint }[]>`
      select a.code, sum(case when t.debit_account_id = a.id then t.amount else -t.amount end)::bigint as net
      from ledger_transfer t join ledger_account a on a.tenant_id = t.tenant_id and a.id in (t.debit_account_id, t.credit_account_id)
      where t.tenant_id = ${tenantId}::uuid
        and t.document_id = any(${[...payments, ...refunds].map(({ id }) => id)}::uuid[])
      group by a.code order by a.code`;
    return {
      payments: payments.map(({ status, amount, refundedAmount, creditAmount, feeAmount }) => ({
        status,
        amount,
        refundedAmount,
        creditAmount,
        feeAmount,
      })),
      refunds: refunds.map(({ kind, status, amount, feeAmount, disputeStatus }) => ({
        kind,
        status,
        amount,
        feeAmount,
        disputeStatus,
      })),
      bills: bills.map(({ status, paidAmount }) => [status, paidAmount]),
      moved,
    };
  });
}

it(`every order of six events of one payment ends in one state, with sound books (${most} of 720)`, async () => {
  const left = orders(events).slice(0, most);
  const companies: Lane[] = [];
  for (let lane = 0; lane < lanes; lane += 1) {
    const scene = await paymentScene();
    companies.push({ scene, account: await work.enablePayments(scene) });
  }
  await work.sandbox.stripe.control.setDeliveryFaults({ drop: true });
  const expected = {
    payments: [
      { status: 'refunded_part', amount: 600n, refundedAmount: 350n, creditAmount: 0n, feeAmount: 47n },
    ],
    refunds: [
      { kind: 'dispute', status: 'undone', amount: 200n, feeAmount: 1500n, disputeStatus: 'won' },
      { kind: 'refund', status: 'done', amount: 350n, feeAmount: 0n, disputeStatus: null },
    ],
    bills: [
      ['paid', 100n],
      ['open', 150n],
      ['open', 0n],
    ],
    moved: [
      { code: '1012', net: 600n - 350n - 47n - 1500n },
      { code: '1122', net: -250n },
      { code: '6603', net: 1547n },
    ],
  };
  let seen = 0;
  await Promise.all(
    companies.map(async (lane) => {
      for (let order = left.pop(); order; order = left.pop()) {
        const told = await story(lane);
        for (const event of order) await told.tell(event);
        expect(await outcome(lane, told), order.join(', ')).toEqual(expected);
        seen += 1;
      }
      await expectSoundBooks(lane.scene.system);
    }),
  );
  expect(seen).toBe(most);
}, 900_000);
