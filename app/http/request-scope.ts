import { AsyncLocalStorage } from 'node:async_hooks';
import { newId } from '#app/kernel/ids.ts';

/** What belongs to one HTTP request and is asked for by several loaders at once. The server opens it around each request. */
export type RequestScope = {
  requestId: string;
  ipAddress: string | null;
  /** Answers that the loaders of one page share. */
  memo: Map<string, Promise<unknown>>;
  /** Adds a cookie to the answer, whichever loader or action it comes from. */
  setCookie(cookie: string): void;
  /** Facts for the access log. */
  log: { tenant?: string; userId?: string };
};

const storage = new AsyncLocalStorage<RequestScope>();

export function runInRequestScope<T>(scope: RequestScope, work: () => T): T {
  return storage.run(scope, work);
}

/** The scope of this request; a bare one outside a server, where nothing is shared. */
export function requestScope(): RequestScope {
  return (
    storage.getStore() ?? {
      requestId: newId(),
      ipAddress: null,
      memo: new Map(),
      setCookie: () => {},
      log: {},
    }
  );
}

/** Runs `work` once per request under this name; the next caller gets the same answer. */
export function oncePerRequest<T>(name: string, work: () => Promise<T>): Promise<T> {
  const { memo } = requestScope();
  const known = memo.get(name);
  if (known) return known as Promise<T>;
  const answer = work();
  memo.set(name, answer);
  return answer;
}
