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
import { listStaffMessages } from '../staff/messages/list-staff-messages.ts';
import { lockTicket } from '../tickets/machine/lock-ticket.ts';
import { moveTicket, type TicketMove } from '../tickets/machine/move-ticket.ts';
import { openTicket } from '../tickets/machine/open-ticket.ts';
import { checkClocks } from './check-clocks.ts';

let tenant: Tenant;
let worker: TenantContext;
let lead: TenantContext;
let service: TenantContext;
let leader: TenantContext;
let place: { communityId: string; departmentId: string };
const categories: Record<string, string> = {};

const idOf = (ctx: TenantContext) => (ctx.actor.kind === 'member' ? ctx.actor.membershipId : '');
/** Monday 4 May 2026, by the clock of Shanghai. */
const monday = (time: string) => new Date(`2026-05-04T${time}:00+08:00`);
const at = (time: string) => systemContext(tenant, 'test', { now: () => monday(time) });
const titles = async (ctx: TenantContext) =>
  (await listStaffMessages(ctx, {})).messages.map(({ title }) => title).reverse();

const act = operation({
  name: 'test.act',
  kind: 'write',
  input: z.custom<{ run(scope: OperationScope): Promise<unknown> }>(),
  can: ['update', 'Ticket'],
  run: (scope, { run }) => run(scope),
});

async function open(time: string, category: string, title = '水管漏水'): Promise<string> {
  let id = '';
  await act(at(time), {
    async run(scope) {
      const of = await scope.db.ticketCategory.findUniqueOrThrow({
        where: { tenantId_id: { tenantId: tenant.id, id: categories[category] as string } },
      });
      ({ id } = await openTicket(scope, of, 'desk', { source: 'desk', title, ...place }));
    },
  });
  return id;
}

async function move(time: string, ticketId: string, ...moves: TicketMove[]): Promise<void> {
  await act(at(time), {
    async run(scope) {
      for (const each of moves) await moveTicket(scope, await lockTicket(scope, ticketId, 'update'), each);
    },
  });
}

/** A promise and what keeps it: Node 20 has no `Promise.withResolvers`. */
function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve = () => {};
  const promise = new Promise<void>((keep) => {
    resolve = keep;
  });
  return { promise, resolve };
}

const accept: TicketMove = { event: 'accept', as: 'desk' };
const toWork = (): TicketMove[] => [
  accept,
  { event: 'assign', as: 'desk', set: { assigneeId: idOf(worker) } },
  { event: 'acknowledge', as: 'worker', set: { expectedAt: monday('18:00') } },
  { event: 'depart', as: 'worker' },
  { event: 'arrive', as: 'worker' },
];

async function clocksOf(ticketId: string) {
  const rows = await withTenant(tenant.id, (db) =>
    db.ticketClock.findMany({ where: { tenantId: tenant.id, ticketId } }),
  );
  return new Map(rows.map((row) => [row.stage, row]));
}

beforeAll(async () => {
  ({ tenant } = await createTestTenant({ timeZone: 'Asia/Shanghai', language: 'zh-CN' }));
  [worker, lead, service, leader] = [
    await createTestMember(tenant, 'repair_worker'),
    await createTestMember(tenant, 'repair_lead'),
    await createTestMember(tenant, 'customer_service'),
    await createTestMember(tenant, 'leader'),
  ];
  place = { communityId: newId(), departmentId: newId() };
  const tenantId = tenant.id;
  await withTenant(tenantId, async (db) => {
    await db.community.create({ data: { tenantId, id: place.communityId, name: '和悦' } });
    await db.department.create({
      data: { tenantId, id: place.departmentId, name: '工程部', leadId: idOf(lead) },
    });
    const levels = { respondMinutes: 15, arriveMinutes: 60, resolveMinutes: 240, clockHours: 'always' };
    for (const [name, kind, more] of [
      ['水管', 'repair', levels],
      ['电梯', 'repair', { ...levels, respondMinutes: 5 }],
      ['收费', 'complaint', levels],
    ] as const) {
      categories[name] = newId();
      await db.ticketCategory.create({ data: { tenantId, id: categories[name], kind, name, ...more } });
    }
    const { id: roleId } = await db.role.findFirstOrThrow({ where: { tenantId, key: 'leader' } });
    const step = (stage: string, minutes: number, audience: string, more = {}) =>
      db.escalationStep.create({ data: { tenantId, id: newId(), stage, minutes, audience, ...more } });
    await step('respond', 0, 'department_lead');
    await step('respond', 30, 'role', { roleId });
    await step('resolve', -60, 'assignee');
    await step('resolve', 0, 'assignee');
    await step('resolve', 0, 'department_lead');
    await step('resolve', 120, 'role', { roleId });
    // The lifts have a way of their own for answering.
    await step('respond', 1, 'member', { membershipId: idOf(service), categoryId: categories.电梯 });
  });
});

