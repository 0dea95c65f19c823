import type { Language } from '#app/kernel/languages.ts';

type Words = { subject: string; body: string };

export type StarterTemplate = { event: string; words: Record<Language, Words> };

/** The company's own words for the mails that it sends. `{{..}}` is filled from the mail's values; an empty line begins a paragraph. */
export const starterNotificationTemplates: StarterTemplate[] = [
  {
    event: 'bills_posted',
    words: {
      'zh-CN': {
        subject: '{{company}}：{{total}} 待缴，请于 {{dueDay}} 前支付',
        body: '{{person}}，您好：\n\n{{property}} 有 {{count}} 笔新账单，合计 {{total}}，请于 {{dueDay}} 前缴纳。每笔账单都附有计算说明。',
      },
      en: {
        subject: '{{company}}: {{total}} due by {{dueDay}}',
        body: 'Dear {{person}},\n\nYour statement for {{property}} is ready: {{total}} in all, due by {{dueDay}}. Each bill explains how its amount was computed.',
      },
    },
  },
  {
    event: 'reminder_before',
    words: {
      'zh-CN': {
        subject: '{{total}} 将于 {{dueDay}} 到期',
        body: '{{person}}，您好：\n\n{{property}} 的下列账单将于 {{dueDay}} 到期。如已缴纳，请忽略本邮件。',
      },
      en: {
        subject: '{{total}} is due on {{dueDay}}',
        body: 'Dear {{person}},\n\nThe bills below for {{property}} are due on {{dueDay}}. If you have paid in the meantime, please ignore this mail.',
      },
    },
  },
  {
    event: 'reminder_after',
    words: {
      'zh-CN': {
        subject: '{{total}} 已逾期，请尽快缴纳',
        body: '{{person}}，您好：\n\n{{property}} 的下列账单已于 {{dueDay}} 到期，目前仍未缴纳。如有困难或疑问，请联系我们。',
      },
      en: {
        subject: '{{total}} is overdue',
        body: 'Dear {{person}},\n\nThe bills below for {{property}} were due on {{dueDay}} and are still open. If something is wrong or difficult, please talk to us.',
      },
    },
  },
  {
    event: 'payment_received',
    words: {
      'zh-CN': {
        subject: '已收到付款 {{amount}}（收据 {{receiptNumber}}）',
        body: '{{person}}，您好：\n\n{{company}} 已收到您为 {{property}} 支付的 {{amount}}，感谢您的支持。',
      },
      en: {
        subject: 'Receipt {{receiptNumber}}: {{amount}} received',
        body: 'Dear {{person}},\n\n{{company}} has received {{amount}} for {{property}}. Thank you.',
      },
    },
  },
  {
    event: 'sign_in_code',
    words: {
      'zh-CN': {
        subject: '{{code}} 是您登录{{company}}的验证码',
        body: '请输入下面的验证码完成登录，{{minutes}} 分钟内有效，仅可使用一次。',
      },
      en: {
        subject: '{{code}} is your sign-in code for {{company}}',
        body: 'Enter this code to sign in. It works once, within {{minutes}} minutes.',
      },
    },
  },
];
