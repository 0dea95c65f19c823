import { expect, it } from 'vitest';
import { answerComplaint } from '#app/domain/complaints/answer-complaint.ts';
import { takeComplaint } from '#app/domain/complaints/take-complaint.ts';
import { listNotifications } from '#app/domain/notifications/list-notifications.ts';
import { serviceScene } from '#app/domain/ratings/testing/service-scene.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { announceTicketEvent } from './announce-ticket-event.ts';

it('tells of a complaint until when it is answered and that it was, and sends nobody on the way', async () => {
  const scene = await serviceScene();
  const { system, owner, tenantId } = scene;
  const handler = await scene.staff('customer_service', scene.departmentId);
  const ticketId = await scene.ticket([], { kind: 'complaint', title: '楼上夜里装修' });
  await takeComplaint(handler, { ticketId, answerBy: new Date(Date.now() + 86_400_000) });
  await answerComplaint(handler, { ticketId, answer: '已约定晚上八点后停工' });
  const events = await withTenant(tenantId, (db) =>
    db.ticketEvent.findMany({ where: { tenantId, ticketId }, orderBy: { version: 'asc' } }),
  );
  for (const { version } of events) await announceTicketEvent(system, { ticketId, version });
  const { notifications } = await listNotifications(owner, {});
  expect(notifications.map(({ title }) => title).reverse()).toEqual([
    expect.stringMatching(/^工单 1：.+ 前答复$/),
    '工单 1 已答复',
    '请评价工单 1',
  ]);
  expect(notifications.map(({ body }) => body).join()).not.toContain('八点');
});
