import type pg from 'pg';
import { postBills } from '#app/domain/billing/post-bills.ts';
import { runDueBilling } from '#app/domain/billing/run-due-billing.ts';
import { updateBillingSchedule } from '#app/domain/billing/update-billing-schedule.ts';
import { addDays, type Day } from '#app/kernel/dates.ts';
import type { TenantContext } from '#tenants/context.ts';
import { balanced, digestOf, twins } from './twins.ts';

const never = new AbortController().signal;
const [firstDay, days] = ['2026-01-01', 120] as const;

const on = (ctx: TenantContext, day: Day): TenantContext => ({
  ...ctx,
  now: () => new Date(`${day}T04:00:00Z`),
});

async function sweep(ctx: TenantContext, day: Day): Promise<void> {
  for (let due = await runDueBilling(on(ctx, day)); due; due = await runDueBilling(on(ctx, day)))
    await postBills(on(ctx, day), due.runId, never);
}

/** Bills by schedule day by day, and, in a company that is the same, with the machine down for seven days around each billing day, and once for two months. */
export async function daysDown(superuser: pg.Client, options: { properties: number }) {
  const [onTime, late] = (await twins(superuser, { properties: options.properties, copies: 1 })) as [
    TenantContext,
    TenantContext,
  ];
  for (const ctx of [onTime, late])
    await updateBillingSchedule(on(ctx, firstDay), { enabled: true, dayOfMonth: 3 });
  let missed = 0;
  for (let index = 0; index < days; index += 1) {
    const day = addDays(firstDay, index);
    await sweep(onTime, day);
    const dayOfMonth = Number(day.slice(8));
    const isDown = (dayOfMonth >= 1 && dayOfMonth <= 7) || (index > 31 && index < 88);
    if (isDown) missed += 1;
    else await sweep(late, day);
  }
  const [expected, found] = [await digestOf(superuser, onTime), await digestOf(superuser, late)];
  return {
    days,
    missed,
    bills: found.bills,
    same: found.digest === expected.digest && found.bills > 0 && (await balanced(late)),
  };
}
