import Stripe from 'stripe';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '#sandbox/start-sandbox.ts';

let sandbox: Sandbox;
let stripe: Stripe;
let stripeAccount: string;

beforeAll(async () => {
  sandbox = await startSandbox();
  stripe = new Stripe('sk_test_sandbox', { ...sandbox.stripeClientOptions, maxNetworkRetries: 0 });
});
afterAll(() => sandbox.close());
beforeEach(async () => {
  await sandbox.stripe.control.reset({});
  stripeAccount = (await stripe.accounts.create({ country: 'CN' })).id;
  await sandbox.stripe.control.completeOnboarding({ account: stripeAccount });
});

function params(
  change: Partial<Stripe.Checkout.SessionCreateParams> = {},
): Stripe.Checkout.SessionCreateParams {
  return {
    line_items: [
      { quantity: 1, price_data: { currency: 'cny', unit_amount: 5000, product_data: { name: 'Fee' } } },
    ],
    success_url: 'https://linli.example/paid',
    ...change,
  };
}

async function refusal(promise: Promise<unknown>): Promise<Stripe.errors.StripeError> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof Stripe.errors.StripeError) return error;
  throw new Error(`expected an error of Stripe, got ${String(error)}`);
}

describe('keys', () => {
  it('answers 401 without a test key', async () => {
    const wrong = new Stripe('sk_live_real', sandbox.stripeClientOptions);
    const error = await refusal(wrong.balance.retrieve());
    expect(error).toBeInstanceOf(Stripe.errors.StripeAuthenticationError);
    expect(error.requestId).toMatch(/^req_/);
    const none = await fetch(`${sandbox.origin}/v1/balance`);
    expect(none.status).toBe(401);
    expect(none.headers.get('request-id')).toMatch(/^req_/);
  });
});

describe('errors', () => {
  it('says which object is missing: 404 in the path, 400 in a parameter', async () => {
    expect(await refusal(stripe.customers.retrieve('cus_none'))).toMatchObject({
      type: 'StripeInvalidRequestError',
      statusCode: 404,
      code: 'resource_missing',
      param: 'id',
      message: "No such customer: 'cus_none'",
    });
    expect(await refusal(stripe.checkout.sessions.create(params({ customer: 'cus_none' })))).toMatchObject({
      statusCode: 400,
      code: 'resource_missing',
      param: 'customer',
    });
  });

  it.each<[string, Record<string, unknown>, { param: string; code?: string }]>([
    ['an unknown parameter', { colour: 'red' }, { param: 'colour', code: 'parameter_unknown' }],
    ['a missing one', { success_url: undefined }, { param: 'success_url', code: 'parameter_missing' }],
    ['a bad address', { success_url: 'javascript:alert(1)' }, { param: 'success_url', code: 'url_invalid' }],
    [
      'a bad number deep inside',
      {
        line_items: [
          { quantity: 'two', price_data: { currency: 'cny', unit_amount: 1, product_data: { name: 'x' } } },
        ],
      },
      { param: 'line_items[0][quantity]', code: 'parameter_invalid_integer' },
    ],
    [
      'a currency that does not exist',
      {
        line_items: [
          { quantity: 1, price_data: { currency: 'zzz', unit_amount: 1, product_data: { name: 'x' } } },
        ],
      },
      { param: 'line_items[0][price_data][currency]' },
    ],
    ['a mode that is none', { mode: 'rent' }, { param: 'mode' }],
    ['things to pay where a card is only kept', { mode: 'setup' }, { param: 'line_items' }],
    ['too long metadata', { metadata: { note: 'x'.repeat(501) } }, { param: 'metadata[note]' }],
    ['an early expiry', { expires_at: Math.floor(Date.now() / 1000) + 60 }, { param: 'expires_at' }],
    [
      'what the sandbox cannot do yet',
      { after_expiration: { recovery: { enabled: true } } },
      { param: 'after_expiration' },
    ],
    [
      'the static list of methods that newer versions dropped',
      { payment_method_types: ['card'] },
      { param: 'payment_method_types', code: 'payment_method_types_no_longer_supported' },
    ],
    [
      'a platform share on the platform itself',
      { payment_intent_data: { application_fee_amount: 1 } },
      { param: 'payment_intent_data[application_fee_amount]' },
    ],
  ])('refuses %s and names it', async (_what, change, expected) => {
    const error = await refusal(stripe.checkout.sessions.create({ ...params(), ...change } as never));
    expect(error).toMatchObject({ type: 'StripeInvalidRequestError', statusCode: 400, ...expected });
  });

  it('answers a URL that it does not know with 404', async () => {
    expect(await refusal(stripe.rawRequest('GET', '/v1/terminal/readers'))).toMatchObject({
      statusCode: 404,
      type: 'StripeInvalidRequestError',
    });
  });

  it('takes an id that is not well encoded for one that does not exist', async () => {
    const response = await fetch(`${sandbox.origin}/v1/customers/%zz`, {
      headers: { authorization: 'Bearer sk_test_x' },
    });
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ error: { code: 'resource_missing' } });
    expect((await fetch(`${sandbox.origin}//example.com/v1/balance`)).status).toBe(404);
  });

  it('declines a card as a 402 that carries the payment', async () => {
    const error = await refusal(
      stripe.paymentIntents.create(
        {
          amount: 5000,
          currency: 'cny',
          payment_method: 'pm_card_visa_chargeDeclinedInsufficientFunds',
          confirm: true,
        },
        { stripeAccount },
      ),
    );
    expect(error).toMatchObject({
      type: 'StripeCardError',
      statusCode: 402,
      code: 'card_declined',
      decline_code: 'insufficient_funds',
      payment_intent: { status: 'requires_payment_method', last_payment_error: { code: 'card_declined' } },
    });
    const [intent] = (await stripe.paymentIntents.list({}, { stripeAccount })).data;
    const retried = await stripe.paymentIntents.confirm(
      intent?.id ?? '',
      { payment_method: 'pm_card_visa' },
      { stripeAccount },
    );
    expect(retried.status).toBe('succeeded');
  });
});

