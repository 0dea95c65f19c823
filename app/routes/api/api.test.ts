import { Readable } from 'node:stream';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { requestsPerMinute } from '#app/domain/api-keys/context-of-key.ts';
import { createApiKey } from '#app/domain/api-keys/create-api-key.ts';
import { listApiKeys } from '#app/domain/api-keys/list-api-keys.ts';
import { revokeApiKey } from '#app/domain/api-keys/revoke-api-key.ts';
import { createFeeItem } from '#app/domain/fees/create-fee-item.ts';
import { checkBooks } from '#app/domain/ledger/check-books.ts';
import { balancesOf } from '#app/domain/payments/testing/payment-books.ts';
import { localDay } from '#app/kernel/dates.ts';
import { newId } from '#app/kernel/ids.ts';
import { type RunningServer, startServer } from '#app/server/start-server.ts';
import { assembleBuild } from '#app/server/testing/assemble-build.ts';
import { browserRequest } from '#app/server/testing/browser-request.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { countTry } from '#tenants/rate-limiter.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { apiRoutes } from './routes.ts';

let server: RunningServer;
let ctx: TenantContext;
let token: string;

beforeAll(async () => {
  const build = await assembleBuild(apiRoutes);
  server = await startServer({
    build: async () => build,
    host: '127.0.0.1',
    port: 0,
    noticeMs: 0,
    drainMs: 5_000,
  });
});
afterAll(() => server.stop());

beforeEach(async () => {
  const company = await createTestTenant();
  ctx = company.administrator;
  await createTestRegister(ctx.tenant.id, { properties: 3 });
  await createFeeItem(ctx, {
    code: 'WYF',
    name: '物业费',
    kind: 'per_area',
    cycleMonths: 1,
    dueDay: 10,
    prices: [{ validFrom: '2015-01-01', unitPrice: '1' }],
  });
  ({ token } = await createApiKey(ctx, {
    name: 'ERP',
    scopes: ['bills.read', 'bills.write', 'payments.read', 'payments.write'],
  }));
});

type Answer = {
  status: number;
  json: Record<string, unknown> & { data?: Record<string, unknown>[] };
  headers: Record<string, unknown>;
};

