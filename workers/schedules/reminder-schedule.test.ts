import { beforeEach, describe, expect, it } from 'vitest';
import { recordPromise } from '#app/domain/promises/record-promise.ts';
import { listReminderSteps } from '#app/domain/reminders/list-reminder-steps.ts';
import { removeReminderStep } from '#app/domain/reminders/remove-reminder-step.ts';
import { saveReminderStep } from '#app/domain/reminders/save-reminder-step.ts';
import { newId } from '#app/kernel/ids.ts';
import { createTestBills } from '#prisma/factories/create-test-bills.ts';
import { createTestFeeItem } from '#prisma/factories/create-test-fee-item.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { guestContext } from '#tenants/tenant-context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { sweepReminders } from './reminder-schedule.ts';

let system: TenantContext;
let tenantId: string;
let feeItemId: string;
let propertyIds: string[];

/** A company in Shanghai (UTC+8) with three properties and the given steps, which has been sweeping since the 1st. */
async function company(steps: number[], overrides: Parameters<typeof createTestTenant>[0] = {}) {
  ({ system } = await createTestTenant(overrides));
  tenantId = system.tenant.id;
  ({ propertyIds } = await createTestRegister(tenantId, { properties: 3 }));
  feeItemId = await createTestFeeItem(tenantId);
  await withTenant(tenantId, async (db) => {
    await db.reminderStep.deleteMany({ where: { tenantId } });
    await db.billingSchedule.update({ where: { tenantId }, data: { remindedOn: new Date('2026-12-01') } });
  });
  for (const offsetDays of steps) await saveReminderStep(system, { offsetDays, enabled: true });
}

/** Noon in Shanghai on a day of December 2026. */
const noon = (day: number) => new Date(Date.UTC(2026, 11, day, 4));

const bill = (dueOn: string, more: { month?: string; propertyIds?: string[] } = {}) =>
  createTestBills(tenantId, { feeItemId, month: '2026-12-01', dueOn, ...more });

async function sent() {
  const rows = await withTenant(tenantId, (db) =>
    db.notification.findMany({ where: { tenantId }, include: { deliveries: true }, orderBy: { id: 'asc' } }),
  );
  return rows.map((row) => {
    const { dueOn, days, count, total } = row.params as Record<string, unknown>;
    return { event: row.event, dueOn, days, count, total, mails: row.deliveries.length };
  });
}

async function remindedOn() {
  const row = await withTenant(tenantId, (db) =>
    db.billingSchedule.findUniqueOrThrow({ where: { tenantId } }),
  );
  return row.remindedOn?.toISOString().slice(0, 10);
}

describe('sweepReminders', () => {
  beforeEach(() => company([-3, 0, 2]));

  it('reminds each payer on the days of the schedule, friendly before the due day and firmly after', async () => {
    await bill('2026-12-10', { propertyIds: propertyIds.slice(0, 1) });
    const total: number[] = [];
    for (let day = 2; day <= 14; day += 1) {
      await sweepReminders(noon(day));
      total.push((await sent()).length);
    }
    //                      2  3  4  5  6  7  8  9 10 11 12 13 14
    expect(total).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 3, 3, 3]);
    expect(await sent()).toEqual([
      { event: 'reminder_before', dueOn: '2026-12-10', days: 3, count: 1, total: '12345', mails: 1 },
      { event: 'reminder_before', dueOn: '2026-12-10', days: 0, count: 1, total: '12345', mails: 1 },
      { event: 'reminder_after', dueOn: '2026-12-10', days: 2, count: 1, total: '12345', mails: 1 },
    ]);
  });

  it('stops when the bills are paid, and names only what is left of a bill paid in part', async () => {
    await bill('2026-12-10');
    const [paid, part] = propertyIds;
    await withTenant(tenantId, async (db) => {
      await db.bill.updateMany({
        where: { tenantId, propertyId: paid },
        data: { status: 'paid', paidAmount: 12_345n },
      });
      await db.bill.updateMany({ where: { tenantId, propertyId: part }, data: { paidAmount: 2_345n } });
    });
    await sweepReminders(noon(7));
    expect((await sent()).map((entry) => entry.total).sort()).toEqual(['10000', '12345']);
  });

  it('says it once, whatever sweeps at once and again', async () => {
    await bill('2026-12-10');
    await Promise.all([sweepReminders(noon(7)), sweepReminders(noon(7)), sweepReminders(noon(7))]);
    await sweepReminders(noon(7));
    expect(await sent()).toHaveLength(3);
    // Even where the day is forgotten.
    await withTenant(tenantId, (db) =>
      db.billingSchedule.update({ where: { tenantId }, data: { remindedOn: null } }),
    );
    await sweepReminders(noon(7));
    expect(await sent()).toHaveLength(3);
  });

  it('puts what one payer owes on one day into one message', async () => {
    await withTenant(tenantId, async (db) => {
      const tenure = await db.tenure.findFirstOrThrow({ where: { tenantId } });
      await db.tenure.updateMany({ where: { tenantId }, data: { personId: tenure.personId } });
    });
    await bill('2026-12-10');
    await sweepReminders(noon(7));
    expect(await sent()).toMatchObject([{ count: 3, total: '37035' }]);
  });

  it('catches up on three missed days and leaves older ones out', async () => {
    const [first, second] = propertyIds as [string, string];
    // Their steps "3 days before" fall on the 5th, too long ago on the 9th, and on the 6th.
    await bill('2026-12-08', { propertyIds: [first], month: '2026-10-01' });
    await bill('2026-12-09', { propertyIds: [second], month: '2026-10-01' });
    await sweepReminders(noon(3));
    await sweepReminders(noon(9));
    expect((await sent()).sort((a, b) => String(a.dueOn).localeCompare(String(b.dueOn)))).toEqual([
      // The day itself is the 8th: it was missed, and by now the bill is overdue.
      { event: 'reminder_after', dueOn: '2026-12-08', days: 1, count: 1, total: '12345', mails: 1 },
      // Both the 6th and today; only the later one speaks.
      { event: 'reminder_before', dueOn: '2026-12-09', days: 0, count: 1, total: '12345', mails: 1 },
    ]);
    expect(await remindedOn()).toBe('2026-12-09');
  });

  it('leaves a disabled step out', async () => {
    const step = (await listReminderSteps(system, {})).find((entry) => entry.offsetDays === -3);
    await saveReminderStep(system, { id: step?.id, offsetDays: -3, enabled: false });
    await bill('2026-12-10');
    await sweepReminders(noon(7));
    expect(await sent()).toEqual([]);
  });
});

