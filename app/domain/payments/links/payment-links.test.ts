import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordCounterPayment } from '#app/domain/counter/record-counter-payment.ts';
import { stripeClient } from '#app/integrations/stripe/stripe-client.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { guestContext } from '#tenants/tenant-context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { expectSoundBooks } from '../testing/payment-books.ts';
import { billProperty, type PaymentScene, paymentScene } from '../testing/payment-scene.ts';
import { type StripeAtWork, startStripeAtWork } from '../testing/stripe-at-work.ts';
import { listLinks } from './list-links.ts';
import { openLink } from './open-link.ts';
import { payLink } from './pay-link.ts';
import { revokeLink } from './revoke-link.ts';
import { shareBills } from './share-bills.ts';

let work: StripeAtWork;
let scene: PaymentScene;
let account: string;
let address = 0;
const property = () => scene.propertyIds[0] as string;

beforeAll(async () => {
  work = await startStripeAtWork();
  scene = await paymentScene({ properties: 2 });
  account = await work.enablePayments(scene);
});
afterAll(() => work.stop());

/** Somebody who has not signed in, each from another address. */
const guest = (now?: Date) => {
  address += 1;
  return guestContext(scene.tenant, { ipAddress: `192.0.2.${address}`, ...(now && { now: () => now }) });
};
const tokenOf = ({ url }: { url: string }) => url.split('/p/')[1] as string;
const sessionOf = (url: string) => url.split('/').at(-1) as string;

async function share(amounts: bigint[], ctx = scene.owner) {
  const billIds = await billProperty(scene, property(), amounts);
  const shared = await shareBills(ctx, { billIds });
  return { ...shared, billIds, token: tokenOf(shared) };
}

