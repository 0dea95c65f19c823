import { toPlainText } from '@react-email/render';
import { describe, expect, test } from 'vitest';
import type { Language } from '#app/kernel/languages.ts';
import type { MailProps, RenderedMail } from './mail-content.ts';
import type { MailStatement } from './mail-statement.ts';
import { renderContractorWork } from './render-contractor-work.ts';
import { renderImportDone } from './render-import-done.ts';
import { renderInvitation } from './render-invitation.ts';
import { renderNewBills } from './render-new-bills.ts';
import { renderPaymentReceipt } from './render-payment-receipt.ts';
import { renderReminderAfter } from './render-reminder-after.ts';
import { renderReminderBefore } from './render-reminder-before.ts';
import { renderSignInCode } from './render-sign-in-code.ts';

const url = 'https://lvcheng.linli.example/bills?from=mail&x=1';

const statements: MailStatement[] = [
  {
    propertyName: '1-1-101',
    bills: [
      {
        feeItem: '物业费',
        period: { start: '2026-10-01', end: '2027-01-01' },
        dueDay: '2026-10-31',
        amount: 36878n,
      },
      {
        feeItem: '水费',
        period: { start: '2026-09-20', end: '2026-10-20' },
        dueDay: '2026-11-05',
        amount: 8400n,
      },
    ],
  },
];
const parking: MailStatement = {
  propertyName: 'B2-017',
  bills: [
    {
      feeItem: '车位费',
      period: { start: '2026-10-01', end: '2026-11-01' },
      dueDay: '2026-10-15',
      amount: 30000n,
    },
  ],
};

function common(
  language: Language,
  more: Partial<MailProps> = {},
): MailProps & { personName: string; url: string } {
  const brand = {
    name: '绿城 & 物业',
    shortName: '绿城',
    color: '#b91c1c',
    logoUrl: 'https://lvcheng.linli.example/logo.png',
    phone: '021-6000 1234',
  };
  return { brand, language, personName: '王芳', url, ...more };
}

type Render = (language: Language, more?: Partial<MailProps>) => Promise<RenderedMail>;

const mails: Record<string, Render> = {
  signInCode: (language, more) =>
    renderSignInCode({ ...common(language, more), code: '048213', validMinutes: 10 }),
  invitation: (language, more) =>
    renderInvitation({ ...common(language, more), inviterName: '李雷', roleName: '出纳', validDays: 7 }),
  contractorWork: (language, more) =>
    renderContractorWork({
      ...common(language, more),
      number: '1042',
      title: 'Lift 3',
      community: 'Riverside',
      wished: '2026-11-25 09:00 – 11:00',
      until: '2026-12-22 10:00',
    }),
  newBills: (language, more) => renderNewBills({ ...common(language, more), statements, currency: 'CNY' }),
  receipt: (language, more) =>
    renderPaymentReceipt({
      ...common(language, more),
      receiptNumber: 'R2026-000017',
      propertyName: '1-1-101',
      bills: statements[0]!.bills,
      amount: 45278n,
      currency: 'CNY',
      methodName: 'Alipay',
      receivedAt: new Date('2026-10-31T16:30:00Z'),
      timeZone: 'Asia/Shanghai',
    }),
  reminderBefore: (language, more) =>
    renderReminderBefore({ ...common(language, more), statements, currency: 'CNY', daysLeft: 3 }),
  reminderAfter: (language, more) =>
    renderReminderAfter({ ...common(language, more), statements, currency: 'CNY', daysOverdue: 1 }),
  importDone: (language, more) =>
    renderImportDone({
      ...common(language, more),
      fileName: 'hc.xlsx',
      outcome: { kind: 'done', counts: [{ name: '房产', count: 1234 }] },
    }),
};

