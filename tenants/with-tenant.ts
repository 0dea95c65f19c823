import { isId } from '#app/kernel/ids.ts';
import { appClient } from './database/clients.ts';
import { currentTenant, type TenantDb } from './database/current-tenant.ts';

export type { TenantDb };

/** How long a request's transaction may take; jobs ask for more. */
const defaultTimeoutMs = 10_000;
/** How long a transaction waits for a free connection. */
const maxWaitMs = 8_000;

/**
 * Runs `work` in one transaction that sees and writes the rows of one company. It commits when `work` returns and rolls
 * back when it throws. Inside another `withTenant` of the same company it joins that transaction.
 *
 * @throws Error when `tenantId` is no id, or differs from that of a transaction already open here.
 */
export async function withTenant<T>(
  tenantId: string,
  work: (db: TenantDb) => Promise<T>,
  options: { timeoutMs?: number } = {},
): Promise<T> {
  if (!isId(tenantId)) throw new Error('withTenant needs the id of a company');
  const outer = currentTenant.getStore();
  if (outer?.db) {
    if (outer.tenantId !== tenantId) throw new Error('A transaction cannot change its company');
    return work(outer.db);
  }
  const timeoutMs = options.timeoutMs ?? defaultTimeoutMs;
  return currentTenant.run({ tenantId, timeoutMs }, () =>
    appClient().$transaction((db) => currentTenant.run({ tenantId, timeoutMs, db }, () => work(db)), {
      timeout: timeoutMs + 1_000,
      maxWait: maxWaitMs,
    }),
  );
}
