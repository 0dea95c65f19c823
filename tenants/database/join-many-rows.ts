import type { TenantDb } from './current-tenant.ts';

/**
 * Readies a transaction for statements that join thousands of rows of a company. What was written a moment ago, and a company that has just moved in,
 * are not in the statistics yet: the planner would expect a row or two, and nest loops that take minutes. It keeps to hashes, and to an index that
 * has the order asked for. `workMemory` is for each hash.
 */
export async function joinManyRows(db: TenantDb, { workMemory = '64MB' } = {}): Promise<void> {
  await db.$executeRaw`
    select set_config('enable_nestloop', 'off', true), set_config('enable_sort', 'off', true), set_config('jit', 'off', true),
      set_config('work_mem', ${workMemory}, true)`;
}