describe('a step', () => {
  beforeEach(() => company([]));

  it.each([
    ['friendly', 'reminder_after'],
    ['firm', 'reminder_firm'],
    ['final', 'reminder_final'],
  ] as const)('that is %s speaks as %s', async (tone, event) => {
    await saveReminderStep(system, { offsetDays: 5, tone });
    await bill('2026-12-10', { propertyIds: propertyIds.slice(0, 1) });
    await sweepReminders(noon(15));
    expect(await sent()).toMatchObject([{ event, days: 5, mails: 1 }]);
  });

  it('speaks in the app alone where it is told to', async () => {
    await saveReminderStep(system, { offsetDays: 5, channel: 'in_app' });
    await bill('2026-12-10', { propertyIds: propertyIds.slice(0, 1) });
    await sweepReminders(noon(15));
    expect(await sent()).toMatchObject([{ event: 'reminder_after', mails: 0 }]);
  });

  it('is for those who owe enough, all bills of the day together', async () => {
    await saveReminderStep(system, { offsetDays: 5, minAmount: 12_346n });
    await bill('2026-12-10');
    await bill('2026-12-10', { propertyIds: propertyIds.slice(0, 1), month: '2026-11-01' });
    await sweepReminders(noon(15));
    expect(await sent()).toMatchObject([{ total: '24690' }]);
  });

  it('is never firm before the due day', async () => {
    await expect(saveReminderStep(system, { offsetDays: 0, tone: 'firm' })).rejects.toMatchObject({
      code: 'invalid_input',
    });
    const { id } = await saveReminderStep(system, { offsetDays: 5, tone: 'final' });
    await saveReminderStep(system, { id, offsetDays: -1 });
    expect(await listReminderSteps(system, {})).toMatchObject([{ offsetDays: -1, tone: 'friendly' }]);
  });
});

