import { type Day, toDateColumn } from '#app/kernel/dates.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';

/** Whether somebody is to be told that a task is late, so that nothing is written, not even the log, where nobody is. */
export async function hasLateTasks(db: TenantDb, tenantId: string, today: Day): Promise<boolean> {
  const row = await db.directiveTask.findFirst({
    where: { tenantId, doneAt: null, remindedAt: null, dueOn: { lt: toDateColumn(today) } },
    select: { id: true },
  });
  return row !== null;
}