describe('a shared link', () => {
  it('shows the amount and nothing more, pays all of its bills, and the receipt is the owner’s', async () => {
    const { token, linkId, billIds } = await share([1_000n, 234n]);
    const seen = await openLink(guest(), { token });
    expect(seen).toEqual({ status: 'active', amount: 1_234n, currency: 'CNY', payable: true });
    const { url } = await payLink(guest(), { token });
    const session = await stripeClient().checkout.sessions.retrieve(
      sessionOf(url),
      { expand: ['line_items'] },
      { stripeAccount: account },
    );
    expect(session.line_items?.data).toMatchObject([{ amount_total: 1_234, description: '物业账单' }]);
    const said = JSON.stringify(session);
    for (const secret of ['物业费', '1-000001', scene.personId]) expect(said).not.toContain(secret);
    await work.sandbox.stripe.control.paySession({ session: sessionOf(url), method: 'wechat_pay' });
    await work.catchUp(scene.system);
    expect(await openLink(guest(), { token })).toMatchObject({ status: 'paid', amount: 1_234n });
    const rows = await withTenant(scene.tenant.id, async (db) => ({
      bills: await db.bill.findMany({ where: { id: { in: billIds } } }),
      payment: await db.payment.findFirstOrThrow({ where: { checkout: { linkId } } }),
    }));
    expect(rows.bills.map(({ status }) => status)).toEqual(['paid', 'paid']);
    expect(rows.payment).toMatchObject({ personId: scene.personId, method: 'wechat_pay', creditAmount: 0n });
    await expect(payLink(guest(), { token })).rejects.toMatchObject({ code: 'bill_not_open' });
    await expectSoundBooks(scene.system);
  });

  it('is known by the payer who comes back before the webhook', async () => {
    const { token } = await share([77n]);
    const { url } = await payLink(guest(), { token });
    await work.sandbox.stripe.control.setDeliveryFaults({ drop: true });
    await work.sandbox.stripe.control.paySession({ session: sessionOf(url) });
    expect(await openLink(guest(), { token })).toMatchObject({ status: 'active' });
    expect(await openLink(guest(), { token, returned: true })).toMatchObject({ status: 'paid' });
    await work.sandbox.stripe.control.setDeliveryFaults({});
    await expectSoundBooks(scene.system);
  });

  it('is one page however many open it, and asks for what is still owed', async () => {
    const { token, billIds } = await share([500n, 300n]);
    const pages = await Promise.all([payLink(guest(), { token }), payLink(guest(), { token })]);
    expect(pages[0]?.url).toBe(pages[1]?.url);
    await recordCounterPayment(scene.cashier, {
      propertyId: property(),
      billIds: billIds.slice(0, 1),
      receivedAmount: 500n,
    });
    expect(await openLink(guest(), { token })).toMatchObject({ status: 'active', amount: 300n });
    const next = await payLink(guest(), { token });
    expect(next.url).not.toBe(pages[0]?.url);
    await work.sandbox.stripe.control.paySession({ session: sessionOf(next.url) });
    await work.catchUp(scene.system);
    expect(await openLink(guest(), { token })).toMatchObject({ status: 'paid' });
    await expectSoundBooks(scene.system);
  });

  it('ends when it is taken back, has run out, or its bills were paid', async () => {
    const [revoked, old, paid] = [await share([10n]), await share([20n]), await share([30n])];
    const { url } = await payLink(guest(), revoked);
    await revokeLink(scene.owner, { linkId: revoked.linkId });
    expect(await openLink(guest(), revoked)).toMatchObject({ status: 'revoked' });
    await expect(payLink(guest(), revoked)).rejects.toMatchObject({ code: 'bill_not_open' });
    const page = await stripeClient().checkout.sessions.retrieve(
      sessionOf(url),
      {},
      { stripeAccount: account },
    );
    expect(page.status).toBe('expired');
    const nextWeek = new Date(Date.now() + 8 * 24 * 3600_000);
    expect(await openLink(guest(nextWeek), old)).toMatchObject({ status: 'expired' });
    await expect(payLink(guest(nextWeek), old)).rejects.toMatchObject({ code: 'bill_not_open' });
    await recordCounterPayment(scene.cashier, {
      propertyId: property(),
      billIds: paid.billIds,
      receivedAmount: 30n,
    });
    expect(await openLink(guest(), paid)).toMatchObject({ status: 'paid' });
    expect((await listLinks(scene.owner, {})).map(({ id }) => id)).toContain(paid.linkId);
  });

  it('cannot be guessed, is kept as a hash, and is another company’s nothing', async () => {
    const { token, linkId } = await share([40n]);
    const row = await withTenant(scene.tenant.id, (db) =>
      db.paymentLink.findFirstOrThrow({ where: { id: linkId } }),
    );
    expect(JSON.stringify({ ...row, amount: '' })).not.toContain(token);
    const other = await paymentScene();
    await expect(
      openLink(guestContext(other.tenant, { ipAddress: '192.0.2.250' }), { token }),
    ).rejects.toMatchObject({ code: 'not_found' });
    for (const guess of ['', 'x', token.slice(1), `${token.slice(0, -1)}!`, 'A'.repeat(32)]) {
      await expect(openLink(guest(), { token: guess })).rejects.toMatchObject({ code: 'not_found' });
    }
    const prober = guest();
    let refused = 0;
    for (let guess = 0; guess < 130; guess += 1) {
      const token = `${guess}`.padStart(32, 'g');
      await openLink(prober, { token }).catch(({ code }) => {
        if (code === 'too_many_requests') refused += 1;
      });
    }
    expect(refused).toBe(10);
  });

  it('is made by owners for what is theirs and by the desk, for bills of one property that are open', async () => {
    const [mine] = await billProperty(scene, property(), [50n]);
    const [theirs] = await billProperty(scene, scene.propertyIds[1] as string, [60n]);
    const stranger = await createTestMember(scene.tenant, 'owner');
    await expect(shareBills(stranger, { billIds: [mine as string] })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(shareBills(scene.owner, { billIds: [theirs as string] })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(
      shareBills(scene.cashier, { billIds: [mine as string, theirs as string] }),
    ).rejects.toMatchObject({ code: 'invalid_input' });
    const shared = await shareBills(scene.cashier, { billIds: [theirs as string] });
    const [link] = await listLinks(scene.cashier, { propertyId: scene.propertyIds[1] });
    expect(link).toMatchObject({ id: shared.linkId, status: 'active', amount: 60n, billCount: 1 });
    expect((await listLinks(scene.owner, {})).map(({ id }) => id)).not.toContain(shared.linkId);
    await expect(revokeLink(scene.owner, { linkId: shared.linkId })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});
