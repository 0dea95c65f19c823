import { beforeAll, describe, expect, it } from 'vitest';
import { rateTicket } from '#app/domain/ratings/rate-ticket.ts';
import { idOf, type ServiceScene, serviceScene } from '#app/domain/ratings/testing/service-scene.ts';
import { announceTicketEvent } from '#app/domain/tickets/announce-ticket-event.ts';
import { announceMessage } from '#app/domain/tickets/messages/announce-message.ts';
import { listTicketMessages } from '#app/domain/tickets/messages/list-ticket-messages.ts';
import { readTicketMessages } from '#app/domain/tickets/messages/read-ticket-messages.ts';
import { writeTicketMessage } from '#app/domain/tickets/messages/write-ticket-message.ts';
import type { TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { answerComplaint } from './answer-complaint.ts';
import { deleteComplaintRoute } from './delete-complaint-route.ts';
import { listComplaintRoutes } from './list-complaint-routes.ts';
import { listComplaints } from './list-complaints.ts';
import { noteComplaint } from './note-complaint.ts';
import { passComplaint } from './pass-complaint.ts';
import { saveComplaintRoute } from './save-complaint-route.ts';
import { takeComplaint } from './take-complaint.ts';

let scene: ServiceScene;
let handler: TenantContext;
let colleague: TenantContext;

beforeAll(async () => {
  scene = await serviceScene();
  handler = await scene.staff('customer_service', scene.departmentId);
  colleague = await scene.staff('customer_service', scene.departmentId);
});

const complain = (title = '楼上夜里装修') => scene.ticket([], { kind: 'complaint', title });
const setLevel = (level: string) =>
  withTenant(scene.tenantId, (db) =>
    db.person.update({
      where: { tenantId_id: { tenantId: scene.tenantId, id: scene.person.id } },
      data: { level },
    }),
  );

describe('a complaint', () => {
  it('is taken on, handled step by step, answered and rated, and every step is kept', async () => {
    const ticketId = await complain();
    const answerBy = new Date(Date.now() + 86_400_000);
    await takeComplaint(handler, { ticketId, answerBy });
    expect(await scene.read(ticketId)).toMatchObject({
      status: 'working',
      assigneeId: idOf(handler),
      expectedAt: answerBy,
    });
    await noteComplaint(handler, { ticketId, note: '已联系楼上业主' });
    await writeTicketMessage(handler, { ticketId, body: '请问是几点开始的？' });
    await writeTicketMessage(scene.owner, { ticketId, body: '晚上十点以后' });
    await answerComplaint(handler, { ticketId, answer: '已约定装修时间，晚间不再施工。' });
    expect(await scene.read(ticketId)).toMatchObject({
      status: 'settled',
      resolution: '已约定装修时间，晚间不再施工。',
    });
    await rateTicket(scene.owner, { ticketId, speed: 4, result: 5, attitude: 5 });
    expect(await scene.events(ticketId)).toEqual([
      'submit',
      'accept',
      'assign',
      'acknowledge',
      'begin',
      'note',
      'finish',
      'settle',
      'rate',
    ]);
    const { messages, side, mayWrite } = await listTicketMessages(scene.owner, { ticketId });
    expect(side).toBe('owner');
    expect(mayWrite).toBe(true);
    expect(messages.map(({ fromOwner, body }) => [fromOwner, body])).toEqual([
      [false, '请问是几点开始的？'],
      [true, '晚上十点以后'],
      [false, '已约定装修时间，晚间不再施工。'],
    ]);
    const listed = await listComplaints(handler, { state: 'answered' });
    expect(listed.complaints.find(({ id }) => id === ticketId)).toMatchObject({
      rating: { speed: 4 },
      handlerName: '赵员工',
    });
  });

  it('is in one pair of hands: a colleague takes it only from whoever passes it on', async () => {
    const ticketId = await complain();
    await takeComplaint(handler, { ticketId });
    await expect(takeComplaint(colleague, { ticketId })).rejects.toMatchObject({ code: 'ticket_moved' });
    await expect(answerComplaint(colleague, { ticketId, answer: '好了' })).rejects.toMatchObject({
      code: 'ticket_moved',
    });
    await passComplaint(handler, { ticketId, assigneeId: idOf(colleague), note: '更熟悉情况' });
    await answerComplaint(colleague, { ticketId, answer: '已处理' });
    expect(await scene.read(ticketId)).toMatchObject({ status: 'settled', assigneeId: idOf(colleague) });
  });

  it('is taken by one of two who take it at once', async () => {
    const ticketId = await complain();
    const tries = await Promise.allSettled(
      [handler, colleague].map((ctx) => takeComplaint(ctx, { ticketId })),
    );
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is not worked at by whoever handled it before, nor answered with nothing', async () => {
    const ticketId = await complain();
    await takeComplaint(handler, { ticketId });
    await passComplaint(handler, { ticketId, departmentId: scene.otherDepartmentId, note: '属工程部' });
    for (const attempt of [
      () => noteComplaint(handler, { ticketId, note: '再看看' }),
      () => writeTicketMessage(handler, { ticketId, body: '您好' }),
      () => takeComplaint(handler, { ticketId }),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'forbidden' });
    const fresh = await complain();
    await expect(answerComplaint(handler, { ticketId: fresh, answer: '  ' })).rejects.toMatchObject({
      code: 'invalid_input',
    });
    await expect(takeComplaint(handler, { ticketId: await scene.ticket([]) })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('tells the other side of a message once, and who has read it', async () => {
    const ticketId = await complain();
    const { messageId } = await writeTicketMessage(scene.owner, { ticketId, body: '还在吵' });
    await announceMessage(scene.system, { messageId });
    await announceMessage(scene.system, { messageId });
    const told = await withTenant(scene.tenantId, (db) =>
      db.staffMessage.findMany({ where: { tenantId: scene.tenantId, event: 'ticket_message' } }),
    );
    expect(new Set(told.map(({ membershipId }) => membershipId))).toEqual(
      new Set([idOf(handler), idOf(colleague), scene.workerId]),
    );
    expect(told).toHaveLength(3);
    expect((await listTicketMessages(handler, { ticketId })).unread).toBe(1);
    expect(await readTicketMessages(handler, { ticketId })).toEqual({ read: 1 });
    const reply = await writeTicketMessage(handler, { ticketId, body: '马上去看' });
    await announceMessage(scene.system, { messageId: reply.messageId });
    const notified = await withTenant(scene.tenantId, (db) =>
      db.notification.findMany({ where: { tenantId: scene.tenantId, event: 'ticket_message' } }),
    );
    expect(notified).toMatchObject([{ personId: scene.person.id }]);
    // What was written is not in what was sent.
    expect(JSON.stringify([...told, ...notified])).not.toMatch(/还在吵|马上去看/);
  });
});

describe('the routes of complaints', () => {
  it('lead by the level of the customer and the category, the narrower rule first', async () => {
    const leader = await scene.staff('leader');
    const leaderId = idOf(leader);
    const { administrator } = scene;
    await saveComplaintRoute(administrator, {
      customerLevel: 'vip',
      departmentId: scene.otherDepartmentId,
    });
    await setLevel('vip');
    expect(await scene.read(await complain())).toMatchObject({ departmentId: scene.otherDepartmentId });
    await saveComplaintRoute(administrator, {
      categoryId: scene.categories.complaint,
      customerLevel: 'vip',
      membershipId: leaderId,
    });
    const ticketId = await complain();
    expect(await scene.read(ticketId)).toMatchObject({ departmentId: null, assigneeId: leaderId });
    await announceTicketEvent(scene.system, { ticketId, version: 1 });
    const told = await withTenant(scene.tenantId, (db) =>
      db.staffMessage.findMany({
        where: { tenantId: scene.tenantId, dedupeKey: { startsWith: `ticket:${ticketId}` } },
      }),
    );
    expect(told.map(({ membershipId }) => membershipId)).toEqual([leaderId]);
    await takeComplaint(leader, { ticketId });
    // A suggestion of theirs has no rule of its own; a repair follows none.
    expect(await scene.read(await scene.ticket([], { kind: 'suggestion' }))).toMatchObject({
      departmentId: scene.otherDepartmentId,
    });
    expect(await scene.read(await scene.ticket([]))).toMatchObject({ departmentId: scene.departmentId });
    await setLevel('normal');
    expect(await scene.read(await complain())).toMatchObject({ departmentId: scene.departmentId });

    const routes = await listComplaintRoutes(administrator, {});
    expect(routes).toHaveLength(2);
    await saveComplaintRoute(administrator, { customerLevel: 'vip', departmentId: scene.departmentId });
    expect(await listComplaintRoutes(administrator, {})).toHaveLength(2);
    for (const { id } of routes) await deleteComplaintRoute(administrator, { routeId: id });
    expect(await listComplaintRoutes(administrator, {})).toEqual([]);
  });

  it('name one destination that exists, of categories of complaints, and are set by administrators', async () => {
    const { administrator } = scene;
    const wrong: Parameters<typeof saveComplaintRoute>[1][] = [
      { customerLevel: 'vip' },
      { customerLevel: 'vip', departmentId: scene.departmentId, membershipId: idOf(handler) },
      { customerLevel: 'vip', departmentId: scene.person.id },
      { customerLevel: 'vip', membershipId: idOf(scene.owner) },
      { customerLevel: 'vip', categoryId: scene.categories.repair, departmentId: scene.departmentId },
    ];
    for (const route of wrong)
      await expect(saveComplaintRoute(administrator, route)).rejects.toMatchObject({ code: 'invalid_input' });
    await expect(
      saveComplaintRoute(handler, { customerLevel: 'vip', departmentId: scene.departmentId }),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });
});