async function ask(
  path: string,
  {
    body,
    key = token,
    headers = {},
  }: { body?: unknown; key?: string | null; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const answer = await browserRequest({
    port: server.port,
    host: `${ctx.tenant.slug}.localhost`,
    path: `/api/v1${path}`,
    headers: {
      ...(key && { authorization: `Bearer ${key}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && {
      body: Readable.from([typeof body === 'string' ? body : JSON.stringify(body)]),
    }),
  });
  return { status: answer.status, json: answer.body ? JSON.parse(answer.body) : {}, headers: answer.headers };
}

const bill = (externalId: string, more: object = {}) => ({
  externalId,
  propertyCode: '1-000001',
  feeItemCode: 'WYF',
  periodStart: '2026-01-01',
  periodEnd: '2026-02-01',
  dueOn: '2026-01-10',
  amount: '100.50',
  ...more,
});

const payment = (externalId: string, more: object = {}) => ({
  externalId,
  propertyCode: '1-000001',
  amount: '60.00',
  method: 'bank_transfer',
  receivedOn: localDay(new Date(), ctx.tenant.timeZone),
  ...more,
});

const sound = async () => expect(await checkBooks(ctx, {})).toMatchObject({ balanced: true });

describe('keys', () => {
  it('act as their maker within their scopes, are shown once, and end at once', async () => {
    const { keyId, token: reader } = await createApiKey(ctx, { name: 'BI', scopes: ['bills.read'] });
    expect((await ask('/bills', { key: reader })).status).toBe(200);
    expect(await ask('/payments', { key: reader })).toMatchObject({
      status: 403,
      json: { code: 'forbidden', status: 403 },
    });
    expect((await ask('/bills', { key: reader, body: { system: 'erp', bills: [bill('1')] } })).status).toBe(
      403,
    );
    const [kept] = await listApiKeys(ctx, {});
    expect(kept).toMatchObject({
      name: 'BI',
      scopes: ['bills.read'],
      status: 'active',
      makerName: '李管理',
      lastUsedAt: expect.any(Date),
    });
    expect(JSON.stringify(await withTenant(ctx.tenant.id, (db) => db.apiKey.findMany()))).not.toContain(
      reader.slice(12),
    );
    await revokeApiKey(ctx, { keyId });
    await expect(revokeApiKey(ctx, { keyId })).rejects.toMatchObject({ code: 'conflict' });
    expect(await ask('/bills', { key: reader })).toMatchObject({
      status: 401,
      json: { code: 'not_signed_in' },
    });
  });

  it('lose what their maker loses, and end on their day', async () => {
    const accountant = await createTestMember(ctx.tenant, 'accountant');
    await expect(createApiKey(accountant, { name: 'x', scopes: ['bills.read'] })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const second = await createTestMember(ctx.tenant, 'administrator');
    if (second.actor.kind !== 'member') throw new Error('no member');
    const { membershipId } = second.actor;
    const { token: key } = await createApiKey(second, { name: 'x', scopes: ['bills.read'] });
    expect((await ask('/bills', { key })).status).toBe(200);
    const { id: tenantId } = ctx.tenant;
    await withTenant(tenantId, (db) => db.membershipRole.deleteMany({ where: { membershipId } }));
    expect((await ask('/bills', { key })).status).toBe(403);
    await withTenant(tenantId, (db) =>
      db.membership.update({
        where: { tenantId_id: { tenantId, id: membershipId } },
        data: { status: 'suspended' },
      }),
    );
    expect((await ask('/bills', { key })).status).toBe(401);
    expect((await listApiKeys(ctx, {}))[0]?.status).toBe('maker_gone');
    await expect(
      createApiKey(ctx, { name: 'x', scopes: ['bills.read'], expiresOn: '2020-01-01' }),
    ).rejects.toMatchObject({ code: 'invalid_input' });
    const { token: short } = await createApiKey(
      { ...ctx, now: () => new Date(Date.now() - 3 * 86_400_000) },
      {
        name: 'x',
        scopes: ['bills.read'],
        expiresOn: localDay(new Date(Date.now() - 2 * 86_400_000), ctx.tenant.timeZone),
      },
    );
    expect((await ask('/bills', { key: short })).status).toBe(401);
  });

  it('of another company, wrong ones, cookies and none get nowhere, and guessing is slowed down', async () => {
    const stranger = await createTestTenant();
    const { token: foreign } = await createApiKey(stranger.administrator, {
      name: 'x',
      scopes: ['bills.read'],
    });
    for (const key of [foreign, null, 'lk_00000000_x', `${token}x`, "lk_'; drop table bill"]) {
      const answer = await ask('/bills', { key });
      expect([answer.status, answer.json.code], String(key)).toEqual([401, 'not_signed_in']);
    }
    expect(String((await ask('/bills', { key: null })).headers['content-type'])).toContain(
      'application/problem+json',
    );
    let last = 0;
    for (let n = 0; n < 30 && last !== 429; n += 1) last = (await ask('/bills', { key: null })).status;
    expect(last).toBe(429);
    // Whoever has a key goes on.
    expect((await ask('/bills')).status).toBe(200);
  });

  it('may ask so often a minute, each for itself', async () => {
    const { keyId, token: busy } = await createApiKey(ctx, { name: 'x', scopes: ['bills.read'] });
    await Promise.all(
      Array.from({ length: requestsPerMinute.points }, () =>
        countTry(requestsPerMinute, ctx.tenant.id, keyId),
      ),
    );
    const answer = await ask('/bills', { key: busy });
    expect(answer).toMatchObject({ status: 429, json: { code: 'too_many_requests' } });
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    expect((await ask('/bills')).status).toBe(200);
  });
});

describe('bills and payments', () => {
  it('come in once, whatever is repeated, and go out with their ids', async () => {
    const batch = {
      system: 'erp',
      bills: [
        bill('B-1'),
        bill('B-2', { periodStart: '2026-02-01', periodEnd: '2026-03-01', opening: true }),
      ],
    };
    const first = await ask('/bills', { body: batch });
    expect(first).toMatchObject({
      status: 200,
      json: {
        bills: [
          { externalId: 'B-1', created: true },
          { externalId: 'B-2', created: true },
        ],
      },
    });
    const again = await ask('/bills', { body: batch });
    expect(again.json.bills).toEqual(
      (first.json.bills as { id: string }[]).map((one) => ({ ...one, created: false })),
    );
    const headers = { 'idempotency-key': 'abcd-1234' };
    const payments = {
      system: 'erp',
      payments: [
        payment('P-1'),
        payment('P-2', { amount: '200', method: 'opening', billExternalIds: ['B-2'] }),
      ],
    };
    const paid = await ask('/payments', { body: payments, headers });
    expect(paid).toMatchObject({ status: 200, json: { payments: [{ created: true }, { created: true }] } });
    expect((await ask('/payments', { body: payments, headers })).json).toEqual(paid.json);
    expect(
      (await ask('/payments', { body: { ...payments, payments: [payment('P-9')] }, headers })).json,
    ).toMatchObject({ code: 'idempotency_mismatch' });
    // Two at once under one id are one.
    const race = await Promise.all(
      [1, 2, 3].map(() =>
        ask('/payments', { body: { system: 'erp', payments: [payment('P-3', { amount: '1.00' })] } }),
      ),
    );
    expect(race.map(({ status }) => status).filter((status) => status === 200).length).toBeGreaterThanOrEqual(
      1,
    );
    expect(
      new Set(
        race
          .filter(({ status }) => status === 200)
          .map(({ json }) => (json.payments as { id: string }[])[0]?.id),
      ).size,
    ).toBe(1);

    const listed = await ask('/bills');
    const byId = (id: string) =>
      listed.json.data?.find(({ externalIds }) => (externalIds as { id: string }[])[0]?.id === id);
    expect(listed.json.data).toHaveLength(2);
    expect(byId('B-1')).toMatchObject({
      amount: '100.50',
      paidAmount: '61.00',
      openAmount: '39.50',
      status: 'open',
      currency: 'CNY',
      feeItem: { code: 'WYF' },
      property: { code: '1-000001' },
    });
    expect(byId('B-2')).toMatchObject({ paidAmount: '100.50', openAmount: '0.00', status: 'paid' });
    const out = await ask('/payments');
    expect(out.json.data).toHaveLength(3);
    expect(out.json.data?.find(({ method }) => method === 'opening')).toMatchObject({
      amount: '200.00',
      creditAmount: '99.50',
      receiptNumber: null,
      bills: [{ amount: '100.50' }],
    });
    // Earned here is B-1; B-2 and what was paid of it were there before.
    expect(await balancesOf(ctx)).toMatchObject({ '6001': -10_050n, '1002': 6_100n, '4104': 9_950n });
    await sound();
  });

  it('are shown by change, page by page, and only what is new since the watermark', async () => {
    const months = Array.from({ length: 5 }, (_, n) =>
      bill(`M-${n}`, { periodStart: `2026-0${n + 1}-01`, periodEnd: `2026-0${n + 2}-01` }),
    );
    await ask('/bills', { body: { system: 'erp', bills: months } });
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Answer = await ask(`/bills?limit=2${after ? `&after=${after}` : ''}`);
      seen.push(...(page.json.data ?? []).map(({ id }) => id as string));
      after = page.json.next as string | null;
    } while (after);
    expect(new Set(seen).size).toBe(5);
    const { watermark } = (await ask('/bills')).json as { watermark: string };
    expect((await ask(`/bills?updatedSince=${watermark}`)).json.data).toEqual([]);
    await ask('/payments', {
      body: { system: 'erp', payments: [payment('P', { amount: '1', billExternalIds: ['M-3'] })] },
    });
    expect((await ask(`/bills?updatedSince=${encodeURIComponent(watermark)}`)).json.data).toMatchObject([
      { externalIds: [{ id: 'M-3' }], paidAmount: '1.00' },
    ]);
    expect((await ask('/bills?status=paid')).json.data).toEqual([]);
  });

  it('are refused whole, told field by field in the caller’s language', async () => {
    const bad = [bill('1', { propertyCode: '9-9' }), bill('2', { feeItemCode: 'NO' })];
    const answer = await ask('/bills', {
      body: { system: 'erp', bills: bad },
      headers: { 'accept-language': 'zh-CN' },
    });
    expect(answer).toMatchObject({
      status: 422,
      json: { code: 'invalid_input', errors: [{ path: 'bills.0.propertyCode', code: 'unknown_property' }] },
    });
    expect((answer.json.errors as { detail: string }[])[0]?.detail).toMatch(/[\u4e00-\u9fff]/);
    const refused = async (item: object, path: string) => {
      const { status, json } = await ask('/bills', { body: { system: 'erp', bills: [item] } });
      expect(
        [status, (json.errors as { path: string }[] | undefined)?.[0]?.path],
        JSON.stringify(json),
      ).toEqual([422, path]);
    };
    await refused(bill('1', { amount: 100 }), 'bills.0.amount');
    await refused(bill('1', { amount: '1e9' }), 'bills.0.amount');
    await refused(bill('1', { amount: '0' }), 'bills.0.amount');
    await refused(bill('1', { amount: '1.001' }), 'bills.0.amount');
    await refused(bill('1', { periodEnd: '2026-01-01' }), 'bills.0.periodEnd');
    await refused(bill('1', { dueOn: '2026-02-30' }), 'bills.0.dueOn');
    await refused(bill('1', { propertyId: newId() }), 'bills.0.propertyId');
    await refused(bill(''), 'bills.0.externalId');
    expect((await ask('/bills', { body: { system: 'file', bills: [bill('1')] } })).status).toBe(422);
    expect(
      (await ask('/bills', { body: { system: 'erp', bills: [bill('1'), bill('1')] } })).json,
    ).toMatchObject({ errors: [{ path: 'bills.1.externalId', code: 'repeated' }] });
    expect((await ask('/bills', { body: '{' })).status).toBe(422);
    expect((await ask('/bills', { body: '' })).status).toBe(422);
    expect((await ask('/bills', { body: { system: 'erp', bills: [] } })).status).toBe(422);
    expect((await ask('/bills?limit=9999')).status).toBe(422);
    expect((await ask('/bills?updatedSince=yesterday')).status).toBe(422);
    expect((await ask('/bills?after=%00%ff')).status).toBeLessThan(500);
    expect(
      (await ask('/payments', { body: { system: 'erp', payments: [payment('1', { method: 'cash' })] } }))
        .status,
    ).toBe(422);
    expect(
      (
        await ask('/payments', {
          body: { system: 'erp', payments: [payment('1', { receivedOn: '2999-01-01' })] },
        })
      ).status,
    ).toBe(422);
    expect(
      (
        await ask('/payments', {
          body: { system: 'erp', payments: [payment('1', { billExternalIds: ['?'] })] },
        })
      ).status,
    ).toBe(422);
    await ask('/bills', { body: { system: 'erp', bills: [bill('A')] } });
    expect(
      (await ask('/bills', { body: { system: 'erp', bills: [bill('new'), bill('B')] } })).json,
    ).toMatchObject({ status: 409, code: 'already_exists' });
    expect((await ask('/bills')).json.data).toHaveLength(1);
    await sound();
  });
});

it('describes itself', async () => {
  const { status, json } = await ask('/openapi.json', { key: null });
  expect(status).toBe(200);
  expect(json).toMatchObject({
    openapi: '3.1.0',
    servers: [{ url: expect.stringContaining(`${ctx.tenant.slug}.`) }],
  });
  const text = JSON.stringify(json);
  const schemas = (json.components as { schemas: Record<string, unknown> }).schemas;
  for (const [, name] of text.matchAll(/"#\/components\/schemas\/([^"]+)"/g))
    expect(schemas).toHaveProperty(name as string);
  expect(text).not.toContain('$defs');
  expect(Object.keys(schemas).sort()).toEqual([
    'Bill',
    'BillBatch',
    'BillPage',
    'BillsTaken',
    'ExternalId',
    'NewBill',
    'NewPayment',
    'Payment',
    'PaymentBatch',
    'PaymentPage',
    'PaymentsTaken',
    'PersonRef',
    'Problem',
    'PropertyRef',
    'TakenRecord',
  ]);
  expect((json.paths as Record<string, Record<string, unknown>>)['/bills']).toHaveProperty('post');
});
