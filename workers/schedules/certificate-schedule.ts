import { tellEndingCertificates } from '#app/domain/staff/records/tell-ending-certificates.ts';
import { log } from '#app/kernel/log.ts';
import { listActiveTenants } from '#tenants/system.ts';
import { systemContext, toTenant } from '#tenants/tenant-context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import type { PeriodicTask } from '#workers/runtime/periodic-task.ts';

/** Every company that keeps certificates: what was told is known by keys, so that asking again says nothing twice. One that fails stops no other. */
export async function sweepCertificates(now: Date): Promise<void> {
  for (const row of await listActiveTenants()) {
    try {
      const any = await withTenant(row.id, (db) =>
        db.staffCertificate.findFirst({ where: { tenantId: row.id }, select: { id: true } }),
      );
      if (any)
        await tellEndingCertificates(
          systemContext(toTenant(row), 'certificates.sweep', { now: () => now }),
          {},
        );
    } catch (error) {
      log.error({ err: error, tenant: row.slug }, 'the certificates of a company were not looked at');
    }
  }
}

/** Certificates end by the day. */
export const certificateSchedule: PeriodicTask = {
  name: 'certificates.sweep',
  everyMs: 6 * 3_600_000,
  run: sweepCertificates,
};