describe('older versions of the API', () => {
  it('may still give a static list, which must fit', async () => {
    const older = { stripeAccount, apiVersion: '2026-08-26.dahlia' };
    const session = await stripe.checkout.sessions.create(
      { ...params(), payment_method_types: ['alipay'] } as never,
      older,
    );
    expect(session.payment_method_types).toEqual(['alipay']);
    const wrong = stripe.checkout.sessions.create(
      { ...params(), payment_method_types: ['ideal'] } as never,
      older,
    );
    expect(await refusal(wrong)).toMatchObject({ param: 'payment_method_types' });
  });
});

describe('ways to pay', () => {
  it('keeps of the allowed ones those that the currency has', async () => {
    const inTry = params({
      line_items: [
        { quantity: 1, price_data: { currency: 'try', unit_amount: 5000, product_data: { name: 'Fee' } } },
      ],
      allowed_payment_method_types: ['card', 'alipay', 'wechat_pay'],
    });
    expect((await stripe.checkout.sessions.create(inTry, { stripeAccount })).payment_method_types).toEqual([
      'card',
    ]);
    const all = await stripe.checkout.sessions.create(params(), { stripeAccount });
    expect(all.payment_method_types).toEqual(['card', 'alipay', 'wechat_pay']);
    const some = await stripe.checkout.sessions.create(
      params({ excluded_payment_method_types: ['alipay'] }),
      {
        stripeAccount,
      },
    );
    expect(some.payment_method_types).toEqual(['card', 'wechat_pay']);
  });
});

describe('idempotency keys', () => {
  const idempotencyKey = 'payment-1';

  it('answer the same again and do nothing twice', async () => {
    const first = await stripe.checkout.sessions.create(params(), { idempotencyKey, stripeAccount });
    const again = await stripe.checkout.sessions.create(params(), { idempotencyKey, stripeAccount });
    expect(again.id).toBe(first.id);
    expect(first.lastResponse.headers['idempotent-replayed']).toBeUndefined();
    expect(again.lastResponse.headers['idempotent-replayed']).toBe('true');
    expect((await stripe.checkout.sessions.list({}, { stripeAccount })).data).toHaveLength(1);
  });

  it('refuse other parameters', async () => {
    await stripe.checkout.sessions.create(params(), { idempotencyKey, stripeAccount });
    const error = await refusal(
      stripe.checkout.sessions.create(params({ client_reference_id: 'x' }), {
        idempotencyKey,
        stripeAccount,
      }),
    );
    expect(error).toBeInstanceOf(Stripe.errors.StripeIdempotencyError);
    expect(error.statusCode).toBe(400);
  });

  it('belong to one account', async () => {
    const first = await stripe.checkout.sessions.create(params(), { idempotencyKey, stripeAccount });
    const platform = await stripe.checkout.sessions.create(params(), { idempotencyKey });
    expect(platform.id).not.toBe(first.id);
  });

  it('may be used again after a request that failed validation, and replay a declined card', async () => {
    const wrong = stripe.checkout.sessions.create(params({ success_url: 'no' }), {
      idempotencyKey,
      stripeAccount,
    });
    expect((await refusal(wrong)).statusCode).toBe(400);
    await stripe.checkout.sessions.create(params(), { idempotencyKey, stripeAccount });

    const decline = () =>
      stripe.paymentIntents.create(
        { amount: 5000, currency: 'cny', payment_method: 'pm_card_visa_chargeDeclined', confirm: true },
        { idempotencyKey: 'declined-1', stripeAccount },
      );
    await refusal(decline());
    expect(await refusal(decline())).toMatchObject({ code: 'card_declined' });
    expect((await stripe.charges.list({}, { stripeAccount })).data).toHaveLength(1);
  });
});