describe('service levels', () => {
  it('remind before, warn at, and escalate after, the right person each and once', async () => {
    const ticketId = await open('09:00', '水管');
    await sweepClocks(monday('09:14'));
    expect(await titles(lead)).toEqual([]);
    await sweepClocks(monday('09:15'));
    await sweepClocks(monday('09:15'));
    expect(await titles(lead)).toEqual(['响应超时：工单 1']);
    await sweepClocks(monday('09:45'));
    expect(await titles(leader)).toEqual(['响应已超时 30 分钟：工单 1']);
    await move('09:50', ticketId, ...toWork());
    await sweepClocks(monday('11:59'));
    expect(await titles(worker)).toEqual([]);
    await sweepClocks(monday('12:01'));
    expect(await titles(worker)).toEqual(['解决时限将到：工单 1 还剩 59 分钟']);
    await sweepClocks(monday('13:00'));
    await sweepClocks(monday('15:05'));
    expect(await titles(worker)).toEqual(['解决时限将到：工单 1 还剩 59 分钟', '解决超时：工单 1']);
    expect(await titles(lead)).toEqual(['响应超时：工单 1', '解决超时：工单 1']);
    expect(await titles(leader)).toEqual(['响应已超时 30 分钟：工单 1', '解决已超时 2 小时：工单 1']);
    const clocks = await clocksOf(ticketId);
    expect(clocks.get('respond')).toMatchObject({
      overdueAt: monday('09:15'),
      metAt: monday('09:50'),
      nextAt: null,
    });
    expect(clocks.get('arrive')).toMatchObject({ overdueAt: null, metAt: monday('09:50') });
    expect(clocks.get('resolve')).toMatchObject({ overdueAt: monday('13:00'), nextAt: null, level: 4 });
    const history = await withTenant(tenant.id, (db) =>
      db.ticketEvent.findMany({
        where: { tenantId: tenant.id, ticketId, event: 'escalate' },
        orderBy: { version: 'asc' },
      }),
    );
    expect(history.map(({ detail, isInternal }) => [detail, isInternal])).toMatchObject([
      [{ stages: ['respond'], minutes: 0, told: ['赵员工'] }, true],
      [{ stages: ['respond'], minutes: 30 }, true],
      [{ stages: ['resolve'], minutes: 0 }, true],
      [{ stages: ['resolve'], minutes: 120 }, true],
    ]);
  });

  it('stand still while the customer is waited for, and tell nothing twice when they go on', async () => {
    const ticketId = await open('09:00', '水管');
    await move('09:05', ticketId, ...toWork());
    const before = (await titles(worker)).length;
    await sweepClocks(monday('12:00'));
    expect(await titles(worker)).toHaveLength(before + 1);
    await move('12:30', ticketId, { event: 'wait_customer', as: 'worker', note: '等业主回家' });
    await sweepClocks(monday('16:00'));
    expect(await titles(worker)).toHaveLength(before + 1);
    await move('17:00', ticketId, { event: 'resume', as: 'worker' });
    // Thirty of its minutes are left, so that the reminder an hour before is past.
    expect((await clocksOf(ticketId)).get('resolve')).toMatchObject({
      dueAt: monday('17:30'),
      nextAt: monday('17:30'),
    });
    await sweepClocks(monday('17:29'));
    expect(await titles(worker)).toHaveLength(before + 1);
    await sweepClocks(monday('17:30'));
    expect((await titles(worker)).at(-1)).toContain('解决超时');
    await move('17:40', ticketId, { event: 'cancel', as: 'desk', note: '重复' });
    expect(await checkClocks(at('23:00'), {})).toMatchObject({ clocks: 0 });
  });

  it('follow the way of the category, and come late with everything that was missed', async () => {
    await open('20:00', '电梯');
    const before = { lead: (await titles(lead)).length, service: (await titles(service)).length };
    // Nobody looked for half an hour: a worker that was down, a queue that was lost.
    await sweepClocks(monday('20:35'));
    expect(await titles(lead)).toHaveLength(before.lead);
    expect((await titles(service)).slice(before.service)).toEqual([
      expect.stringContaining('响应已超时 30 分钟'),
    ]);
  });

  it('tell what was said in confidence to nobody outside of its department but the leaders', async () => {
    await withTenant(tenant.id, (db) =>
      db.escalationStep.create({
        data: {
          tenantId: tenant.id,
          id: newId(),
          stage: 'respond',
          minutes: 5,
          audience: 'member',
          membershipId: idOf(service),
          categoryId: categories.收费,
        },
      }),
    );
    await open('21:00', '收费', '多收了钱');
    const before = { leader: (await titles(leader)).length, service: (await titles(service)).length };
    await sweepClocks(monday('21:21'));
    expect(await titles(service)).toHaveLength(before.service);
    expect((await titles(leader)).slice(before.leader)).toEqual([expect.stringContaining('响应已超时')]);
  });

  it('leave a ticket that somebody is changing for the next pass, and two passes at once tell once', async () => {
    const ticketId = await open('22:00', '水管');
    await sweepClocks(monday('22:14'));
    const before = (await titles(lead)).length;
    const { promise: released, resolve: release } = deferred();
    const { promise: locked, resolve: lock } = deferred();
    const changing = withTenant(tenant.id, async (db) => {
      await db.$queryRaw`select id from ticket where tenant_id = ${tenant.id}::uuid and id = ${ticketId}::uuid for update`;
      lock();
      await released;
    });
    await locked;
    const passed = await checkClocks(at('22:15'), {}).finally(release);
    await changing;
    expect(passed).toEqual({ clocks: 0, overdue: 0, messages: 0 });
    await Promise.all([
      checkClocks(at('22:16'), {}),
      checkClocks(at('22:16'), {}),
      checkClocks(at('22:16'), {}),
    ]);
    expect(await titles(lead)).toHaveLength(before + 1);
  });
});
