import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stripeClient } from '#app/integrations/stripe/stripe-client.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { getCheckout } from '../checkout/get-checkout.ts';
import { startCheckout } from '../checkout/start-checkout.ts';
import { expectSoundBooks } from '../testing/payment-books.ts';
import { billProperty, type PaymentScene, paymentScene } from '../testing/payment-scene.ts';
import { saveCard } from '../testing/save-card.ts';
import { type StripeAtWork, startStripeAtWork } from '../testing/stripe-at-work.ts';
import { finishMethodSetup } from './finish-method-setup.ts';
import { listMethods } from './list-methods.ts';
import { makeDefault } from './make-default.ts';
import { payWithMethod } from './pay-with-method.ts';
import { removeMethod } from './remove-method.ts';
import { startMethodSetup } from './start-method-setup.ts';

let work: StripeAtWork;
let scene: PaymentScene;
let account: string;
const property = () => scene.propertyIds[0] as string;

beforeAll(async () => {
  work = await startStripeAtWork();
  scene = await paymentScene({ properties: 2 });
  account = await work.enablePayments(scene);
});
afterAll(() => work.stop());

const paidOn = (ids: string[]) =>
  withTenant(scene.tenant.id, async (db) => {
    const rows = await db.bill.findMany({ where: { id: { in: ids } }, orderBy: { dueOn: 'asc' } });
    return rows.map(({ paidAmount }) => paidAmount);
  });

const paymentsAtStripe = async () =>
  (await stripeClient().paymentIntents.list({ limit: 100 }, { stripeAccount: account })).data.filter(
    ({ status }) => status === 'succeeded',
  ).length;

