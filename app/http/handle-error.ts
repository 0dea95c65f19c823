import { log } from '#app/kernel/log.ts';
import { requestScope } from './request-scope.ts';

/** Errors that nobody expected, with the request they belong to. Remix shows the reader a page without details. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  if (request.signal.aborted) return;
  const { requestId, log: facts } = requestScope();
  const { pathname } = new URL(request.url);
  log.error({ err: error, requestId, method: request.method, path: pathname, ...facts }, 'request failed');
}
