import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sendDunningLetters } from '#app/domain/dunning/send-dunning-letters.ts';
import { writeNextLetters } from '#app/domain/dunning/write-next-letters.ts';
import { queueReminders } from '#app/domain/reminders/queue-reminders.ts';
import { saveReminderPolicy } from '#app/domain/reminders/save-reminder-policy.ts';
import { saveReminderStep } from '#app/domain/reminders/save-reminder-step.ts';
import { resendMailSender } from '#app/integrations/resend/resend-mail-sender.ts';
import { reloadEnv } from '#app/kernel/env.ts';
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
let system: TenantContext;
let tenantId: string;
let runId: string;
let propertyIds: string[];

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

/** Two owners in Shanghai with a bill each, due on 10 December 2026. */
beforeEach(async () => {
  await sandbox.resend.control.reset({});
  ({ system } = await createTestTenant());
  tenantId = system.tenant.id;
  ({ propertyIds } = await createTestRegister(tenantId, { properties: 2 }));
  const feeItemId = await createTestFeeItem(tenantId);
  runId = await createTestBills(tenantId, { feeItemId, month: '2026-12-01', dueOn: '2026-12-10' });
});

const at = (moment: string) => systemContext(system.tenant, 'test', { now: () => new Date(moment) });
const send = (ctx: TenantContext) => sendPendingMails(ctx, resendMailSender(), new AbortController().signal);
const mails = async () => (await sandbox.resend.control.mails({})).map(({ subject }) => subject);

async function remind(): Promise<void> {
  await saveReminderStep(system, { offsetDays: 5 });
  await withTenant(tenantId, (db) =>
    queueReminders(db, system.tenant, { from: '2026-12-15', today: '2026-12-15' }),
  );
}

describe('quiet hours', () => {
  it('keep reminders back, let a bill pass, and end by themselves', async () => {
    await remind();
    await announceBills(system, {
      runId,
      afterPropertyId: null,
      throughPropertyId: propertyIds[0] as string,
    });
    await saveReminderPolicy(system, { quiet: { fromMinute: 20 * 60, untilMinute: 8 * 60 } });
    await withTenant(tenantId, (db) =>
      db.outboxMessage.updateMany({ where: { tenantId }, data: { relayedAt: new Date() } }),
    );
    await send(at('2026-12-15T13:00:00Z'));
    expect(await mails()).toEqual([expect.stringContaining('请于2026年12月10日前缴纳')]);
    const [planned] = await withTenant(tenantId, (db) =>
      db.outboxMessage.findMany({ where: { tenantId, job: 'deliveries.send', relayedAt: null } }),
    );
    expect(planned?.runAt.toISOString()).toBe('2026-12-16T00:00:00.000Z');
    await send(at('2026-12-16T00:00:00Z'));
    expect(await mails()).toHaveLength(3);
  });

  it('keep a mail back that the mail service has turned away before', async () => {
    await remind();
    await sandbox.resend.control.injectFault({ status: 500, times: 1 });
    await send(at('2026-12-15T11:59:00Z'));
    await saveReminderPolicy(system, { quiet: { fromMinute: 20 * 60, untilMinute: 8 * 60 } });
    await send(at('2026-12-15T12:10:00Z'));
    expect(await mails()).toEqual([]);
    await send(at('2026-12-16T00:01:00Z'));
    expect(await mails()).toHaveLength(2);
  });
});

describe('the mail of a dunning letter', () => {
  async function letters(): Promise<void> {
    const ctx = at('2026-12-15T04:00:00Z');
    const { batchId } = await sendDunningLetters(ctx, { name: '催缴', payBy: '2026-12-29', filter: {} });
    expect(await writeNextLetters(ctx, { batchId })).toBe('finished');
  }

  it('brings the letter as a PDF, one mail each, however often it is tried', async () => {
    await letters();
    await sandbox.resend.control.injectFault({ status: 429, times: 1 });
    const ctx = at('2026-12-15T04:00:00Z');
    await send(ctx);
    await send(ctx);
    const sent = await sandbox.resend.control.mails({});
    expect(sent.map(({ subject }) => subject).sort()).toEqual([
      '催缴函第 1 号：请于2026年12月29日前缴清 ¥123.45',
      '催缴函第 2 号：请于2026年12月29日前缴清 ¥123.45',
    ]);
    expect(new Set(sent.flatMap(({ to }) => to)).size).toBe(2);
    for (const mail of sent) {
      expect(mail.attachments).toMatchObject([{ filename: expect.stringMatching(/^催缴函 [12]\.pdf$/) }]);
      expect(mail.text).toContain(`http://${system.tenant.slug}.localhost:3000/letters/`);
    }
  });

  it('is not sent once everything in it has been paid', async () => {
    await letters();
    await withTenant(tenantId, (db) =>
      db.bill.updateMany({
        where: { tenantId, propertyId: propertyIds[0] },
        data: { paidAmount: 12_345n, status: 'paid' },
      }),
    );
    await send(at('2026-12-15T04:00:00Z'));
    expect(await mails()).toHaveLength(1);
    const left = await withTenant(tenantId, (db) =>
      db.notificationDelivery.findMany({ where: { tenantId, status: 'cancelled' } }),
    );
    expect(left.map(({ error }) => error)).toEqual(['nothing_due']);
  });
});
