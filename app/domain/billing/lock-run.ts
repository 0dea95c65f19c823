import { DomainError } from '#app/kernel/errors.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';

export type LockedRun = {
  id: string;
  month: Date;
  /** How many months from `month` on. */
  months: number;
  /** The one community or property that is billed; both null for the whole company. */
  communityId: string | null;
  propertyId: string | null;
  trigger: 'manual' | 'schedule' | 'catch_up';
  status: 'draft' | 'posting' | 'posted' | 'failed' | 'reversing' | 'reversed';
  cursor: string | null;
  preview: unknown;
};

/**
 * Takes the company's billing for this transaction, then the run: one transaction at a time bills a company, so that runs of the same
 * month wait for each other and neither deadlock nor bill twice. The settings suit statements over thousands of
 * rows, and keep the database to the index that has the order asked for, also where it has no statistics of the company yet.
 *
 * @throws DomainError `not_found`
 */
export async function lockRun(db: TenantDb, tenantId: string, runId: string): Promise<LockedRun> {
  await db.$executeRaw`
    select pg_advisory_xact_lock(hashtextextended('billing:' || ${tenantId}, 0)),
      set_config('work_mem', '64MB', true), set_config('jit', 'off', true), set_config('enable_seqscan', 'off', true),
      set_config('enable_sort', 'off', true)`;
  const [run] = await db.$queryRaw<LockedRun[]>`
    select id, month, months, community_id as "communityId", property_id as "propertyId", trigger, status, cursor, preview
    from billing_run
    where tenant_id = ${tenantId}::uuid and id = ${runId}::uuid for no key update`;
  if (!run) throw new DomainError('not_found');
  return run;
}
