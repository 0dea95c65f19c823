import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { reloadEnv } from '#app/kernel/env.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { stripeClient } from './stripe-client.ts';
import { toStripeDomainError } from './to-stripe-domain-error.ts';

let server: Server;
let seen: IncomingHttpHeaders[] = [];
let answers: { status: number; body: unknown }[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    request.resume().on('end', () => {
      seen.push(request.headers);
      const { status, body } = answers.shift() ?? { status: 200, body: { id: 'cus_1', object: 'customer' } };
      if (status === 0) return request.socket.destroy();
      response.writeHead(status, { 'content-type': 'application/json', 'request-id': 'req_1' });
      response.end(JSON.stringify(body));
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  process.env.STRIPE_API_ORIGIN = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  process.env.STRIPE_SECRET_KEY = 'sk_test_x';
  reloadEnv();
});

afterAll(() => {
  delete process.env.STRIPE_API_ORIGIN;
  delete process.env.STRIPE_SECRET_KEY;
  reloadEnv();
  server.close();
});

afterEach(() => {
  seen = [];
  answers = [];
});

const create = () =>
  stripeClient().customers.create({ name: '王' }, { stripeAccount: 'acct_1', idempotencyKey: 'k' });

async function failure(answer: { status: number; body: unknown }, times = 1): Promise<DomainError> {
  answers = Array.from({ length: times }, () => answer);
  const error = toStripeDomainError(await create().catch((caught: unknown) => caught));
  expect(error).toBeInstanceOf(DomainError);
  return error as DomainError;
}

test('goes to the origin of the settings, with the account, a pinned version and no telemetry', async () => {
  await create();
  const customer = await create();
  expect(customer.id).toBe('cus_1');
  expect(seen[1]).toMatchObject({
    authorization: 'Bearer sk_test_x',
    'stripe-account': 'acct_1',
    'idempotency-key': 'k',
    'stripe-version': expect.stringMatching(/^20\d\d-\d\d-\d\d\./),
  });
  expect(seen[1]).not.toHaveProperty('x-stripe-client-telemetry');
  expect(stripeClient()).toBe(stripeClient());
});

test('a 5xx and a broken line are repeated twice under the same key', async () => {
  answers = [
    { status: 500, body: { error: { type: 'api_error', message: 'm' } } },
    { status: 0, body: null },
  ];
  expect((await create()).id).toBe('cus_1');
  expect(seen.map((headers) => headers['idempotency-key'])).toEqual(['k', 'k', 'k']);
});

test('a lasting outage is temporarily_unavailable', async () => {
  expect((await failure({ status: 0, body: null }, 3)).code).toBe('temporarily_unavailable');
  expect(seen).toHaveLength(3);
}, 15_000);

test.each([
  [429, { type: 'invalid_request_error', code: 'rate_limit' }, 'temporarily_unavailable', 3],
  [409, { type: 'invalid_request_error', code: 'idempotency_key_in_use' }, 'temporarily_unavailable', 3],
  [400, { type: 'idempotency_error' }, 'idempotency_mismatch', 1],
  [404, { type: 'invalid_request_error', code: 'resource_missing' }, 'not_found', 1],
  [403, { type: 'invalid_request_error', code: 'account_invalid' }, 'payments_not_enabled', 1],
  [400, { type: 'invalid_request_error', code: 'payment_method_unactivated' }, 'payments_not_enabled', 1],
  [400, { type: 'invalid_request_error', code: 'amount_too_small' }, 'invalid_input', 1],
  [402, { type: 'card_error', code: 'card_declined' }, 'conflict', 1],
  [401, { type: 'invalid_request_error' }, 'internal', 1],
  [400, { type: 'invalid_request_error', code: 'parameter_unknown' }, 'internal', 1],
])(
  '%i %j becomes %s',
  async (status, error, code, times) => {
    const caught = await failure({ status, body: { error: { message: 'm', ...error } } }, times);
    expect(caught.code).toBe(code);
    expect(caught.detail.params).toMatchObject({ requestId: 'req_1' });
  },
  15_000,
);

test('an error that is not from Stripe stays what it is', () => {
  const error = new TypeError('ours');
  expect(toStripeDomainError(error)).toBe(error);
});
