import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { resendMailSender } from '#app/integrations/resend/resend-mail-sender.ts';
import { reloadEnv } from '#app/kernel/env.ts';
import { newId } from '#app/kernel/ids.ts';
import { createTestBills } from '#prisma/factories/create-test-bills.ts';
import { createTestFeeItem } from '#prisma/factories/create-test-fee-item.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import { type Sandbox, startSandbox } from '#sandbox/start-sandbox.ts';
import type { TenantContext } from '#tenants/context.ts';
import { systemContext } from '#tenants/tenant-context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { announceBills } from '../announce-bills.ts';
import { sendPendingMails } from './send-pending-mails.ts';

let sandbox: Sandbox;

beforeAll(async () => {
  sandbox = await startSandbox();
  process.env.RESEND_BASE_URL = sandbox.origin;
  reloadEnv();
});

afterAll(async () => {
  delete process.env.RESEND_BASE_URL;
  reloadEnv();
  await sandbox.close();
});

beforeEach(() => sandbox.resend.control.reset({}));

/** A company whose `count` owners have been told about a bill each. */
async function companyWithMails(count: number, overrides: Parameters<typeof createTestTenant>[0] = {}) {
  const { system, tenant } = await createTestTenant(overrides);
  const { propertyIds } = await createTestRegister(tenant.id, { properties: count });
  const feeItemId = await createTestFeeItem(tenant.id);
  const runId = await createTestBills(tenant.id, { feeItemId, month: '2026-11-01', dueOn: '2026-11-25' });
  await announceBills(system, {
    runId,
    afterPropertyId: null,
    throughPropertyId: propertyIds.at(-1) as string,
  });
  // As the relay does before the job runs.
  await withTenant(tenant.id, (db) =>
    db.outboxMessage.updateMany({ where: { tenantId: tenant.id }, data: { relayedAt: new Date() } }),
  );
  return { system, tenant, runId, propertyIds };
}

const send = (ctx: TenantContext) => sendPendingMails(ctx, resendMailSender(), new AbortController().signal);
const later = (ctx: TenantContext, minutes: number) =>
  systemContext(ctx.tenant, 'test', { now: () => new Date(Date.now() + minutes * 60_000) });

function deliveriesOf(tenantId: string) {
  return withTenant(tenantId, (db) =>
    db.notificationDelivery.findMany({ where: { tenantId }, orderBy: { id: 'asc' } }),
  );
}

async function statuses(tenantId: string): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { status } of await deliveriesOf(tenantId)) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

function plannedSends(tenantId: string) {
  return withTenant(tenantId, (db) =>
    db.outboxMessage.findMany({ where: { tenantId, job: 'deliveries.send', runAt: { gt: new Date() } } }),
  );
}

async function mailsPerAddress(): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const mail of await sandbox.resend.control.mails({})) {
    for (const address of mail.to) counts.set(address, (counts.get(address) ?? 0) + 1);
  }
  return counts;
}

