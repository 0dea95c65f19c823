import { beforeAll, describe, expect, it } from 'vitest';
import { languages } from '#app/kernel/languages.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { getReminderPolicy } from './get-reminder-policy.ts';
import { previewReminders } from './preview-reminders.ts';
import { reminderChannels } from './reminder-tones.ts';
import { resetReminderWords } from './reset-reminder-words.ts';
import { saveReminderPolicy } from './save-reminder-policy.ts';
import { saveReminderWords } from './save-reminder-words.ts';

let ctx: TenantContext;

beforeAll(async () => {
  ctx = (await createTestTenant()).system;
});

const firm = { event: 'reminder_firm', channel: 'email', language: 'en' } as const;
const firmPreview = async () =>
  (await previewReminders(ctx, { language: 'en', channel: 'email' })).find(
    ({ event }) => event === 'reminder_firm',
  );

describe('the words of reminders', () => {
  it('are whole in both languages and channels, and differ by tone', async () => {
    for (const language of languages) {
      for (const channel of reminderChannels) {
        const previews = await previewReminders(ctx, { language, channel });
        for (const { title, body, words } of previews) {
          expect(`${title} ${body}`).not.toMatch(/\{\{|undefined|emails[.:]|notifications[.:]/);
          expect(body.length).toBeGreaterThan(20);
          expect(words).toBeNull();
        }
        expect(new Set(previews.map(({ body }) => body)).size).toBe(4);
      }
    }
  });

  it("are the company's own where it has some, and ours again when they are put back", async () => {
    await saveReminderWords(ctx, {
      ...firm,
      subject: 'Pay {{total}}',
      body: 'Dear {{person}}, {{days}} days late.',
    });
    expect(await firmPreview()).toMatchObject({
      title: 'Pay ¥368.50',
      body: expect.stringContaining('Dear Wang Fang, 10 days late.'),
      words: { subject: 'Pay {{total}}' },
    });
    await saveReminderWords(ctx, { ...firm, subject: 'Please pay', body: 'x' });
    expect((await firmPreview())?.title).toBe('Please pay');
    await resetReminderWords(ctx, firm);
    expect((await firmPreview())?.words).toBeNull();
  });

  it('take no placeholder that nothing fills', async () => {
    await expect(
      saveReminderWords(ctx, { ...firm, subject: 'ok', body: 'Dear {{name}}' }),
    ).rejects.toMatchObject({
      code: 'invalid_input',
      detail: {
        fields: [{ path: 'body', code: 'unknown_placeholder', params: { placeholder: '{{name}}' } }],
      },
    });
    await expect(
      saveReminderWords(ctx, { ...firm, channel: 'in_app', subject: '{{person}}', body: 'x' }),
    ).rejects.toMatchObject({ code: 'invalid_input' });
  });

  it('are changed by those who may', async () => {
    const cashier = await createTestMember(ctx.tenant, 'cashier');
    await expect(saveReminderWords(cashier, { ...firm, subject: 'a', body: 'b' })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});

describe('the policy of reminders', () => {
  it('keeps quiet hours and the notice apart', async () => {
    await saveReminderPolicy(ctx, { quiet: { fromMinute: 1320, untilMinute: 480 } });
    await saveReminderPolicy(ctx, { board: { enabled: true, minDays: 60, minAmount: 5n } });
    expect(await getReminderPolicy(ctx, {})).toEqual({
      quiet: { fromMinute: 1320, untilMinute: 480 },
      board: { enabled: true, minDays: 60, minAmount: 5n },
    });
    await saveReminderPolicy(ctx, { quiet: null });
    expect((await getReminderPolicy(ctx, {})).quiet).toBeNull();
    await expect(
      saveReminderPolicy(ctx, { quiet: { fromMinute: 60, untilMinute: 60 } }),
    ).rejects.toMatchObject({
      code: 'invalid_input',
    });
    await expect(
      saveReminderPolicy(ctx, { quiet: { fromMinute: 60, untilMinute: 1440 } }),
    ).rejects.toMatchObject({
      code: 'invalid_input',
    });
  });
});