describe.each(Object.entries(mails))('%s', (_name, renderSample) => {
  test.each(['zh-CN', 'en'] as const)(
    'in %s both parts are whole and hold no key or placeholder',
    async (language) => {
      const { subject, html, text } = await renderSample(language);
      expect(subject).not.toMatch(/[\r\n]|\{\{|undefined|\w+\.\w+\.\w+/);
      expect(subject.length).toBeGreaterThan(4);
      for (const part of [html, text]) {
        expect(part).not.toMatch(/\{\{|\[object|undefined|NaN|(signInCode|newBills|receipt|bill|footer)\.\w/);
      }
      expect(html).toContain(`lang="${language}"`);
      expect(html).toContain('绿城 &amp; 物业');
      expect(text).toContain('绿城 & 物业');
      expect(text).not.toMatch(/<\/?\w+|&amp;/);
      // Chinese words belong to the Chinese mail; what the company itself wrote stays.
      const ours = subject.replaceAll(/绿城 & 物业|物业费|水费|王芳|李雷|出纳/g, '');
      expect(/[\u4e00-\u9fff]/.test(ours)).toBe(language === 'zh-CN');
    },
  );

  test('nothing is loaded but the logo, and it follows a dark device', async () => {
    const { html } = await renderSample('en');
    expect([...html.matchAll(/\ssrc="([^"]*)"/g)].map((match) => match[1])).toEqual([
      'https://lvcheng.linli.example/logo.png',
    ]);
    expect(html).not.toMatch(/<link|@import|url\(|<script/i);
    const css = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    expect(css).toContain('@media (prefers-color-scheme: dark)');
    expect(css).not.toContain('&');
    expect(html).toContain('name="color-scheme"');
  });

  test('the company’s own words take the place of ours, escaped and filled once', async () => {
    const { subject, html, text } = await renderSample('zh-CN', {
      template: {
        subject: '{{company}}\r\nBcc: x@example.com {{ nothing }}',
        intro: '<b onclick="x">{{company}}</b>\nline two\n\nsecond paragraph',
      },
    });
    expect(subject).toBe('绿城 & 物业 Bcc: x@example.com');
    expect(html).toContain('&lt;b onclick=&quot;x&quot;&gt;绿城 &amp; 物业&lt;/b&gt;');
    expect(html).not.toContain('<b onclick');
    expect(text).toContain('line two\n\nsecond paragraph');
  });
});

test('every figure of a statement is in both parts', async () => {
  const { subject, html, text } = await mails.newBills!('en');
  expect(subject).toBe('绿城 & 物业: ¥452.78 due by Oct 31, 2026');
  for (const part of [toPlainText(html), text]) {
    for (const fact of [
      '物业费',
      'Oct – Dec 2026',
      '¥368.78',
      '¥84.00',
      'Nov 5, 2026',
      '¥452.78',
      '021-6000 1234',
    ]) {
      expect(part).toContain(fact);
    }
  }
  expect(html).toContain('href="https://lvcheng.linli.example/bills?from=mail&amp;x=1"');
  expect(text).toContain(url);
});

test('several properties have a subtotal each, and the earliest due day counts', async () => {
  const mail = await renderNewBills({
    ...common('zh-CN'),
    statements: [...statements, parking],
    currency: 'CNY',
  });
  expect(mail.subject).toBe('绿城 & 物业：请于2026年10月15日前缴纳 ¥752.78');
  expect(mail.text).toContain('1-1-101和B2-017有 3 笔新账单');
  expect(mail.text).toContain('小计：¥452.78');
  expect(mail.text).toContain('小计：¥300.00');
});

test('a receipt shows the moment in the company’s zone', async () => {
  const { text } = await mails.receipt!('en');
  expect(text).toMatch(/Received: Nov 1, 2026, 12:30\sAM/);
  expect(text).toContain('Receipt number: R2026-000017');
});

test.each([
  [0, '¥452.78 is due today'],
  [1, '¥452.78 is due tomorrow'],
  [3, '¥452.78 is due in 3 days'],
])('a reminder %i days before', async (daysLeft, subject) => {
  expect(
    (await renderReminderBefore({ ...common('en'), statements, currency: 'CNY', daysLeft })).subject,
  ).toBe(subject);
});

test('an import that did not happen says why', async () => {
  const failed = await renderImportDone({
    ...common('en'),
    fileName: 'a.csv',
    outcome: { kind: 'failed', errorCount: 1200 },
  });
  expect(failed.text).toContain('a.csv has 1,200 cells to correct');
  const refused = await renderImportDone({
    ...common('zh-CN'),
    fileName: 'a.csv',
    outcome: { kind: 'refused', reason: '不是表格文件' },
  });
  expect(refused.text).toContain('a.csv 无法导入：不是表格文件');
});

test('a company without a logo is shown by its name, a bad colour by ours', async () => {
  const brand = { name: 'Plain', shortName: 'Plain', color: 'red; background: url(x)', logoUrl: null };
  const { html } = await mails.newBills!('en', { brand });
  expect(html).not.toContain('<img');
  expect(html).not.toContain('url(x)');
  expect(html).toContain('Plain');
});

test('a statement about nothing and a link that is none are refused', async () => {
  await expect(renderNewBills({ ...common('en'), statements: [], currency: 'CNY' })).rejects.toThrow(
    RangeError,
  );
  await expect(
    renderNewBills({ ...common('en'), statements, currency: 'CNY', url: 'javascript:alert(1)' }),
  ).rejects.toThrow(RangeError);
});

test('names of a person cannot bring markup', async () => {
  const { html, text } = await renderNewBills({
    ...common('en'),
    personName: '<img src=x onerror=alert(1)>{{total}}',
    statements,
    currency: 'CNY',
  });
  expect(html).not.toContain('<img src=x');
  expect(text).toContain('Dear <img src=x onerror=alert(1)>{{total}},');
});
