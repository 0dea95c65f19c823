import { z } from 'zod';
import { addDays, type Day, dayOf, localDay, toDateColumn } from '#app/kernel/dates.ts';
import { joinManyRows } from '#tenants/database/join-many-rows.ts';
import { operation } from '#tenants/operation.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import { queueReminders } from './queue-reminders.ts';
import { quietUntil } from './quiet-until.ts';
import { readPolicy } from './read-policy.ts';

/** After a longer outage older steps are left out: a reminder that is so late helps nobody. */
const catchUpDays = 3;

export type SentReminders = { day: Day; notified: number; mails: number };

/**
 * Takes the reminder steps whose day has come, once per local day of the company: today's, and those of the days that were missed, at most
 * three. Null when this day has been done already, or while the company's quiet hours last: what falls into them is said when they end. The company's
 * row in the schedule is locked meanwhile, so that a second sweeper waits and then finds the day done.
 */
export const sendDueReminders = operation({
  name: 'reminder.send-due',
  kind: 'write',
  input: z.object({}),
  can: ['create', 'Notification'],
  timeoutMs: 180_000,
  async run({ db, ctx: { tenant }, tenantId, outbox, audit, now }): Promise<SentReminders | null> {
    const today = localDay(now, tenant.timeZone);
    const last = await lockLastDay(db, tenantId);
    if (quietUntil(now, tenant.timeZone, (await readPolicy(db, tenantId)).quiet)) return null;
    if (last !== null && last >= today) return null;
    const earliest = addDays(today, -catchUpDays);
    // A company that has just begun is reminded of nothing past.
    const from = last === null ? today : last >= earliest ? addDays(last, 1) : earliest;
    await joinManyRows(db);
    const { notified, mails } = await queueReminders(db, tenant, { from, today });
    await db.billingSchedule.update({ where: { tenantId }, data: { remindedOn: toDateColumn(today) } });
    if (mails > 0) await outbox('deliveries.send', {});
    audit('BillingSchedule', tenantId, { from, today, notified, mails });
    return { day: today, notified, mails };
  },
});

async function lockLastDay(db: TenantDb, tenantId: string): Promise<Day | null> {
  await db.$executeRaw`insert into billing_schedule (tenant_id) values (${tenantId}::uuid) on conflict do nothing`;
  const [row] = await db.$queryRaw<{ reminded_on: Date | null }[]>`
    select reminded_on from billing_schedule where tenant_id = ${tenantId}::uuid for update`;
  return row?.reminded_on ? dayOf(row.reminded_on) : null;
}
