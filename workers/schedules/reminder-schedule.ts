import { sendDueReminders } from '#app/domain/reminders/send-due-reminders.ts';
import { localDay } from '#app/kernel/dates.ts';
import { log } from '#app/kernel/log.ts';
import { listReminderDays } from '#tenants/system-reminders.ts';
import { systemContext, toTenant } from '#tenants/tenant-context.ts';
import type { PeriodicTask } from '#workers/runtime/periodic-task.ts';

/**
 * Looks at every company whose local day is later than the last one on which it reminded. The clock is only a hint: what has been sent
 * is in the database, so that an hour off, a missed day or a second sweeper changes nothing. One company that fails stops no other.
 * Returns how many companies were done.
 */
export async function sweepReminders(now: Date): Promise<number> {
  let done = 0;
  for (const { tenant: row, remindedOn } of await listReminderDays()) {
    const tenant = toTenant(row);
    try {
      if (remindedOn !== null && remindedOn >= localDay(now, tenant.timeZone)) continue;
      if (await sendDueReminders(systemContext(tenant, 'reminders.sweep', { now: () => now }), {})) done += 1;
    } catch (error) {
      log.error({ err: error, tenant: tenant.slug }, 'the reminders of a company failed');
    }
  }
  return done;
}

/** Often enough that a reminder is there in the first minutes of the company's day. */
export const reminderSchedule: PeriodicTask = {
  name: 'reminders.sweep',
  everyMs: 60_000,
  run: async (now) => {
    await sweepReminders(now);
  },
};
