import type { SandboxAnswer } from '#sandbox/web/exchange.ts';
import { type Html, html } from '#sandbox/web/html.ts';
import { pageAnswer } from '#sandbox/web/page.ts';
import type { PageLanguage, Say } from './texts.ts';

/** The bar above every hosted page: that it is the sandbox, and the way to the other language. */
export function hostedPage(
  page: { language: PageLanguage; say: Say; title: string; url: URL; body: Html },
  status = 200,
): SandboxAnswer {
  const other = new URL(page.url);
  other.searchParams.set('lang', page.language === 'en' ? 'zh-CN' : 'en');
  const body = html`<header class="bar"><span class="tag">${page.say('testMode')}</span>
<a href="${other.pathname}${other.search}" lang="${page.language === 'en' ? 'zh-CN' : 'en'}">${page.say('otherLanguage')}</a></header>
<main>${page.body}</main>`;
  return pageAnswer({ language: page.language, title: page.title, body }, status);
}

export function messagePage(
  page: {
    language: PageLanguage;
    say: Say;
    title: string;
    note: string;
    url: URL;
    back?: { href: string; label: string };
  },
  status: number,
): SandboxAnswer {
  const body = html`<div class="narrow"><section class="card centre"><h1>${page.title}</h1>
<p class="soft">${page.note}</p>${page.back ? html`<a class="button second" href="${page.back.href}">${page.back.label}</a>` : null}</section></div>`;
  return hostedPage({ ...page, body }, status);
}
