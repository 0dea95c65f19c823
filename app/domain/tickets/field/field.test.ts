import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { newId } from '#app/kernel/ids.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { operation } from '#tenants/operation.ts';
import { memberContext, systemContext } from '#tenants/tenant-context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { moveTicket } from '../machine/move-ticket.ts';
import { openTicket } from '../machine/open-ticket.ts';
import type { TicketEventName } from '../machine/transitions.ts';
import { arriveTicket } from './arrive-ticket.ts';
import { departTicket } from './depart-ticket.ts';
import { finishTicket } from './finish-ticket.ts';
import { getFieldWork } from './get-field-work.ts';
import { noteTicket } from './note-ticket.ts';
import { reportPosition } from './report-position.ts';
import { resumeTicket } from './resume-ticket.ts';
import { setOwnStatus } from './set-own-status.ts';
import { sharePosition } from './share-position.ts';
import { waitTicket } from './wait-ticket.ts';

const start = new Date('2026-11-23T02:00:00Z');
const minutes = (count: number) => new Date(start.getTime() + count * 60_000);
const at = (ctx: TenantContext, when: Date): TenantContext => ({ ...ctx, now: () => when });

let system: TenantContext;
let worker: TenantContext;
let colleague: TenantContext;
let workerId: string;
let categoryId: string;
let communityId: string;
let departmentId: string;

beforeAll(async () => {
  const { tenant } = await createTestTenant();
  const tenantId = tenant.id;
  system = systemContext(tenant, 'test');
  const hired = await createTestMember(tenant, 'repair_worker');
  colleague = await createTestMember(tenant, 'repair_worker');
  workerId = membershipOf(hired);
  [categoryId, communityId, departmentId] = [newId(), newId(), newId()];
  await withTenant(tenantId, async (db) => {
    await db.community.create({
      data: { tenantId, id: communityId, name: '春江花园', latitude: '31.2', longitude: '121.4' },
    });
    await db.department.create({ data: { tenantId, id: departmentId, name: '水电组' } });
    await db.staffProfile.create({ data: { tenantId, membershipId: workerId, departmentId } });
    await db.staffSkill.create({ data: { tenantId, membershipId: workerId, skill: '水管' } });
    await db.ticketCategory.create({
      data: {
        tenantId,
        id: categoryId,
        kind: 'repair',
        name: '水管漏水',
        departmentId,
        skills: ['水管'],
        arriveMinutes: 60,
        resolveMinutes: 240,
        clockHours: 'always',
      },
    });
  });
  const userId = await withTenant(tenantId, async (db) => {
    const { userId: id } = await db.membership.findFirstOrThrow({ where: { tenantId, id: workerId } });
    return id as string;
  });
  // The rights as they are now that the department is known.
  worker = await memberContext(tenant, userId);
});

function membershipOf({ actor }: TenantContext): string {
  return actor.kind === 'member' ? actor.membershipId : '';
}

/** A repair that has come as far as the last of these events. */
const opened = operation({
  name: 'ticket.test-open',
  kind: 'write',
  input: z.object({ events: z.array(z.string()) }),
  can: 'anyone',
  async run(scope, { events }): Promise<string> {
    const category = await scope.db.ticketCategory.findFirstOrThrow({
      where: { tenantId: scope.tenantId, id: categoryId },
    });
    let ticket = await openTicket(scope, category, 'system', {
      source: 'desk',
      title: '厨房水管漏水',
      communityId,
      finishCode: '4711',
    });
    for (const event of events)
      ticket = await moveTicket(scope, ticket, {
        event: event as TicketEventName,
        as: event === 'acknowledge' ? 'worker' : 'system',
        ...(event === 'assign' && { set: { assigneeId: workerId } }),
        ...(event === 'acknowledge' && { set: { expectedAt: minutes(30) } }),
      });
    return ticket.id;
  },
});
const inHand = () => opened(at(system, start), { events: ['accept', 'assign', 'acknowledge'] });

const ticketOf = (id: string) =>
  withTenant(system.tenant.id, (db) =>
    db.ticket.findFirstOrThrow({
      where: { tenantId: system.tenant.id, id },
      include: { events: { orderBy: { version: 'asc' } }, clocks: true },
    }),
  );

