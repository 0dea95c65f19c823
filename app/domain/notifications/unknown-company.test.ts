import pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import { listReminderSteps } from '#app/domain/reminders/list-reminder-steps.ts';
import { saveReminderStep } from '#app/domain/reminders/save-reminder-step.ts';
import { sendDueReminders } from '#app/domain/reminders/send-due-reminders.ts';
import { createTestBills } from '#prisma/factories/create-test-bills.ts';
import { createTestFeeItem } from '#prisma/factories/create-test-fee-item.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { systemContext } from '#tenants/tenant-context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { sendDunningLetters } from '../dunning/send-dunning-letters.ts';
import { writeNextLetters } from '../dunning/write-next-letters.ts';
import { announceOutage } from '../outages/announce-outage.ts';
import { openOutage } from '../outages/open-outage.ts';
import { announceBills } from './announce-bills.ts';

const properties = 20_000;
/** On a quiet machine each takes two or three seconds; by nested loops, minutes. */
const withinMs = 30_000;
const now = new Date('2026-12-25T04:00:00Z');

let ctx: TenantContext;
let communityId: string;
let runId: string;
let propertyIds: string[];

/** The planner last looked when another company had told its people of bills, and this one had but moved in. */
beforeAll(async () => {
  const other = await movedIn(5_000);
  await announceBills(other.ctx, { ...(await other.post()), afterPropertyId: null });
  const { post, ...company } = await movedIn(properties);
  ({ ctx, communityId, propertyIds } = company);
  await analyze();
  ({ runId } = await post());
}, 120_000);

async function movedIn(count: number) {
  const { tenant } = await createTestTenant();
  const register = await createTestRegister(tenant.id, { properties: count });
  const feeItemId = await createTestFeeItem(tenant.id);
  const post = async () => ({
    runId: await createTestBills(tenant.id, { feeItemId, month: '2026-12-01', dueOn: '2026-12-20' }),
    throughPropertyId: register.propertyIds.at(-1)!,
  });
  return { ctx: systemContext(tenant, 'test', { now: () => now }), ...register, post };
}

async function analyze(): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.TEST_SUPERUSER_URL });
  await client.connect();
  await client.query('analyze');
  await client.end();
}

async function told(event: string): Promise<number> {
  const tenantId = ctx.tenant.id;
  return withTenant(tenantId, (db) => db.notification.count({ where: { tenantId, event } }));
}

describe('thousands of people are told in time, though the planner has not seen their company yet:', () => {
  it(
    'of new bills, range by range, and not again',
    async () => {
      const [half, last] = [propertyIds[properties / 2 - 1]!, propertyIds.at(-1)!];
      const first = { runId, afterPropertyId: null, throughPropertyId: half };
      const second = { runId, afterPropertyId: half, throughPropertyId: last };
      const notified: number[] = [];
      for (const range of [first, second, first, second])
        notified.push((await announceBills(ctx, range)).notified);
      expect(notified).toEqual([properties / 2, properties / 2, 0, 0]);
      expect(await told('bills_posted')).toBe(properties);
    },
    withinMs,
  );

  it(
    'that bills are overdue',
    async () => {
      const { tenant } = ctx;
      await withTenant(tenant.id, (db) => db.reminderStep.deleteMany({ where: { tenantId: tenant.id } }));
      await saveReminderStep(ctx, { offsetDays: 5, enabled: true });
      expect(await listReminderSteps(ctx, {})).toHaveLength(1);
      expect(await sendDueReminders(ctx, {})).toMatchObject({ notified: properties });
    },
    withinMs,
  );

  it(
    'by letter',
    async () => {
      const { batchId } = await sendDunningLetters(ctx, { name: '催缴', payBy: '2026-12-31', filter: {} });
      while ((await writeNextLetters(ctx, { batchId })) === 'more');
      expect(await told('dunning_letter')).toBe(properties);
    },
    withinMs,
  );

  it(
    'of an outage',
    async () => {
      const service = await createTestMember(ctx.tenant, 'customer_service');
      const { outageId } = await openOutage(service, {
        kind: 'water',
        title: '停水',
        communityId,
        startsAt: now,
      });
      const news = { outageId, news: 'opened' as const, updateId: null };
      expect(await announceOutage(ctx, news)).toMatchObject({ notified: properties });
      expect(await announceOutage(ctx, news)).toMatchObject({ notified: 0 });
    },
    withinMs,
  );
});
