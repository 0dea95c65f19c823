import Stripe from 'stripe';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '#sandbox/start-sandbox.ts';

let sandbox: Sandbox;
let stripe: Stripe;
let stripeAccount: string;

beforeAll(async () => {
  sandbox = await startSandbox();
  stripe = new Stripe('sk_test_sandbox', sandbox.stripeClientOptions);
});
afterAll(() => sandbox.close());
beforeEach(async () => {
  await sandbox.stripe.control.reset({});
  stripeAccount = (await stripe.accounts.create({ country: 'CN' })).id;
  await sandbox.stripe.control.completeOnboarding({
    account: stripeAccount,
    businessName: '<b>阳光</b>物业',
  });
});

function open(change: Partial<Stripe.Checkout.SessionCreateParams> = {}) {
  return stripe.checkout.sessions.create(
    {
      line_items: [
        {
          quantity: 1,
          price_data: { currency: 'cny', unit_amount: 5000, product_data: { name: '<i>Fee</i> & "more"' } },
        },
      ],
      success_url: 'https://linli.example/paid?session={CHECKOUT_SESSION_ID}',
      cancel_url: 'https://linli.example/bills?a=1&b=2',
      ...change,
    },
    { stripeAccount },
  );
}

const card = {
  method: 'card',
  email: 'li@example.com',
  number: '4242 4242 4242 4242',
  expiry: '12 / 40',
  cvc: '123',
  name: '李华',
};