describe('sendPendingMails', () => {
  it('sends each person one mail, in their language, in the name of the company', async () => {
    const { system, tenant } = await companyWithMails(2, { name: '绿城物业' });
    await withTenant(tenant.id, (db) =>
      db.person.updateMany({
        where: { tenantId: tenant.id, email: 'owner1@example.com' },
        data: { name: '王芳' },
      }),
    );
    await withTenant(tenant.id, (db) =>
      db.notificationDelivery.updateMany({
        where: { tenantId: tenant.id, address: 'owner2@example.com' },
        data: { language: 'en' },
      }),
    );
    await send(system);
    const [chinese] = await sandbox.resend.control.mails({ to: 'owner1@example.com' });
    expect(chinese?.from).toBe(`"绿城物业" <${tenant.slug}@mail.linli.example>`);
    expect(chinese?.subject).toContain('¥123.45');
    expect(chinese?.text).toContain('王芳');
    expect(chinese?.text).toMatch(/春江花园 1-00000\d/);
    expect(chinese?.text).toContain(`http://${tenant.slug}.localhost:3000/bills`);
    const [english] = await sandbox.resend.control.mails({ to: 'owner2@example.com' });
    expect(english?.subject).toBe('绿城物业: ¥123.45 due by Nov 25, 2026');
    const rows = await deliveriesOf(tenant.id);
    expect(rows.map((row) => [row.status, row.attempts])).toEqual([
      ['sent', 1],
      ['sent', 1],
    ]);
    expect(rows.map((row) => row.providerId).sort()).toEqual([chinese?.id, english?.id].sort());
    expect(Object.fromEntries(english?.tags.map((tag) => [tag.name, tag.value]) ?? [])).toEqual({
      tenant: tenant.id,
      delivery: rows.find((row) => row.address === 'owner2@example.com')?.id,
    });
    expect(await plannedSends(tenant.id)).toEqual([]);
  });

  it('uses the words of the company where it has its own', async () => {
    const { system, tenant } = await companyWithMails(1);
    await withTenant(tenant.id, async (db) => {
      const key = { tenantId: tenant.id, event: 'bills_posted', channel: 'email', language: 'zh-CN' };
      await db.notificationTemplate.deleteMany({ where: key });
      await db.notificationTemplate.create({
        data: { ...key, id: newId(), subject: '{{company}}通知您 {{total}}', body: '{{person}}，您好！' },
      });
    });
    await send(system);
    const [mail] = await sandbox.resend.control.mails({});
    expect(mail?.subject).toBe('测试物业通知您 ¥123.45');
    expect(mail?.text).toContain('业主1，您好！');
  });

  it('sends nothing about bills that were paid before it could go out', async () => {
    const { system, tenant, propertyIds } = await companyWithMails(3);
    await withTenant(tenant.id, (db) =>
      db.bill.updateMany({
        where: { tenantId: tenant.id, propertyId: propertyIds[1] },
        data: { paidAmount: 12_345n, status: 'paid' },
      }),
    );
    await send(system);
    expect(await statuses(tenant.id)).toEqual({ sent: 2, cancelled: 1 });
    expect((await deliveriesOf(tenant.id)).find((row) => row.status === 'cancelled')?.error).toBe(
      'nothing_due',
    );
    expect((await mailsPerAddress()).size).toBe(2);
  });

  it('waits out the rate limit of the mail service', async () => {
    const { system, tenant } = await companyWithMails(2);
    await sandbox.resend.control.injectFault({ status: 429, times: 2 });
    await send(system);
    expect(await statuses(tenant.id)).toEqual({ sent: 2 });
  });

  it('keeps the mails while the service is down, plans the next attempt, and then sends the same words once', async () => {
    const { system, tenant } = await companyWithMails(2);
    await sandbox.resend.control.injectFault({ status: 503, times: 1 });
    await send(system);
    expect(await statuses(tenant.id)).toEqual({ pending: 2 });
    expect(await plannedSends(tenant.id)).toHaveLength(1);
    // Not yet: the wait is not over, and a second look plans nothing more.
    await send(system);
    expect(await statuses(tenant.id)).toEqual({ pending: 2 });
    expect(await plannedSends(tenant.id)).toHaveLength(1);
    await withTenant(tenant.id, (db) =>
      db.tenant.update({ where: { id: tenant.id }, data: { name: '新名' } }),
    );
    await send(later({ ...system, tenant: { ...tenant, name: '新名' } }, 5));
    expect(await statuses(tenant.id)).toEqual({ sent: 2 });
    const mails = await sandbox.resend.control.mails({});
    expect(mails.map((mail) => mail.from)).toEqual(
      Array(2).fill(`"测试物业" <${tenant.slug}@mail.linli.example>`),
    );
  });

  it('lets one bad address stop nobody else', async () => {
    const { system, tenant } = await companyWithMails(3);
    await withTenant(tenant.id, (db) =>
      db.notificationDelivery.updateMany({
        where: { tenantId: tenant.id, address: 'owner2@example.com' },
        data: { address: 'owner2 at example' },
      }),
    );
    await send(system);
    expect(await statuses(tenant.id)).toEqual({ sent: 2, failed: 1 });
    expect((await deliveriesOf(tenant.id)).find((row) => row.status === 'failed')?.error).toMatch(/Invalid/);
  });

  it('gives up what may have gone out so long ago that a repetition could be a second mail', async () => {
    const { system, tenant } = await companyWithMails(2);
    await sandbox.resend.control.injectFault({ status: 500, times: 1 });
    await send(system);
    await send(later(system, 24 * 60));
    expect(await statuses(tenant.id)).toEqual({ failed: 2 });
    expect((await deliveriesOf(tenant.id)).map((row) => row.error)).toEqual([
      'outcome_unknown',
      'outcome_unknown',
    ]);
    expect((await mailsPerAddress()).size).toBe(0);
  });

  it('goes on with mails that were surely not taken, however long that lasts', async () => {
    const { system, tenant } = await companyWithMails(1);
    await sandbox.resend.control.injectFault({ status: 429, times: 5 });
    await send(system);
    expect(await statuses(tenant.id)).toEqual({ pending: 1 });
    await send(later(system, 48 * 60));
    expect(await statuses(tenant.id)).toEqual({ sent: 1 });
  }, 60_000);

  it('sends every mail once when several workers send at the same time', async () => {
    const { system, tenant } = await companyWithMails(350);
    await Promise.all([send(system), send(system), send(system)]);
    expect(await statuses(tenant.id)).toEqual({ sent: 350 });
    const counts = await mailsPerAddress();
    expect(counts.size).toBe(350);
    expect([...counts.values()].every((count) => count === 1)).toBe(true);
  }, 60_000);

  it('sends every mail once though its worker is killed again and again', async () => {
    const { system, tenant } = await companyWithMails(600);
    for (let round = 0; round < 6; round += 1) {
      // Each round lives after the leases of those that were killed before it. Every other dies as the service takes a batch, before it
      // knows the answer; the rest wherever they are.
      const moment = round % 2 === 0 ? batchTaken : () => wait(Math.random() * 900);
      await killedWorker(tenant.slug, round * 3, moment);
    }
    const killed = await statuses(tenant.id);
    await send(later(system, 60));
    expect(await statuses(tenant.id)).toEqual({ sent: 600 });
    const counts = await mailsPerAddress();
    expect(counts.size).toBe(600);
    expect(
      [...counts.values()].filter((count) => count !== 1),
      JSON.stringify(killed),
    ).toEqual([]);
    const ids = (await sandbox.resend.control.mails({})).map((mail) => mail.id);
    expect((await deliveriesOf(tenant.id)).map((row) => row.providerId).sort()).toEqual(ids.sort());
  }, 300_000);
});

/** The moment in which the mail service takes the next batch. */
async function batchTaken(): Promise<void> {
  const known = (await sandbox.resend.control.mails({})).length;
  while ((await sandbox.resend.control.mails({})).length === known) await wait(1);
}

/** A process of its own that sends `minutes` from now, killed without warning at a moment. */
async function killedWorker(slug: string, minutes: number, moment: () => Promise<unknown>): Promise<void> {
  const program = `
    import { resendMailSender } from '#app/integrations/resend/resend-mail-sender.ts';
    import { sendPendingMails } from '#app/domain/notifications/mailing/send-pending-mails.ts';
    import { findTenantBySlug } from '#tenants/system.ts';
    import { systemContext, toTenant } from '#tenants/tenant-context.ts';
    const tenant = toTenant(await findTenantBySlug(${JSON.stringify(slug)}));
    const ctx = systemContext(tenant, 'test', { now: () => new Date(Date.now() + ${minutes * 60_000}) });
    process.stdout.write('sending');
    await sendPendingMails(ctx, resendMailSender(), new AbortController().signal);
    await new Promise(() => setInterval(() => {}, 1000));`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  await moment();
  child.kill('SIGKILL');
  await once(child, 'exit');
}
