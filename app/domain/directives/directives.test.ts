import { beforeAll, describe, expect, it } from 'vitest';
import { idOf, type ServiceScene, serviceScene } from '#app/domain/ratings/testing/service-scene.ts';
import { getFieldWork } from '#app/domain/tickets/field/get-field-work.ts';
import { addDays, localDay } from '#app/kernel/dates.ts';
import { newId } from '#app/kernel/ids.ts';
import type { TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { sweepDirectives } from '#workers/schedules/directive-schedule.ts';
import { completeDirectiveTask } from './complete-directive-task.ts';
import { listDirectiveTasks } from './list-directive-tasks.ts';
import { listDirectives } from './list-directives.ts';
import { writeDirective } from './write-directive.ts';

let scene: ServiceScene;
let leader: TenantContext;
let engineer: TenantContext;
let today: string;

beforeAll(async () => {
  scene = await serviceScene();
  leader = await scene.staff('leader');
  engineer = await scene.staff('repair_lead', scene.otherDepartmentId);
  today = localDay(new Date(), 'Asia/Shanghai');
});

const order = (ticketId: string, dueOn = today) =>
  writeDirective(leader, {
    ticketId,
    body: '本周内彻底解决',
    tasks: [{ membershipId: idOf(engineer), body: '查出漏水点', dueOn }],
  });

const told = (event: string) =>
  withTenant(scene.tenantId, (db) =>
    db.staffMessage.findMany({ where: { tenantId: scene.tenantId, event } }),
  );

describe('a directive', () => {
  it('stands in the history of the ticket, for the staff alone, wherever the ticket stands', async () => {
    const ticketId = await scene.done();
    await order(ticketId);
    expect((await listDirectives(leader, { ticketId }))[0]).toMatchObject({
      body: '本周内彻底解决',
      authorName: '赵员工',
      tasks: [{ body: '查出漏水点', isLate: false, member: { id: idOf(engineer) } }],
    });
    await expect(listDirectives(scene.owner, { ticketId })).rejects.toMatchObject({ code: 'forbidden' });
    const event = await withTenant(scene.tenantId, (db) =>
      db.ticketEvent.findFirstOrThrow({ where: { tenantId: scene.tenantId, ticketId, event: 'note' } }),
    );
    expect(event).toMatchObject({ isInternal: true, note: '本周内彻底解决' });
    const messages = await told('directive_given');
    expect(new Set(messages.map(({ membershipId }) => membershipId))).toEqual(
      new Set([idOf(engineer), scene.workerId]),
    );
  });

  it('is written by leaders, for days to come and people who work here', async () => {
    const ticketId = await scene.ticket([]);
    await expect(order(ticketId, addDays(today, -1))).rejects.toMatchObject({
      detail: { fields: [{ path: 'tasks.0.dueOn', code: 'day_in_past' }] },
    });
    const task = { membershipId: scene.person.id, body: '看看', dueOn: today };
    await expect(writeDirective(leader, { ticketId, body: '办', tasks: [task] })).rejects.toMatchObject({
      detail: { fields: [{ path: 'tasks.0.membershipId' }] },
    });
    await expect(writeDirective(engineer, { ticketId, body: '办', tasks: [] })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('has its tasks done by whom they were given, once, and its author told', async () => {
    const ticketId = await scene.ticket([]);
    await order(ticketId);
    const own = await listDirectiveTasks(engineer, { state: 'open' });
    const task = own.tasks.find(({ ticket }) => ticket?.id === ticketId);
    expect(task).toMatchObject({ mayComplete: true, directive: '本周内彻底解决' });
    const taskId = task?.id as string;
    await expect(completeDirectiveTask(scene.worker, { taskId })).rejects.toMatchObject({
      code: 'not_found',
    });
    await completeDirectiveTask(engineer, { taskId, note: '二楼三通' });
    await expect(completeDirectiveTask(engineer, { taskId })).rejects.toMatchObject({ code: 'not_found' });
    expect((await told('directive_done')).map(({ membershipId }) => membershipId)).toEqual([idOf(leader)]);
    const done = await listDirectiveTasks(leader, { state: 'done' });
    expect(done.tasks.find(({ id }) => id === taskId)).toMatchObject({ doneNote: '二楼三通' });
  });

  it('gives its tasks to the phone of whoever has them, also on what is in other hands, and keeps when they were done', async () => {
    const own = await scene.ticket([]);
    const others = await scene.ticket([]);
    await withTenant(
      scene.tenantId,
      (db) =>
        db.$executeRaw`update ticket set assignee_id = ${scene.workerId}::uuid where tenant_id = ${scene.tenantId}::uuid and id = ${own}::uuid`,
    );
    const tasks = (body: string) => [{ membershipId: scene.workerId, body, dueOn: today }];
    await writeDirective(leader, { ticketId: others, body: '隔壁的事', tasks: tasks('带梯子过去') });
    await writeDirective(leader, { ticketId: own, body: '今天办完', tasks: tasks('换阀门') });
    const { directives } = await getFieldWork(scene.worker, {});
    const find = (body: string) => directives.find((directive) => directive.body === body);
    expect(find('换阀门')).toMatchObject({ ticketId: own, directive: '今天办完', dueOn: today });
    // What it says of a ticket that they may not open stays closed; what they have to do does not.
    expect(find('带梯子过去')).toMatchObject({ ticketId: null, directive: '', authorName: '赵员工' });

    const taskId = find('换阀门')?.id ?? '';
    const done = { taskId, note: '阀门已换', doneAt: new Date() };
    const sent = { ...scene.worker, idempotencyKey: newId(), now: () => new Date(Date.now() + 3_600_000) };
    await completeDirectiveTask(sent, done);
    await completeDirectiveTask(sent, done);
    const later = { ...sent, idempotencyKey: newId() };
    await expect(completeDirectiveTask(later, done)).rejects.toMatchObject({ code: 'not_found' });
    await completeDirectiveTask(later, {
      taskId: find('带梯子过去')?.id ?? '',
      doneAt: new Date('2020-01-01T00:00:00Z'),
    });
    const rows = await withTenant(scene.tenantId, (db) =>
      db.directiveTask.findMany({
        where: { tenantId: scene.tenantId, membershipId: scene.workerId },
        include: { directive: true },
      }),
    );
    const row = (body: string) => rows.find((task) => task.body === body);
    expect(row('换阀门')).toMatchObject({ doneAt: done.doneAt, doneNote: '阀门已换' });
    // Not before it was ordered.
    expect(row('带梯子过去')?.doneAt).toEqual(row('带梯子过去')?.directive.createdAt);
    expect((await getFieldWork(scene.worker, {})).directives).toEqual([]);
  });

  it('reminds of what is late once, in the morning after, whoever has it and whoever ordered it', async () => {
    const own = await serviceScene();
    const boss = await own.staff('leader');
    const ticketId = await own.ticket([]);
    await writeDirective(boss, {
      ticketId,
      body: '尽快',
      tasks: [{ membershipId: own.workerId, body: '换灯', dueOn: today }],
    });
    const late = () =>
      withTenant(own.tenantId, (db) =>
        db.staffMessage.findMany({ where: { tenantId: own.tenantId, event: 'directive_late' } }),
      );
    const at = (day: string, hour: number) => new Date(`${day}T${String(hour).padStart(2, '0')}:00:00+08:00`);
    await sweepDirectives(at(today, 23));
    await sweepDirectives(at(addDays(today, 1), 7));
    expect(await late()).toEqual([]);
    await sweepDirectives(at(addDays(today, 1), 8));
    await sweepDirectives(at(addDays(today, 2), 9));
    expect(new Set((await late()).map(({ membershipId }) => membershipId))).toEqual(
      new Set([own.workerId, idOf(boss)]),
    );
    expect(await late()).toHaveLength(2);
  });

  it('lets whoever gets a task on a complaint read it, and nobody else', async () => {
    const ticketId = await scene.ticket([], { kind: 'complaint' });
    expect(await listDirectives(engineer, { ticketId })).toEqual([]);
    await order(ticketId);
    expect(await listDirectives(engineer, { ticketId })).toHaveLength(1);
    const steward = await scene.staff('steward', scene.otherDepartmentId);
    expect(await listDirectives(steward, { ticketId })).toEqual([]);
  });
});