describe('lists', () => {
  beforeEach(async () => {
    for (let number = 1; number <= 25; number += 1) {
      await stripe.customers.create(
        { name: `c${number}`, email: `c${number % 5}@example.com` },
        { stripeAccount },
      );
    }
  });
  const names = (list: { data: Stripe.Customer[] }) => list.data.map(({ name }) => name);

  it('go back in time by pages of ten', async () => {
    const first = await stripe.customers.list({}, { stripeAccount });
    expect(first).toMatchObject({ object: 'list', has_more: true, url: '/v1/customers' });
    expect(names(first)).toEqual(['c25', 'c24', 'c23', 'c22', 'c21', 'c20', 'c19', 'c18', 'c17', 'c16']);
    const next = await stripe.customers.list(
      { starting_after: first.data[9]?.id, limit: 3 },
      { stripeAccount },
    );
    expect(names(next)).toEqual(['c15', 'c14', 'c13']);
    const back = await stripe.customers.list(
      { ending_before: next.data[0]?.id, limit: 2 },
      { stripeAccount },
    );
    expect(names(back)).toEqual(['c17', 'c16']);
    const last = await stripe.customers.list(
      { starting_after: next.data[2]?.id, limit: 100 },
      { stripeAccount },
    );
    expect(last.has_more).toBe(false);
    expect(last.data).toHaveLength(12);
  });

  it('are walked to the end by the SDK', async () => {
    const seen: (string | null | undefined)[] = [];
    for await (const customer of stripe.customers.list({ limit: 4 }, { stripeAccount }))
      seen.push(customer.name);
    expect(new Set(seen).size).toBe(25);
  });

  it('filter, and refuse wrong limits and cursors', async () => {
    const some = await stripe.customers.list({ email: 'c3@example.com' }, { stripeAccount });
    expect(names(some)).toEqual(['c23', 'c18', 'c13', 'c8', 'c3']);
    expect(await refusal(stripe.customers.list({ limit: 101 }, { stripeAccount }))).toMatchObject({
      param: 'limit',
    });
    expect(
      await refusal(stripe.customers.list({ starting_after: 'cus_x' }, { stripeAccount })),
    ).toMatchObject({
      code: 'resource_missing',
      param: 'starting_after',
    });
  });

  it('leave out what was deleted, which still can be seen by its id', async () => {
    const [newest] = (await stripe.customers.list({ limit: 1 }, { stripeAccount })).data;
    await stripe.customers.del(newest?.id ?? '', {}, { stripeAccount });
    expect(names(await stripe.customers.list({ limit: 1 }, { stripeAccount }))).toEqual(['c24']);
    expect(await stripe.customers.retrieve(newest?.id ?? '', {}, { stripeAccount })).toMatchObject({
      deleted: true,
    });
  });
});

describe('expand', () => {
  it('goes through lists and levels, and refuses what is no reference', async () => {
    const session = await stripe.checkout.sessions.create(params(), { stripeAccount });
    await sandbox.stripe.control.paySession({ session: session.id });
    const { data } = await stripe.checkout.sessions.list(
      { expand: ['data.payment_intent.latest_charge', 'data.line_items'] },
      { stripeAccount },
    );
    const intent = data[0]?.payment_intent as Stripe.PaymentIntent;
    expect((intent.latest_charge as Stripe.Charge).status).toBe('succeeded');
    expect(data[0]?.line_items?.data[0]?.description).toBe('Fee');
    for (const expand of ['status', 'nonsense', 'payment_intent.amount']) {
      expect(
        await refusal(stripe.checkout.sessions.retrieve(session.id, { expand: [expand] }, { stripeAccount })),
      ).toMatchObject({ statusCode: 400, param: 'expand' });
    }
    const plain = await stripe.checkout.sessions.retrieve(session.id, {}, { stripeAccount });
    expect(typeof plain.payment_intent).toBe('string');
  });
});

describe('connected accounts', () => {
  it('see nothing of each other', async () => {
    const other = (await stripe.accounts.create({ country: 'CN' })).id;
    const session = await stripe.checkout.sessions.create(params(), { stripeAccount });
    await sandbox.stripe.control.paySession({ session: session.id });
    for (const options of [{ stripeAccount: other }, undefined]) {
      expect(await refusal(stripe.checkout.sessions.retrieve(session.id, {}, options))).toMatchObject({
        statusCode: 404,
      });
      expect((await stripe.charges.list({}, options)).data).toEqual([]);
      expect((await stripe.events.list({ type: 'charge.succeeded' }, options)).data).toEqual([]);
    }
    expect((await stripe.charges.list({}, { stripeAccount })).data).toHaveLength(1);
  });

  it('must be known to the platform', async () => {
    const error = await refusal(stripe.balance.retrieve({}, { stripeAccount: 'acct_foreign' }));
    expect(error).toBeInstanceOf(Stripe.errors.StripePermissionError);
    expect(error).toMatchObject({ statusCode: 403, code: 'account_invalid' });
  });

  it('are listed for the platform, which is not among them', async () => {
    expect((await stripe.accounts.list()).data.map(({ id }) => id)).toEqual([stripeAccount]);
    expect((await stripe.accounts.retrieveCurrent()).id).not.toBe(stripeAccount);
  });
});
