import type { DomainError } from '#app/kernel/errors.ts';
import { translator } from '#app/locales/translator.ts';
import { errorResponse } from './error-response.ts';
import { redirectWithFlash } from './flash.ts';
import { detectLanguage } from './i18n.ts';
import { optionalContext } from './request-context.ts';

/** There is no page to go back to, or going back would only refuse again. */
const endsHere = new Set([401, 403, 404, 500, 503]);

/** What the browser gets when an action was refused outside any form: the page it came from, with the reason as a message. */
export async function failedAction(error: DomainError, request: Request): Promise<Response> {
  const back = pageBefore(request);
  if (!back || endsHere.has(error.status)) return errorResponse(error);
  const ctx = await optionalContext(request).catch(() => null);
  const t = translator(ctx?.language ?? (await detectLanguage(request, 'zh-CN')), 'errors');
  return redirectWithFlash(back, { kind: 'error', text: t(error.code, error.detail.params) });
}

/** The path of the page that sent the request, if it is one of this host. */
function pageBefore(request: Request): string | null {
  const referrer = request.headers.get('Referer');
  if (!referrer || !URL.canParse(referrer)) return null;
  const { host, pathname, search } = new URL(referrer);
  return host === new URL(request.url).host ? pathname + search : null;
}
