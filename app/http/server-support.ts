import { closeDatabase } from '#tenants/database/clients.ts';
import { closeRateLimits } from '#tenants/rate-limiter.ts';
import { isOwnHost } from '#tenants/resolve-tenant.ts';
import { checkReadiness, closeReadiness } from './readiness.ts';
import { runInRequestScope } from './request-scope.ts';

/**
 * What the HTTP server needs of the application. It comes with the build (`entry.server`), so that both share one set of modules: one pool of
 * connections, one request scope.
 */
export const serverSupport = {
  isOwnHost,
  runInRequestScope,
  checkReadiness,
  async close(): Promise<void> {
    closeReadiness();
    closeRateLimits();
    await closeDatabase();
  },
};

export type ServerSupport = typeof serverSupport;