describe('what stops reminders', () => {
  beforeEach(() => company([1, 5]));

  const ofFirst = () =>
    withTenant(tenantId, (db) =>
      db.bill.findFirstOrThrow({ where: { tenantId, propertyId: propertyIds[0] } }),
    );

  it('is an open promise, until its day has passed', async () => {
    await bill('2026-12-10', { propertyIds: propertyIds.slice(0, 1) });
    const { id, propertyId } = await ofFirst();
    await recordPromise(
      { ...system, now: () => noon(9) },
      { propertyId, billIds: [id], amount: 12_345n, promisedOn: '2026-12-14' },
    );
    await sweepReminders(noon(11));
    expect(await sent()).toEqual([]);
    await sweepReminders(noon(15));
    expect(await sent()).toMatchObject([{ days: 5 }]);
  });

  it('is a payment plan that is kept, for its bills and for the late fees on them', async () => {
    await bill('2026-12-10', { propertyIds: propertyIds.slice(0, 1) });
    const { id, propertyId } = await ofFirst();
    await withTenant(tenantId, async (db) => {
      await db.bill.create({
        data: {
          tenantId,
          id: newId(),
          propertyId,
          feeItemId,
          lateFeeOf: id,
          personId: (await db.tenure.findFirstOrThrow({ where: { tenantId, propertyId } })).personId,
          periodStart: new Date('2026-12-01'),
          periodEnd: new Date('2027-01-01'),
          dueOn: new Date('2026-12-10'),
          amount: 99n,
          explanation: {},
        },
      });
      await db.paymentPlan.create({
        data: {
          tenantId,
          id: newId(),
          number: 1n,
          propertyId,
          amount: 12_345n,
          reason: '分期',
          agreedOn: new Date('2026-12-05'),
          bills: { create: [{ billId: id, amount: 12_345n }] },
        },
      });
    });
    await sweepReminders(noon(11));
    expect(await sent()).toEqual([]);
  });

  it('are quiet hours, for as long as they last', async () => {
    await withTenant(tenantId, (db) =>
      db.reminderPolicy.create({ data: { tenantId, quietFromMinute: 21 * 60, quietUntilMinute: 9 * 60 } }),
    );
    await bill('2026-12-10', { propertyIds: propertyIds.slice(0, 1) });
    // 00:01 and 08:59 in Shanghai, and 09:00.
    await sweepReminders(new Date('2026-12-10T16:01:00Z'));
    await sweepReminders(new Date('2026-12-11T00:59:00Z'));
    expect(await sent()).toEqual([]);
    await sweepReminders(new Date('2026-12-11T01:00:00Z'));
    expect(await sent()).toMatchObject([{ event: 'reminder_after', days: 1 }]);
    expect(await remindedOn()).toBe('2026-12-11');
  });
});

describe('the day of the sweep', () => {
  it.each([
    ['Asia/Shanghai', '2026-12-06T15:59:00Z', 0],
    ['Asia/Shanghai', '2026-12-06T16:00:00Z', 1],
    ['America/Los_Angeles', '2026-12-07T07:59:00Z', 0],
    ['America/Los_Angeles', '2026-12-07T08:00:00Z', 1],
    ['Pacific/Kiritimati', '2026-12-06T10:00:00Z', 1],
  ])('is the local one: %s at %s', async (timeZone, at, expected) => {
    await company([-3], { timeZone });
    await bill('2026-12-10', { propertyIds: propertyIds.slice(0, 1) });
    await sweepReminders(new Date(at));
    expect(await sent()).toHaveLength(expected);
  });

  it('does not remind a company that has just begun of days before it', async () => {
    await company([-3]);
    await withTenant(tenantId, (db) =>
      db.billingSchedule.update({ where: { tenantId }, data: { remindedOn: null } }),
    );
    await bill('2026-12-09');
    await sweepReminders(noon(7));
    expect(await sent()).toEqual([]);
    expect(await remindedOn()).toBe('2026-12-07');
  });

  it('goes on with the other companies when one fails', async () => {
    await company([-3]);
    await bill('2026-12-10');
    const broken = tenantId;
    const setZone = (timeZone: string) =>
      withTenant(broken, (db) => db.tenant.update({ where: { id: broken }, data: { timeZone } }));
    await setZone('Nowhere/At_All');
    await company([-3]);
    await bill('2026-12-10');
    await sweepReminders(noon(7));
    expect(await sent()).toHaveLength(3);
    await setZone('Asia/Shanghai');
    await sweepReminders(noon(7));
    tenantId = broken;
    expect(await sent()).toHaveLength(3);
  });
});

describe('the schedule', () => {
  it('is kept in order, one step per day, by those who may', async () => {
    await company([5, -3]);
    expect((await listReminderSteps(system, {})).map((step) => step.offsetDays)).toEqual([-3, 5]);
    await expect(saveReminderStep(system, { offsetDays: 5 })).rejects.toMatchObject({
      code: 'already_exists',
    });
    await expect(saveReminderStep(system, { offsetDays: 181 })).rejects.toMatchObject({
      code: 'invalid_input',
    });
    await expect(saveReminderStep(system, { offsetDays: 1.5 })).rejects.toMatchObject({
      code: 'invalid_input',
    });
    const [first] = await listReminderSteps(system, {});
    await removeReminderStep(system, { id: first?.id as string });
    await expect(removeReminderStep(system, { id: first?.id as string })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(listReminderSteps(guestContext(system.tenant), {})).rejects.toMatchObject({
      code: 'not_signed_in',
    });
  });

  it("is the company's own", async () => {
    await company([7]);
    const [step] = await listReminderSteps(system, {});
    await company([]);
    await expect(removeReminderStep(system, { id: step?.id as string })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(saveReminderStep(system, { id: step?.id as string, offsetDays: 1 })).rejects.toMatchObject({
      code: 'not_found',
    });
  });
});
