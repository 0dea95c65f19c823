import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { newId } from '#app/kernel/ids.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { Tenant, TenantContext } from '#tenants/context.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { systemContext } from '#tenants/tenant-context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { sweepClocks } from '#workers/schedules/clock-schedule.ts';
import { listEscalationSteps } from '../../escalations/list-steps.ts';
import { removeEscalationStep } from '../../escalations/remove-step.ts';
import { saveEscalationStep } from '../../escalations/save-step.ts';
import { openTicket } from '../../tickets/machine/open-ticket.ts';
import { getTicketPolicy } from '../get-ticket-policy.ts';
import { listOverdue } from '../list-overdue.ts';
import { saveTicketPolicy } from '../save-ticket-policy.ts';
import { serviceLevelFigures } from '../service-level-figures.ts';
import { getCalendar } from './get-calendar.ts';
import { recountClocks } from './recount-clocks.ts';
import { removeCalendarDay } from './remove-calendar-day.ts';
import { saveCalendarDays } from './save-calendar-days.ts';
import { saveOpeningHours } from './save-opening-hours.ts';

let tenant: Tenant;
let administrator: TenantContext;
let service: TenantContext;
let ticketId: string;

/** Wednesday 30 September 2026 and the days after it, by the clock of Shanghai. */
const at = (day: string, time: string) => new Date(`2026-${day}T${time}:00+08:00`);
const system = (now: Date) => systemContext(tenant, 'test', { now: () => now });

const act = operation({
  name: 'test.act',
  kind: 'write',
  input: z.custom<(scope: OperationScope) => Promise<unknown>>(),
  can: 'anyone',
  run: (scope, run) => run(scope),
});

const clock = () =>
  withTenant(tenant.id, (db) =>
    db.ticketClock.findFirstOrThrow({ where: { tenantId: tenant.id, ticketId } }),
  );

/** Counts anew as the job does that the change has planned. */
async function recount(now: Date): Promise<void> {
  const planned = await withTenant(tenant.id, (db) =>
    db.outboxMessage.findFirst({ where: { tenantId: tenant.id, job: 'ticket-clocks.recount' } }),
  );
  expect(planned).not.toBeNull();
  await recountClocks(system(now), { after: null });
}

beforeAll(async () => {
  const made = await createTestTenant({ timeZone: 'Asia/Shanghai' });
  ({ tenant, administrator } = made);
  service = await createTestMember(tenant, 'customer_service');
  const tenantId = tenant.id;
  const communityId = newId();
  ticketId = newId();
  await act(system(at('09-30', '17:00')), async (scope) => {
    await scope.db.community.create({ data: { tenantId, id: communityId, name: '和悦' } });
    const category = await scope.db.ticketCategory.create({
      data: { tenantId, id: newId(), kind: 'repair', name: '墙面', resolveMinutes: 120 },
    });
    await openTicket(scope, category, 'desk', { id: ticketId, source: 'desk', title: '墙裂', communityId });
  });
});

describe('the company calendar', () => {
  it('counts what runs anew when holidays and hours change, and leaves them to those who may', async () => {
    // Nine to six every day: an hour today and an hour tomorrow.
    expect((await clock()).dueAt).toEqual(at('10-01', '10:00'));
    await saveCalendarDays(administrator, {
      from: '2026-10-01',
      through: '2026-10-07',
      name: '国庆',
      hours: [],
    });
    await recount(at('09-30', '17:05'));
    expect(await clock()).toMatchObject({ dueAt: at('10-08', '10:00'), nextAt: at('10-08', '10:00') });
    await removeCalendarDay(administrator, { day: '2026-10-06' });
    const afternoon: [string, string][] = [['13:30', '18:00']];
    const morning: [string, string][] = [['08:00', '12:00'], ...afternoon];
    await saveOpeningHours(administrator, { week: [morning, afternoon, morning, morning, morning, [], []] });
    await recount(at('09-30', '17:06'));
    expect((await clock()).dueAt).toEqual(at('10-06', '14:30'));
    const calendar = await getCalendar(administrator, { from: '2026-10-05' });
    expect(calendar.days.map(({ day }) => day)).toEqual(['2026-10-05', '2026-10-07']);
    expect(calendar.week[1]).toEqual(afternoon);
    await expect(
      saveCalendarDays(service, { from: '2026-10-01', name: '国庆', hours: [] }),
    ).rejects.toMatchObject({ code: 'forbidden' });
    await expect(
      saveCalendarDays(administrator, { from: '2026-10-01', through: '2026-09-01', name: '国庆', hours: [] }),
    ).rejects.toMatchObject({ detail: { fields: [{ path: 'through', code: 'date_order' }] } });
  });

  it('takes a new step for what is open already, but tells nothing late', async () => {
    const now = { ...administrator, now: () => at('10-06', '13:40') };
    const early = await saveEscalationStep(now, { stage: 'resolve', minutes: -60, audience: 'assignee' });
    await saveEscalationStep(now, { stage: 'resolve', minutes: -30, audience: 'assignee' });
    // An hour before is past; half an hour before is not.
    expect((await clock()).nextAt).toEqual(at('10-06', '14:00'));
    await removeEscalationStep(now, { id: early });
    expect((await listEscalationSteps(administrator, {})).map(({ minutes }) => minutes)).toEqual([-30]);
    await expect(
      saveEscalationStep(now, { stage: 'resolve', minutes: 0, audience: 'role' }),
    ).rejects.toMatchObject({ detail: { fields: [{ path: 'roleId', code: 'required' }] } });
  });

  it('shows what is overdue, and the weeks in which levels were kept or not', async () => {
    expect(await listOverdue(service, {})).toEqual([]);
    await sweepClocks(at('10-06', '14:31'));
    expect(await listOverdue(service, {})).toMatchObject([
      { ticketId, stage: 'resolve', overdueAt: at('10-06', '14:30'), with: null },
    ]);
    const figures = { from: '2026-09-01', through: '2026-10-10' };
    expect(await serviceLevelFigures({ ...service, now: () => at('10-06', '15:00') }, figures)).toEqual([
      { week: '2026-09-28', department: null, stage: 'resolve', kept: 0, late: 1, running: 0 },
    ]);
    await expect(serviceLevelFigures(service, { ...figures, through: '2026-08-01' })).rejects.toMatchObject({
      code: 'invalid_input',
    });
  });
});

describe('ways of handling tickets', () => {
  it('begin with defaults, and keep the hours when they change', async () => {
    const before = await getTicketPolicy(administrator, {});
    await saveTicketPolicy(administrator, { ...before, warrantyDays: 90 });
    expect(await getTicketPolicy(administrator, {})).toEqual({ ...before, warrantyDays: 90 });
    expect((await getCalendar(administrator, {})).week[5]).toEqual([]);
  });
});