describe('a saved card', () => {
  it('is left at Stripe, with one customer a person, and the first one is the default', async () => {
    await Promise.all(
      Array.from({ length: 4 }, () => startMethodSetup(scene.owner, { path: '/ways-to-pay' })),
    );
    expect((await stripeClient().customers.list({}, { stripeAccount: account })).data).toHaveLength(1);
    const visa = await saveCard(work, scene);
    const master = await saveCard(work, scene, '5555555555554444');
    expect(visa).toMatchObject({ brand: 'visa', last4: '4242', isDefault: true, isExpired: false });
    expect(await listMethods(scene.owner, {})).toMatchObject([{ id: visa.id }, { id: master.id }]);
    await makeDefault(scene.owner, { methodId: master.id });
    expect(await listMethods(scene.owner, {})).toMatchObject([
      { id: master.id, isDefault: true },
      { id: visa.id, isDefault: false },
    ]);
    expect(await listMethods(scene.administrator, {})).toEqual([]);
  });

  it('is kept on return when no webhook comes, and not twice when it comes after all', async () => {
    const { url } = await startMethodSetup(scene.owner, { path: '/ways-to-pay' });
    const sessionId = url.split('/').at(-1) as string;
    expect(await finishMethodSetup(scene.owner, { sessionId })).toBe('open');
    await work.sandbox.stripe.control.paySession({ session: sessionId, cardNumber: '6200000000000005' });
    expect(await finishMethodSetup(scene.owner, { sessionId })).toBe('saved');
    await work.catchUp(scene.system);
    const saved = (await listMethods(scene.owner, {})).filter(({ brand }) => brand === 'unionpay');
    expect(saved).toHaveLength(1);
    const stranger = await createTestMember(scene.tenant, 'owner');
    await expect(finishMethodSetup(stranger, { sessionId })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('pays bills and parts of them at once, and once when pressed twice', async () => {
    const [visa] = (await listMethods(scene.owner, {})).filter(({ brand }) => brand === 'visa');
    const methodId = visa?.id as string;
    const billIds = await billProperty(scene, property(), [1_000n, 500n]);
    const [first] = billIds as [string, string];
    const before = await paymentsAtStripe();
    const wish = { methodId, billIds, amounts: { [first]: 250n } };
    const [one, two] = await Promise.allSettled([
      payWithMethod(scene.owner, wish),
      payWithMethod(scene.owner, wish),
    ]);
    const done = [one, two].filter((result) => result.status === 'fulfilled');
    expect(done.length).toBeGreaterThan(0);
    await work.catchUp(scene.system);
    expect(await paymentsAtStripe()).toBe(before + 1);
    expect(await paidOn(billIds)).toEqual([250n, 500n]);
    await expectSoundBooks(scene.system);
  });

  it('that is declined leaves the bill open, says so, and another way pays it', async () => {
    const bad = await saveCard(work, scene, '4000000000000341');
    const billIds = await billProperty(scene, property(), [800n]);
    const { checkoutId, url } = await payWithMethod(scene.owner, { methodId: bad.id, billIds });
    expect(url).toBe(`/checkouts/${checkoutId}`);
    expect(await getCheckout(scene.owner, { checkoutId })).toMatchObject({ status: 'failed', payment: null });
    const page = await startCheckout(scene.owner, { billIds, cancelPath: '/bills' });
    expect(page.checkoutId).not.toBe(checkoutId);
    expect(await paidOn(billIds)).toEqual([0n]);
  });

  it('whose bank wants to be asked sends the payer there, and counts when they come back', async () => {
    const asking = await saveCard(work, scene, '4000002760003184');
    const billIds = await billProperty(scene, property(), [900n]);
    const { checkoutId, url } = await payWithMethod(scene.owner, { methodId: asking.id, billIds });
    expect(url).toContain(`${work.sandbox.origin}/authenticate/`);
    expect(await getCheckout(scene.owner, { checkoutId })).toMatchObject({ status: 'open' });
    const back = await fetch(url, {
      method: 'POST',
      body: new URLSearchParams({ decision: 'approve' }),
      redirect: 'manual',
    });
    expect(back.headers.get('location')).toContain(`/checkouts/${checkoutId}`);
    await work.catchUp(scene.system);
    expect(await paidOn(billIds)).toEqual([900n]);
    await expectSoundBooks(scene.system);
  });

  it('comes to be paid once when Stripe’s answers are lost on the way', async () => {
    const [visa] = (await listMethods(scene.owner, {})).filter(({ brand }) => brand === 'visa');
    const methodId = visa?.id as string;
    const billIds = await billProperty(scene, property(), [123n]);
    const before = await paymentsAtStripe();
    for (const times of [3, 3]) {
      await work.sandbox.stripe.control.injectFault({
        kind: 'hang_up_after',
        method: 'POST',
        path: '/v1/payment_intents',
        times,
      });
      await payWithMethod(scene.owner, { methodId, billIds }).catch((error) =>
        expect(error).toMatchObject({ code: 'temporarily_unavailable' }),
      );
    }
    await payWithMethod(scene.owner, { methodId, billIds }).catch((error) =>
      expect(error).toMatchObject({ code: 'bill_not_open' }),
    );
    await work.catchUp(scene.system);
    expect(await paymentsAtStripe()).toBe(before + 1);
    expect(await paidOn(billIds)).toEqual([123n]);
    await expectSoundBooks(scene.system);
  }, 60_000);

  it('is removed here and at Stripe, and is nobody else’s to pay with or remove', async () => {
    const methods = await listMethods(scene.owner, {});
    const [method] = methods;
    const methodId = method?.id as string;
    const stranger = await createTestMember(scene.tenant, 'owner');
    const billIds = await billProperty(scene, property(), [100n]);
    await expect(removeMethod(stranger, { methodId })).rejects.toMatchObject({ code: 'not_found' });
    await expect(payWithMethod(stranger, { methodId, billIds })).rejects.toMatchObject({ code: 'not_found' });
    const row = await withTenant(scene.tenant.id, (db) =>
      db.savedMethod.findFirstOrThrow({ where: { id: methodId } }),
    );
    await removeMethod(scene.owner, { methodId });
    await removeMethod(scene.owner, { methodId });
    const atStripe = await stripeClient().paymentMethods.retrieve(
      row.stripeMethodId,
      {},
      { stripeAccount: account },
    );
    expect(atStripe.customer).toBeNull();
    const left = await listMethods(scene.owner, {});
    expect(left).toHaveLength(methods.length - 1);
    expect(left.filter(({ isDefault }) => isDefault)).toHaveLength(1);
    await expect(payWithMethod(scene.owner, { methodId, billIds })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});
