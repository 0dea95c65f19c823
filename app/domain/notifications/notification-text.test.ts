import { describe, expect, it } from 'vitest';
import { languages } from '#app/kernel/languages.ts';
import { notificationEvents } from './notification-events.ts';
import { notificationText } from './notification-text.ts';

const due = { properties: ['3-1-1201'], propertyCount: 1, dueOn: '2026-12-10', count: 2, total: '123450' };
const quotation = {
  properties: ['3-1-1201'],
  propertyCount: 1,
  quotationId: '0',
  number: '7',
  ticket: '31',
  title: '厨房水管漏水',
  amount: '26000',
  answerBy: '2026-12-10',
};
const outage = {
  outageId: '0',
  kind: 'water',
  title: '1 单元停水',
  community: '春江花园',
  isPlanned: false,
  status: 'open',
  text: '水管抢修',
  fromDay: '2026-12-10',
  fromTime: '09:00',
  untilDay: '2026-12-10',
  untilTime: '18:00',
};
const params = {
  outage_opened: outage,
  outage_updated: { ...outage, untilDay: null, untilTime: null },
  outage_ended: { ...outage, status: 'resolved' },
  ticket_message: { ticketId: '0', number: '31', title: '厨房水管漏水' },
  ticket_moved: {
    ticketId: '0',
    number: '31',
    category: '水管',
    title: '厨房水管漏水',
    event: 'acknowledge',
    worker: '孙立新',
    phone: '13800000000',
    namesWorker: true,
    expectedDay: '2026-12-10',
    expectedTime: '14:30',
    note: null,
  },
  quotation_sent: quotation,
  quotation_free: { ...quotation, amount: '0', answerBy: null },
  bills_posted: { ...due, month: '2026-11-01' },
  payment_received: {
    properties: ['3-1-1201'],
    propertyCount: 1,
    amount: '123450',
    receiptNumber: 'R2026-000017',
  },
  autopay_notice: {
    properties: ['3-1-1201'],
    propertyCount: 1,
    amount: '123450',
    chargeOn: '2026-11-25',
    brand: 'visa',
    last4: '4242',
  },
  autopay_over_limit: {
    properties: ['3-1-1201'],
    propertyCount: 1,
    amount: '123450',
    chargeOn: '2026-11-25',
    brand: 'visa',
    last4: '4242',
  },
  autopay_failed: {
    properties: ['3-1-1201'],
    propertyCount: 1,
    amount: '123450',
    retryOn: '2026-11-26',
    code: 'insufficient_funds',
    brand: 'unionpay',
    last4: '0005',
  },
  reminder_before: { ...due, days: 3 },
  reminder_after: { ...due, days: 1 },
  reminder_firm: { ...due, days: 1 },
  reminder_final: { ...due, days: 1 },
  payment_failed: { properties: ['3-1-1201'], propertyCount: 1, amount: '123450' },
  dunning_letter: {
    properties: ['3-1-1201'],
    propertyCount: 1,
    letterId: '0',
    number: '12',
    amount: '123450',
    payBy: '2026-12-10',
  },
};

describe('notificationText', () => {
  it.each([
    [
      'bills_posted',
      'zh-CN',
      '2026年11月账单已出',
      '3-1-1201有 2 笔新账单，合计 ¥1,234.50，请于2026年12月10日前缴纳。',
    ],
    [
      'bills_posted',
      'en',
      'Your bills for Nov 2026',
      '2 new bills for 3-1-1201: ¥1,234.50 in all, due by Dec 10, 2026.',
    ],
    ['payment_received', 'zh-CN', '已收到 ¥1,234.50', '3-1-1201的缴费已入账，收据编号 R2026-000017。'],
    [
      'payment_received',
      'en',
      'We received ¥1,234.50',
      'Your payment for 3-1-1201 has been booked, receipt R2026-000017.',
    ],
    ['reminder_before', 'en', '¥1,234.50 is due in 3 days', null],
    ['reminder_after', 'en', '¥1,234.50 is 1 day overdue', null],
    ['reminder_after', 'zh-CN', '¥1,234.50 已逾期 1 天', null],
  ] as const)('%s in %s', (event, language, title, body) => {
    const text = notificationText(event, params[event], language, 'CNY');
    expect(text.title).toBe(title);
    if (body) expect(text.body).toBe(body);
  });

  it('says of an automatic payment that failed what happens next', () => {
    const body = (change: { retryOn?: null; code?: string }) =>
      notificationText('autopay_failed', { ...params.autopay_failed, ...change }, 'zh-CN', 'CNY').body;
    expect(body({})).toContain('UnionPay •••• 0005');
    expect(body({})).toContain('再试一次');
    expect(body({ retryOn: null })).toContain('银行拒绝了');
    expect(body({ retryOn: null, code: 'authentication_required' })).toContain('本人确认');
  });

  it('says today on the due day itself', () => {
    const today = { ...params.reminder_before, days: 0 };
    expect(notificationText('reminder_before', today, 'zh-CN', 'CNY').title).toBe('¥1,234.50 今日到期');
    expect(notificationText('reminder_before', today, 'en', 'CNY').title).toBe('¥1,234.50 is due today');
  });

  it('names a few of many properties', () => {
    const many = { ...params.bills_posted, properties: ['A', 'B', 'C'], propertyCount: 300 };
    expect(notificationText('bills_posted', many, 'zh-CN', 'CNY').body).toContain('A、B、C等 300 处房产');
    expect(notificationText('bills_posted', many, 'en', 'CNY').body).toContain(
      'A, B, C and 297 other properties',
    );
  });

  it('takes the words of the company, and ours where they come out empty', () => {
    const words = { subject: '{{ unknown }}', body: '尊敬的业主，{{total}}（{{property}}）' };
    expect(notificationText('bills_posted', params.bills_posted, 'zh-CN', 'CNY', words)).toEqual({
      title: '2026年11月账单已出',
      body: '尊敬的业主，¥1,234.50（3-1-1201）',
    });
  });

  it('has whole sentences for every event and language, without a placeholder left', () => {
    for (const language of languages) {
      for (const event of notificationEvents) {
        const { title, body } = notificationText(event, params[event], language, 'JPY');
        expect(`${title} ${body}`).not.toMatch(/\{\{|undefined|notifications?[.:]|_one|_other/);
        expect(title.length).toBeGreaterThan(3);
      }
    }
  });

  it('does not break over what it cannot read', () => {
    expect(notificationText('poem_written', {}, 'en', 'CNY').title).toBe('Notification');
    expect(notificationText('bills_posted', { total: 'many' }, 'zh-CN', 'CNY').title).toBe('通知');
    expect(notificationText('constructor', {}, 'en', 'CNY').title).toBe('Notification');
  });
});