function submit(url: string | null, fields: Record<string, string>): Promise<Response> {
  return fetch(url ?? '', { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
}

function reload(id: string) {
  return stripe.checkout.sessions.retrieve(id, { expand: ['payment_intent'] }, { stripeAccount });
}

describe('the payment page', () => {
  it('escapes what it shows and loads nothing from elsewhere', async () => {
    const session = await open();
    const response = await fetch(session.url ?? '');
    const page = await response.text();
    expect(page).toContain('&lt;i&gt;Fee&lt;/i&gt; &amp; &quot;more&quot;');
    expect(page).toContain('&lt;b&gt;阳光&lt;/b&gt;物业');
    expect(page).toContain('https://linli.example/bills?a=1&amp;b=2');
    expect(page).not.toMatch(/<i>Fee|<b>阳光|<script|<link|<img|url\(|@import/);
    expect(page.match(/(?:src|href)="https?:[^"]*"/g)).toEqual([
      'href="https://linli.example/bills?a=1&amp;b=2"',
    ]);
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  it('speaks the language of the session, of the address, of the browser', async () => {
    const { url } = await open({ locale: 'zh' });
    expect(await (await fetch(url ?? '')).text()).toContain('支付方式');
    expect(await (await fetch(`${url}?lang=en`)).text()).toContain('Payment method');
    const auto = await open({ locale: 'auto' });
    const browser = await fetch(auto.url ?? '', { headers: { 'accept-language': 'zh-CN,zh;q=0.9' } });
    expect(await browser.text()).toContain('支付方式');
  });

  it.each([
    [{ number: '4242 4242 4242 4241' }, 'The card number is wrong'],
    [{ expiry: '01 / 20' }, 'expiry date'],
    [{ cvc: '1' }, 'security code has'],
    [{ name: ' ' }, 'name on the card'],
    [{ email: 'nobody' }, 'valid e-mail'],
    [{ method: 'bitcoin' }, 'Choose how'],
  ])('asks again for %j and charges nothing', async (change, message) => {
    const session = await open({ locale: 'en' });
    const answer = await submit(session.url, { ...card, ...change });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain(message);
    expect((await reload(session.id)).payment_intent).toBeNull();
  });

  it.each([
    ['4000000000000002', 'generic_decline', '银行卡被拒绝'],
    ['4000000000009995', 'insufficient_funds', '余额不足'],
    ['4000000000000069', 'expired_card', '已过期'],
  ])('tells that card %s was declined, and takes another one', async (number, declineCode, message) => {
    const session = await open({ locale: 'zh' });
    const declined = await submit(session.url, { ...card, number });
    expect(declined.status).toBe(422);
    expect(await declined.text()).toContain(message);
    const failed = await reload(session.id);
    const intent = failed.payment_intent as Stripe.PaymentIntent;
    expect(failed).toMatchObject({ status: 'open', payment_status: 'unpaid' });
    expect(intent).toMatchObject({
      status: 'requires_payment_method',
      last_payment_error: { decline_code: declineCode },
    });

    const paid = await submit(session.url, card);
    expect(paid.headers.get('location')).toBe(`https://linli.example/paid?session=${session.id}`);
    const after = (await reload(session.id)).payment_intent as Stripe.PaymentIntent;
    expect(after).toMatchObject({ id: intent.id, status: 'succeeded', last_payment_error: null });
    const charges = await stripe.charges.list({ payment_intent: intent.id }, { stripeAccount });
    expect(charges.data.map(({ status }) => status)).toEqual(['succeeded', 'failed']);
    const types = (await stripe.events.list({}, { stripeAccount })).data.map(({ type }) => type).reverse();
    expect(types).toEqual([
      'account.updated',
      'payment_intent.created',
      'charge.failed',
      'payment_intent.payment_failed',
      'charge.succeeded',
      'payment_intent.succeeded',
      'checkout.session.completed',
    ]);
  });

  it('lets a wallet payment be refused and tried in another way', async () => {
    const session = await open({ locale: 'en' });
    const chosen = await submit(session.url, { ...card, method: 'alipay' });
    const authorize = new URL(chosen.headers.get('location') ?? '', session.url ?? '').href;
    const refused = await submit(authorize, { decision: 'refuse' });
    expect(await refused.text()).toContain('refused in Alipay');
    expect(await reload(session.id)).toMatchObject({
      status: 'open',
      payment_intent: { last_payment_error: { code: 'payment_intent_authentication_failure' } },
    });
    expect((await submit(session.url, card)).status).toBe(303);
  });

  it('can be left: nothing is paid and nothing is told', async () => {
    const session = await open();
    await fetch(session.url ?? '');
    expect(await reload(session.id)).toMatchObject({ status: 'open', payment_intent: null });
    expect((await stripe.events.list({ type: 'checkout.session.*' }, { stripeAccount })).data).toEqual([]);
  });

  it('sends on to the shop when it is visited after payment, and pays only once', async () => {
    const session = await open();
    await submit(session.url, card);
    const again = await submit(session.url, card);
    expect(again.headers.get('location')).toBe(`https://linli.example/paid?session=${session.id}`);
    expect((await stripe.charges.list({}, { stripeAccount })).data).toHaveLength(1);
  });

  it('expires by time and by request', async () => {
    const byTime = await open({ expires_at: Math.floor(Date.now() / 1000) + 1800 });
    const byRequest = await open();
    await stripe.checkout.sessions.expire(byRequest.id, {}, { stripeAccount });
    await sandbox.stripe.control.advanceClock({ seconds: 1801 });
    for (const session of [byTime, byRequest]) {
      expect(await reload(session.id)).toMatchObject({ status: 'expired', url: null });
      expect((await fetch(session.url ?? '')).status).toBe(410);
      expect((await submit(session.url, card)).status).toBe(410);
    }
    const events = await stripe.events.list({ type: 'checkout.session.expired' }, { stripeAccount });
    expect(events.data).toHaveLength(2);
    await expect(stripe.checkout.sessions.expire(byTime.id, {}, { stripeAccount })).rejects.toMatchObject({
      statusCode: 400,
    });
  });

  it('is not found for an unknown session', async () => {
    expect((await fetch(`${sandbox.origin}/checkout/pay/cs_test_none`)).status).toBe(404);
    expect((await fetch(`${sandbox.origin}/connect/onboarding/acct_x/link_y`)).status).toBe(404);
  });

  it('gives a receipt for the charge', async () => {
    const session = await open();
    await submit(session.url, card);
    const [charge] = (await stripe.charges.list({}, { stripeAccount })).data;
    expect(await (await fetch(charge?.receipt_url ?? '')).text()).toContain('¥50.00');
  });
});
