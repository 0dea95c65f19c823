import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { announceBills } from '#app/domain/notifications/announce-bills.ts';
import { sendPendingMails } from '#app/domain/notifications/mailing/send-pending-mails.ts';
import { resendMailSender } from '#app/integrations/resend/resend-mail-sender.ts';
import { env, reloadEnv } from '#app/kernel/env.ts';
import { newId } from '#app/kernel/ids.ts';
import { createTestBills } from '#prisma/factories/create-test-bills.ts';
import { createTestFeeItem } from '#prisma/factories/create-test-fee-item.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import { svixHeaders } from '#sandbox/resend/svix-headers.ts';
import { type Sandbox, startSandbox } from '#sandbox/start-sandbox.ts';
import type { TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { action } from './resend.ts';

let server: Server;
let sandbox: Sandbox;

beforeAll(async () => {
  server = createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const headers = Object.entries(incoming.headers).map(
      ([name, value]) => [name, String(value)] as [string, string],
    );
    const answer = await post(Buffer.concat(chunks).toString(), Object.fromEntries(headers));
    outgoing.writeHead(answer.status).end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  sandbox = await startSandbox({
    resendWebhookUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks/resend`,
    resendWebhookSecret: env().RESEND_WEBHOOK_SECRET,
    retryDelaysMs: [5, 20],
  });
  process.env.RESEND_BASE_URL = sandbox.origin;
  reloadEnv();
});

afterAll(async () => {
  delete process.env.RESEND_BASE_URL;
  reloadEnv();
  await sandbox.close();
  server.close();
});

afterEach(() => sandbox.resend.control.setDeliveryFaults({}));

async function post(
  body: string,
  headers: Record<string, string>,
): Promise<{ status: number; body: unknown }> {
  const request = new Request('http://localhost/webhooks/resend', { method: 'POST', body, headers });
  const answer = await action({ request, params: {}, context: {} });
  return { status: answer.status, body: await answer.json() };
}

function signed(event: unknown, secret = env().RESEND_WEBHOOK_SECRET) {
  const body = typeof event === 'string' ? event : JSON.stringify(event);
  return post(body, svixHeaders(`msg_${newId()}`, body, [secret], Math.floor(Date.now() / 1000)));
}

/** A company whose owners, `addresses`, have been sent a mail each. */
async function companyWithSentMails(addresses: string[]): Promise<TenantContext> {
  const { system, tenant } = await createTestTenant();
  const { propertyIds } = await createTestRegister(tenant.id, { properties: addresses.length });
  const feeItemId = await createTestFeeItem(tenant.id);
  const runId = await createTestBills(tenant.id, { feeItemId, month: '2026-11-01', dueOn: '2026-11-25' });
  await withTenant(tenant.id, async (db) => {
    const people = await db.person.findMany({ where: { tenantId: tenant.id }, orderBy: { id: 'asc' } });
    for (const [index, person] of people.entries()) {
      await db.person.update({
        where: { tenantId_id: { tenantId: tenant.id, id: person.id } },
        data: { email: addresses[index] },
      });
    }
  });
  await announceBills(system, {
    runId,
    afterPropertyId: null,
    throughPropertyId: propertyIds.at(-1) as string,
  });
  await sendPendingMails(system, resendMailSender(), new AbortController().signal);
  return system;
}

async function statusOf(ctx: TenantContext, address: string) {
  const tenantId = ctx.tenant.id;
  const row = await withTenant(tenantId, (db) =>
    db.notificationDelivery.findFirstOrThrow({ where: { tenantId, address } }),
  );
  return row;
}

function event(type: string, row: { id: string; providerId: string | null }, tenantId: string) {
  return {
    type,
    created_at: '',
    data: { email_id: row.providerId, tags: { tenant: tenantId, delivery: row.id } },
  };
}

describe('POST /webhooks/resend', () => {
  it('takes down what became of each mail, however often and in whatever order it is told', async () => {
    await sandbox.resend.control.setDeliveryFaults({ copies: 4, shuffleWindowMs: 200 });
    const company = await companyWithSentMails(['fine@example.com', 'bounce@example.com']);
    await sandbox.resend.control.idle({});
    expect(await statusOf(company, 'fine@example.com')).toMatchObject({ status: 'delivered', error: null });
    expect(await statusOf(company, 'bounce@example.com')).toMatchObject({
      status: 'bounced',
      error: "The recipient's email address does not exist.",
    });
    const records = await sandbox.resend.control.deliveries({});
    expect(records.filter((record) => record.status !== 200)).toEqual([]);
  });

  it('never goes back', async () => {
    await sandbox.resend.control.setDeliveryFaults({ drop: true });
    const company = await companyWithSentMails(['once@example.com']);
    const row = await statusOf(company, 'once@example.com');
    expect(row.status).toBe('sent');
    for (const type of ['email.delivered', 'email.sent', 'email.delivered', 'email.opened']) {
      expect((await signed(event(type, row, company.tenant.id))).status).toBe(200);
      expect((await statusOf(company, 'once@example.com')).status).toBe('delivered');
    }
    for (const type of ['email.bounced', 'email.delivered', 'email.failed', 'email.sent']) {
      await signed(event(type, row, company.tenant.id));
      expect((await statusOf(company, 'once@example.com')).status).toBe('bounced');
    }
  });

  it('believes an event that is faster than the answer to the sending, and only about that mail', async () => {
    await sandbox.resend.control.setDeliveryFaults({ drop: true });
    const company = await companyWithSentMails(['fast@example.com']);
    const row = await statusOf(company, 'fast@example.com');
    await signed(event('email.delivered', { ...row, providerId: newId() }, company.tenant.id));
    expect((await statusOf(company, 'fast@example.com')).status).toBe('sent');
    await withTenant(company.tenant.id, (db) =>
      db.notificationDelivery.updateMany({
        where: { tenantId: company.tenant.id, id: row.id },
        data: { status: 'pending', providerId: null },
      }),
    );
    await signed(event('email.delivered', row, company.tenant.id));
    expect(await statusOf(company, 'fast@example.com')).toMatchObject({
      status: 'delivered',
      providerId: row.providerId,
    });
  });

  it("does not let one company's tags reach another company's mail", async () => {
    await sandbox.resend.control.setDeliveryFaults({ drop: true });
    const company = await companyWithSentMails(['mine@example.com']);
    const other = (await createTestTenant()).system;
    const row = await statusOf(company, 'mine@example.com');
    expect((await signed(event('email.bounced', row, other.tenant.id))).body).toEqual({
      outcome: 'unchanged',
    });
    expect((await signed(event('email.bounced', row, newId()))).body).toEqual({ outcome: 'ignored' });
    expect((await statusOf(company, 'mine@example.com')).status).toBe('sent');
  });

  it('refuses what the mail service did not sign, and takes nothing down from it', async () => {
    await sandbox.resend.control.setDeliveryFaults({ drop: true });
    const company = await companyWithSentMails(['forged@example.com']);
    const row = await statusOf(company, 'forged@example.com');
    const body = event('email.bounced', row, company.tenant.id);
    expect(await signed(body, `whsec_${Buffer.from('another secret').toString('base64')}`)).toEqual({
      status: 400,
      body: { code: 'webhook_signature_invalid' },
    });
    expect((await post(JSON.stringify(body), {})).status).toBe(400);
    expect((await statusOf(company, 'forged@example.com')).status).toBe('sent');
  });

  it.each([
    ['no object', '[]', 200],
    ['a mail without tags', { type: 'email.delivered', data: { email_id: 'e' } }, 200],
    [
      'tags that are no ids',
      { type: 'email.delivered', data: { email_id: 'e', tags: { tenant: "'", delivery: 1 } } },
      200,
    ],
    [
      'an unknown kind',
      { type: 'constructor', data: { email_id: 'e', tags: { tenant: newId(), delivery: newId() } } },
      200,
    ],
    ['no JSON', '{', 422],
  ])('answers %s without an error', async (_name, body, status) => {
    expect((await signed(body)).status).toBe(status);
  });

  it('refuses a body that is too large', async () => {
    expect((await signed('x'.repeat(600_000))).status).toBe(413);
  });
});
