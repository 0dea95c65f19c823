import { jsonAnswer, type SandboxAnswer, type SandboxRequest } from '#sandbox/web/exchange.ts';
import { type Html, html } from '#sandbox/web/html.ts';
import { pageAnswer } from '#sandbox/web/page.ts';
import type { ResendState, StoredEmail } from './state.ts';

const SHOWN = 100;

const words = {
  en: {
    title: 'Mailbox',
    to: 'To',
    state: 'State',
    from: 'From',
    filter: 'Show',
    recipient: 'Recipient',
    empty: 'No mail yet',
    emptyNote: 'Whatever the product sends appears here.',
    back: 'All mails',
    text: 'As plain text',
    note: 'Sandbox: nothing leaves this machine',
    none: 'This mail has no HTML part.',
    attachments: 'Attachments',
    other: '中文',
    scheduled: 'scheduled',
    sent: 'sent',
    delivered: 'delivered',
    bounced: 'bounced',
    canceled: 'cancelled',
  },
  'zh-CN': {
    title: '邮箱',
    to: '收件人',
    state: '状态',
    from: '发件人',
    filter: '查看',
    recipient: '收件人',
    empty: '还没有邮件',
    emptyNote: '系统发出的邮件会显示在这里。',
    back: '全部邮件',
    text: '纯文本',
    note: '沙盒环境：邮件不会真正发出',
    none: '此邮件没有 HTML 内容。',
    attachments: '附件',
    other: 'English',
    scheduled: '待发送',
    sent: '已发送',
    delivered: '已送达',
    bounced: '被退回',
    canceled: '已取消',
  },
};

/** `/mailbox`, one mail at `/mailbox/:id` with its parts at `/mailbox/:id/html`, and `/mailbox.json?to=` for tests. */
export function mailbox(state: ResendState, request: SandboxRequest): SandboxAnswer {
  const { url } = request;
  const to = url.searchParams.get('to') || null;
  if (url.pathname === '/mailbox.json') return jsonAnswer(200, { data: state.sentTo(to) });
  const wish = url.searchParams.get('lang') ?? request.headers['accept-language'] ?? '';
  const language = /^\s*zh/i.test(wish) ? 'zh-CN' : 'en';
  const [, , id, part] = url.pathname.split('/');
  if (!id) return page(language, url, inbox(state.sentTo(to), to, language));
  const email = state.find(id);
  if (!email) return page(language, url, html`<p class="soft">404</p>`, 404);
  if (part === 'html') return rendered(email);
  return page(language, url, oneMail(email, language));
}

type Language = keyof typeof words;

function page(language: Language, url: URL, content: Html, status = 200): SandboxAnswer {
  const say = words[language];
  const other = new URL(url);
  other.searchParams.set('lang', language === 'en' ? 'zh-CN' : 'en');
  const body = html`<header class="bar"><span class="tag">${say.note}</span>
<a href="${other.pathname}${other.search}" lang="${language === 'en' ? 'zh-CN' : 'en'}">${say.other}</a></header>
<main class="mails">${content}</main>`;
  return pageAnswer({ language, title: say.title, body, frames: true }, status);
}

function inbox(emails: StoredEmail[], to: string | null, language: Language): Html {
  const say = words[language];
  return html`<h1>${say.title}</h1>
<form class="filter" method="get" action="/mailbox"><input type="hidden" name="lang" value="${language}">
<label class="label" for="to">${say.recipient}</label>
<div class="filter-row"><input id="to" name="to" type="text" inputmode="email" value="${to ?? ''}" placeholder="owner@example.com"><button>${say.filter}</button></div></form>
${
  emails.length === 0
    ? html`<section class="card centre"><h2>${say.empty}</h2><p class="soft">${say.emptyNote}</p></section>`
    : html`<ul class="mail-list card">${emails.slice(0, SHOWN).map(
        (
          email,
        ) => html`<li><a href="/mailbox/${email.id}?lang=${language}"><span class="mail-subject">${email.subject}</span>
<span class="mail-meta"><span>${email.to.join(', ')}</span><span class="num"><span class="tag${email.lastEvent === 'bounced' ? html` bad` : null}">${say[email.lastEvent]}</span> ${moment(email.createdAt)}</span></span></a></li>`,
      )}</ul>`
}`;
}

function oneMail(email: StoredEmail, language: Language): Html {
  const say = words[language];
  return html`<p><a class="back" href="/mailbox?lang=${language}">← ${say.back}</a></p>
<section class="card"><h1>${email.subject}</h1>
<dl class="facts"><dt>${say.from}</dt><dd>${email.from}</dd>
<dt>${say.to}</dt><dd><a href="/mailbox?to=${encodeURIComponent(email.to[0] ?? '')}&amp;lang=${language}">${email.to.join(', ')}</a></dd>
<dt>${say.state}</dt><dd class="num">${moment(email.createdAt)} <span class="tag${email.lastEvent === 'bounced' ? html` bad` : null}">${say[email.lastEvent]}</span></dd>
${
  email.attachments.length > 0
    ? html`<dt>${say.attachments}</dt><dd>${email.attachments.map((file) => html`${file.filename} (${file.bytes} B) `)}</dd>`
    : null
}</dl></section>
${
  email.html
    ? html`<iframe class="mail-frame" sandbox="allow-popups allow-popups-to-escape-sandbox" title="${email.subject}" src="/mailbox/${email.id}/html"></iframe>`
    : html`<p class="soft">${say.none}</p>`
}
${
  email.text
    ? html`<details class="card"${email.html ? null : html` open`}><summary>${say.text}</summary><pre>${email.text}</pre></details>`
    : null
}`;
}

/** The mail itself, in a document that may neither run scripts nor fetch anything, whatever is in it. */
function rendered(email: StoredEmail): SandboxAnswer {
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-popups allow-popups-to-escape-sandbox",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    },
    body: `<base target="_blank">${email.html ?? ''}`,
  };
}

function moment(iso: string): string {
  return iso.replace('T', ' ').slice(0, 19);
}
