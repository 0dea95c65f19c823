import type { AppLoadContext, EntryContext } from '@remix-run/node';
import { createReadableStreamFromReadable } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { isbot } from 'isbot';
import { renderToPipeableStream } from 'react-dom/server';
import { I18nextProvider } from 'react-i18next';
import { NonceContext } from '#app/components/nonce.ts';
import { detectLanguage } from '#app/http/i18n.ts';
import { PageStream } from '#app/http/page-stream.ts';
import { isLanguage, type Language } from '#app/kernel/languages.ts';
import { log } from '#app/kernel/log.ts';
import { i18nFor } from '#app/locales/i18n-for.ts';
import { providePageTexts } from '#app/locales/page-texts.ts';

export { handleError } from '#app/http/handle-error.ts';
export { serverSupport } from '#app/http/server-support.ts';

providePageTexts(i18nFor);

/** How long a page may stream before what is missing is given up. */
export const streamTimeout = 5_000;

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remixContext: EntryContext,
  loadContext: AppLoadContext,
) {
  const nonce = typeof loadContext?.nonce === 'string' ? loadContext.nonce : '';
  const language = await pageLanguage(request, remixContext);
  // A crawler and an error page get the whole document at once.
  const whole = isbot(request.headers.get('user-agent') ?? '') || status >= 500;

  return new Promise<Response>((resolve, reject) => {
    let shellSent = false;
    let code = status;

    function send() {
      shellSent = true;
      const body = new PageStream();
      headers.set('Content-Type', 'text/html; charset=utf-8');
      headers.set('Content-Language', language);
      resolve(new Response(createReadableStreamFromReadable(body), { headers, status: code }));
      pipe(body);
    }

    const { pipe, abort } = renderToPipeableStream(
      <NonceContext.Provider value={nonce}>
        <I18nextProvider i18n={i18nFor(language)}>
          <RemixServer context={remixContext} url={request.url} abortDelay={streamTimeout} nonce={nonce} />
        </I18nextProvider>
      </NonceContext.Provider>,
      {
        nonce,
        onShellReady: () => !whole && send(),
        onAllReady() {
          // What is still waiting for its time would keep the whole page in memory until then.
          clearTimeout(late);
          if (whole) send();
        },
        onShellError: reject,
        onError(error) {
          code = 500;
          if (shellSent)
            log.error({ err: error, url: new URL(request.url).pathname }, 'page failed to render');
        },
      },
    );

    const late = setTimeout(abort, streamTimeout + 1_000);
  });
}

/** The language that the root loader chose. Where that loader failed, the request decides by itself. */
async function pageLanguage(request: Request, context: EntryContext): Promise<Language> {
  const root = context.staticHandlerContext.loaderData?.root as { language?: unknown } | undefined;
  return isLanguage(root?.language) ? root.language : detectLanguage(request, 'zh-CN');
}
