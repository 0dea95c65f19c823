import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stripeClient } from '#app/integrations/stripe/stripe-client.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { startCheckout } from '../checkout/start-checkout.ts';
import { sweepStripeEvents } from '../stripe-events/sweep-stripe-events.ts';
import { billProperty, type PaymentScene, paymentScene } from '../testing/payment-scene.ts';
import { type StripeAtWork, startStripeAtWork } from '../testing/stripe-at-work.ts';
import { canPayOnline } from './can-pay-online.ts';
import { getPaymentAccount } from './get-payment-account.ts';
import { refreshPaymentAccount } from './refresh-payment-account.ts';
import { startPaymentOnboarding } from './start-payment-onboarding.ts';

let work: StripeAtWork;

beforeAll(async () => {
  work = await startStripeAtWork();
});
afterAll(() => work.stop());

const paths = { returnPath: '/settings/payments?from=stripe', refreshPath: '/settings/payments/again' };
const get = (scene: PaymentScene) => getPaymentAccount(scene.administrator, {});
const connected = async () => (await stripeClient().accounts.list({ limit: 100 })).data.length;

describe('taking payments online', () => {
  it('begins with one account, however many begin at once', async () => {
    const scene = await paymentScene();
    expect(await get(scene)).toMatchObject({ status: 'none', stripeAccountId: null });
    const before = await connected();
    const links = await Promise.all(
      Array.from({ length: 8 }, () => startPaymentOnboarding(scene.administrator, paths)),
    );
    expect(await connected()).toBe(before + 1);
    expect(links.every(({ url }) => url.startsWith(`${work.sandbox.origin}/connect/onboarding/`))).toBe(true);
    expect(await get(scene)).toMatchObject({ status: 'onboarding', chargesEnabled: false });
    expect(await canPayOnline(scene.owner, {})).toBe(false);
    await startPaymentOnboarding(scene.administrator, paths);
    expect(await connected()).toBe(before + 1);
  });

  it('returns to the company’s own address, and shows what Stripe still wants', async () => {
    const scene = await paymentScene();
    const { url } = await startPaymentOnboarding(scene.administrator, paths);
    const left = await fetch(url, {
      method: 'POST',
      body: new URLSearchParams({ decision: 'later' }),
      redirect: 'manual',
    });
    expect(left.headers.get('location')).toBe(
      `http://${scene.tenant.slug}.localhost:3000/settings/payments?from=stripe`,
    );
    const view = await refreshPaymentAccount(scene.administrator, {});
    expect(view.status).toBe('onboarding');
    expect(view.requirements.currentlyDue).toContain('external_account');
  });

  it('is on when Stripe says so, off while Stripe wants more, and on again', async () => {
    const scene = await paymentScene();
    const account = await work.enablePayments(scene);
    expect(await get(scene)).toMatchObject({
      status: 'enabled',
      payoutsEnabled: true,
      detailsSubmitted: true,
    });
    expect(await canPayOnline(scene.owner, {})).toBe(true);
    await work.sandbox.stripe.control.restrictAccount({ account });
    await work.catchUp(scene.system);
    expect(await get(scene)).toMatchObject({
      status: 'restricted',
      disabledReason: 'requirements.past_due',
      requirements: { currentlyDue: ['individual.verification.document'] },
    });
    const billIds = await billProperty(scene, scene.propertyIds[0] as string, [100n]);
    const pay = () => startCheckout(scene.owner, { billIds, cancelPath: '/bills' });
    await expect(pay()).rejects.toMatchObject({ code: 'payments_not_enabled' });
    await work.sandbox.stripe.control.completeOnboarding({ account });
    await work.catchUp(scene.system);
    expect(await get(scene)).toMatchObject({ status: 'enabled', disabledReason: null });
    expect((await pay()).url).toContain(work.sandbox.origin);
  });

  it('is off when the company cuts us off, also where no event says so, and can begin again', async () => {
    const scene = await paymentScene();
    const account = await work.enablePayments(scene);
    await work.sandbox.stripe.control.deauthorize({ account });
    await work.catchUp(scene.system);
    expect(await get(scene)).toMatchObject({ status: 'deauthorized', chargesEnabled: false });
    expect(await canPayOnline(scene.owner, {})).toBe(false);
    const again = await work.enablePayments(scene);
    expect(again).not.toBe(account);
    expect(await get(scene)).toMatchObject({ status: 'enabled', stripeAccountId: again });
    await work.sandbox.stripe.control.setDeliveryFaults({ drop: true });
    await work.sandbox.stripe.control.deauthorize({ account: again });
    // The payment page already notices, before the sweep records it.
    const billIds = await billProperty(scene, scene.propertyIds[0] as string, [100n]);
    await expect(startCheckout(scene.owner, { billIds, cancelPath: '/bills' })).rejects.toMatchObject({
      code: 'payments_not_enabled',
    });
    await sweepStripeEvents();
    expect(await get(scene)).toMatchObject({ status: 'deauthorized' });
    await work.sandbox.stripe.control.setDeliveryFaults({});
  });

  it('is for administrators; the accountant may look', async () => {
    const scene = await paymentScene();
    const accountant = await createTestMember(scene.tenant, 'accountant');
    expect(await getPaymentAccount(accountant, {})).toMatchObject({ status: 'none' });
    for (const ctx of [accountant, scene.cashier, scene.owner]) {
      await expect(startPaymentOnboarding(ctx, paths)).rejects.toMatchObject({ code: 'forbidden' });
    }
    await expect(getPaymentAccount(scene.owner, {})).rejects.toMatchObject({ code: 'forbidden' });
    await expect(
      startPaymentOnboarding(scene.administrator, { ...paths, returnPath: '//evil.example' }),
    ).rejects.toMatchObject({ code: 'invalid_input' });
  });

  it('says so when Stripe is away, and has not begun anything twice afterwards', async () => {
    const scene = await paymentScene();
    const before = await connected();
    await work.sandbox.stripe.control.injectFault({
      kind: 'hang_up_after',
      method: 'POST',
      path: '/v1/accounts',
      times: 3,
    });
    await expect(startPaymentOnboarding(scene.administrator, paths)).rejects.toMatchObject({
      code: 'temporarily_unavailable',
    });
    await startPaymentOnboarding(scene.administrator, paths);
    expect(await connected()).toBe(before + 1);
  });
});
