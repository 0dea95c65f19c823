import type { SandboxAnswer } from './exchange.ts';
import { type Html, html, rawHtml } from './html.ts';
import { pageStyles } from './page-styles.ts';

/**
 * A whole document that loads nothing from anywhere: styles are inline, and the policy forbids scripts, fonts and frames of
 * other origins. `form-action` is left open because browsers apply it to the redirect that follows a payment too.
 */
export function pageAnswer(
  page: { language: string; title: string; body: Html; frames?: boolean },
  status = 200,
): SandboxAnswer {
  const document = html`<!doctype html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${page.title}</title>
<style>${rawHtml(pageStyles)}</style>
</head>
<body>${page.body}</body>
</html>`;
  return {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'content-security-policy': `default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; frame-ancestors 'none'${page.frames ? "; frame-src 'self'" : ''}`,
    },
    body: document.text,
  };
}
