import type Stripe from 'stripe';
import { startCheckout } from '#app/domain/payments/checkout/start-checkout.ts';
import { isHandled } from '#app/domain/payments/stripe-events/handled-event-types.ts';
import { billProperty, type PaymentScene } from '#app/domain/payments/testing/payment-scene.ts';
import { stripeClient } from '#app/integrations/stripe/stripe-client.ts';
import type { Sandbox } from '#sandbox/start-sandbox.ts';
import { withTenant } from '#tenants/with-tenant.ts';

export type MadeEvents = {
  events: Stripe.Event[];
  /** Minor units. */
  paid: bigint;
  refunded: bigint;
  payments: number;
};

/** Has owners pay online, each payment given back in part, until Stripe has `wanted` events to tell; nothing of it has reached us. */
export async function makeEvents(
  sandbox: Sandbox,
  scene: PaymentScene,
  account: string,
  wanted: number,
): Promise<MadeEvents> {
  const made: MadeEvents = { events: [], paid: 0n, refunded: 0n, payments: 0 };
  await sandbox.stripe.control.setDeliveryFaults({ drop: true });
  const before = new Set((await listEvents(account)).map(({ id }) => id));
  // The payment, its page, the refund and its end, each told in two ways where Stripe does.
  const eventsEach = 6;
  const payments = Math.ceil(wanted / eventsEach);
  for (let index = 0; index < payments; index += 1) {
    const amount = BigInt(1_000 + index);
    const billIds = await billProperty(scene, scene.propertyIds[0] as string, [amount]);
    const { checkoutId } = await startCheckout(scene.owner, { billIds, cancelPath: '/bills' });
    const { stripeSessionId } = await withTenant(scene.tenant.id, (db) =>
      db.checkout.findFirstOrThrow({ where: { tenantId: scene.tenant.id, id: checkoutId } }),
    );
    const session = await sandbox.stripe.control.paySession({ session: stripeSessionId as string });
    const refund = await stripeClient().refunds.create(
      {
        payment_intent: String(session.payment_intent),
        amount: 400,
        metadata: { sandbox_refund: 'pending' },
      },
      { stripeAccount: account },
    );
    await sandbox.stripe.control.settleRefund({ refund: refund.id, result: 'succeeded' });
    made.paid += amount;
    made.refunded += 400n;
    made.payments += 1;
  }
  made.events = (await listEvents(account))
    .filter(({ id, type }) => !before.has(id) && isHandled(type))
    .slice(0, wanted);
  return made;
}

async function listEvents(stripeAccount: string): Promise<Stripe.Event[]> {
  const events: Stripe.Event[] = [];
  for await (const event of stripeClient().events.list({ limit: 100 }, { stripeAccount })) events.push(event);
  return events;
}