describe('the work of a worker', () => {
  it('goes from leaving to the code of the owner, each step stamped', async () => {
    const ticketId = await inHand();
    await departTicket(at(worker, minutes(5)), { ticketId });
    await arriveTicket(at(worker, minutes(20)), { ticketId });
    await noteTicket(at(worker, minutes(25)), { ticketId, note: '角阀老化，需更换' });
    await waitTicket(at(worker, minutes(26)), { ticketId, reason: 'material' });
    await resumeTicket(at(worker, minutes(40)), { ticketId });
    await expect(
      finishTicket(at(worker, minutes(50)), {
        ticketId,
        note: '已更换角阀',
        confirmation: 'code',
        code: '0000',
      }),
    ).rejects.toMatchObject({ detail: { fields: [{ path: 'code', code: 'finish_code' }] } });
    await finishTicket(at(worker, minutes(50)), {
      ticketId,
      note: '已更换角阀',
      confirmation: 'code',
      code: '4711',
    });
    const ticket = await ticketOf(ticketId);
    expect(ticket).toMatchObject({
      status: 'done',
      confirmedBy: 'code',
      resolution: '已更换角阀',
      doneAt: minutes(50),
    });
    expect(ticket.events.map(({ event }) => event)).toEqual([
      'submit',
      'accept',
      'assign',
      'acknowledge',
      'depart',
      'arrive',
      'note',
      'wait_material',
      'resume',
      'finish',
    ]);
    expect(ticket.events.every(({ doneAt }) => doneAt === null)).toBe(true);
  });

  it('that is sent late keeps when it was done: the clocks stop then, and nothing happens before the step before it or in the future', async () => {
    const ticketId = await inHand();
    const late = at(worker, minutes(180));
    await departTicket(late, { ticketId, doneAt: minutes(-600) });
    await arriveTicket(late, { ticketId, doneAt: minutes(30) });
    await noteTicket(late, { ticketId, note: '阀门拆下', doneAt: minutes(40) });
    await finishTicket(late, {
      ticketId,
      note: '已修好',
      confirmation: 'none',
      reason: '业主不在家，物业管家代为确认',
      doneAt: minutes(900),
    });
    const ticket = await ticketOf(ticketId);
    const times = Object.fromEntries(ticket.events.map(({ event, doneAt }) => [event, doneAt]));
    expect(times).toMatchObject({ depart: start, arrive: minutes(30), note: minutes(40), finish: null });
    const met = Object.fromEntries(ticket.clocks.map(({ stage, metAt }) => [stage, metAt]));
    expect(met).toMatchObject({ arrive: minutes(30), resolve: minutes(180) });
    expect(ticket.doneAt).toEqual(minutes(180));
  });

  it('is done once, however often the phone sends it', async () => {
    const ticketId = await inHand();
    const keyed = { ...at(worker, minutes(10)), idempotencyKey: newId() };
    const first = await departTicket(keyed, { ticketId, doneAt: minutes(2) });
    expect(
      await departTicket({ ...keyed, now: () => minutes(12) }, { ticketId, doneAt: minutes(2) }),
    ).toEqual(first);
    expect((await ticketOf(ticketId)).events.filter(({ event }) => event === 'depart')).toHaveLength(1);
  });

  it('is nobody else’s, and a step that does not fit is refused', async () => {
    const ticketId = await inHand();
    await expect(departTicket(colleague, { ticketId })).rejects.toMatchObject({ code: 'not_found' });
    await expect(arriveTicket(worker, { ticketId })).rejects.toMatchObject({ code: 'ticket_moved' });
    await departTicket(worker, { ticketId });
    await arriveTicket(worker, { ticketId });
    await expect(waitTicket(worker, { ticketId, reason: 'customer' })).rejects.toMatchObject({
      code: 'invalid_input',
    });
    await expect(
      finishTicket(worker, { ticketId, note: '好了', confirmation: 'signature' }),
    ).rejects.toMatchObject({ detail: { fields: [{ path: 'confirmation', code: 'signature_missing' }] } });
    await expect(
      finishTicket(worker, { ticketId, note: '好了', confirmation: 'none' }),
    ).rejects.toMatchObject({ detail: { fields: [{ path: 'reason', code: 'required' }] } });
  });
});

describe('what a phone keeps', () => {
  it('is what the worker has in hand and may take, and never the code that the owner tells', async () => {
    const mine = await inHand();
    const pooled = await opened(system, { events: ['accept', 'offer'] });
    const work = await getFieldWork(worker, {});
    const kept = work.tickets.find(({ id }) => id === mine);
    expect(kept).toMatchObject({
      status: 'acknowledged',
      category: '水管漏水',
      place: '春江花园',
      latitude: 31.2,
      hasFinishCode: true,
    });
    expect(kept?.dueAt).not.toBeNull();
    expect(JSON.stringify(work)).not.toContain('4711');
    expect(work.pool.map(({ id }) => id)).toContain(pooled);
    expect(work.me).toMatchObject({ departmentName: '水电组', requestsMaterials: true, quotes: true });

    const other = await getFieldWork(colleague, {});
    expect(other.tickets).toEqual([]);
    expect(other.pool).toEqual([]);
  });
});

describe('where a worker is', () => {
  const profile = () =>
    withTenant(system.tenant.id, (db) =>
      db.staffProfile.findFirstOrThrow({ where: { tenantId: system.tenant.id, membershipId: workerId } }),
    );

  it('is kept only of whoever agreed, and only on duty', async () => {
    const here = { latitude: 31.234567891, longitude: 121.4 };
    await setOwnStatus(worker, { status: 'on_duty' });
    expect(await reportPosition(worker, here)).toBe(false);
    await sharePosition(worker, { shares: true });
    expect(await reportPosition(worker, here)).toBe(true);
    expect(Number((await profile()).latitude)).toBe(31.234568);
    await setOwnStatus(worker, { status: 'off' });
    expect(await profile()).toMatchObject({
      status: 'off',
      latitude: null,
      longitude: null,
      positionAt: null,
    });
    expect(await reportPosition(worker, here)).toBe(false);
    await setOwnStatus(worker, { status: 'busy' });
    await reportPosition(worker, here);
    await sharePosition(worker, { shares: false });
    expect(await profile()).toMatchObject({ sharesPosition: false, latitude: null, positionAt: null });
  });
});
