import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { resendMailSender } from '#app/integrations/resend/resend-mail-sender.ts';
import { reloadEnv } from '#app/kernel/env.ts';
import { newId } from '#app/kernel/ids.ts';
import { languages } from '#app/kernel/languages.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { createTestOwner } from '#prisma/factories/create-test-owner.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import { type Sandbox, startSandbox } from '#sandbox/start-sandbox.ts';
import type { TenantContext } from '#tenants/context.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { listNotifications } from '../notifications/list-notifications.ts';
import { sendPendingMails } from '../notifications/mailing/send-pending-mails.ts';
import { notificationText } from '../notifications/notification-text.ts';
import { answered } from '../notifications/ticket-text.ts';
import { listStaffMessages } from '../staff/messages/list-staff-messages.ts';
import { saveStaffProfile } from '../staff/records/save-staff-profile.ts';
import { announceTicketEvent } from './announce-ticket-event.ts';
import { lockTicket } from './machine/lock-ticket.ts';
import { moveTicket, type TicketMove } from './machine/move-ticket.ts';
import { openTicket } from './machine/open-ticket.ts';
import { ticketEventNames, transitionOf } from './machine/transitions.ts';

let sandbox: Sandbox;
let system: TenantContext;
let owner: TenantContext;
let worker: TenantContext;
let service: TenantContext;
let personId: string;
let ticketId: string;

const idOf = (ctx: TenantContext) => (ctx.actor.kind === 'member' ? ctx.actor.membershipId : '');

const act = operation({
  name: 'test.act',
  kind: 'write',
  input: z.custom<(scope: OperationScope) => Promise<unknown>>(),
  can: 'anyone',
  run: (scope, run) => run(scope),
});

/** Moves the ticket as that member of the staff or as the owner, and announces it twice, as a job that runs again does. */
async function move(ctx: TenantContext, each: TicketMove): Promise<void> {
  let version = 0;
  await act(ctx, async (scope) => {
    const action = each.as === 'owner' ? 'update' : each.as === 'worker' ? 'work' : 'dispatch';
    ({ version } = await moveTicket(scope, await lockTicket(scope, ticketId, action), each));
  });
  await announceTicketEvent(system, { ticketId, version });
  await announceTicketEvent(system, { ticketId, version });
}

beforeAll(async () => {
  sandbox = await startSandbox();
  process.env.RESEND_BASE_URL = sandbox.origin;
  reloadEnv();
  const made = await createTestTenant({ timeZone: 'Asia/Shanghai' });
  ({ system } = made);
  const tenantId = system.tenant.id;
  await createTestRegister(tenantId, { properties: 1 });
  const { person, property } = await withTenant(tenantId, async (db) => ({
    person: await db.person.findFirstOrThrow({ where: { tenantId } }),
    property: await db.property.findFirstOrThrow({ where: { tenantId } }),
  }));
  personId = person.id;
  owner = await createTestOwner(made.tenant, personId);
  worker = await createTestMember(made.tenant, 'repair_worker');
  service = await createTestMember(made.tenant, 'customer_service');
  await saveStaffProfile(system, { membershipId: idOf(worker), phone: '139 0000 1111' });
  const categoryId = newId();
  ticketId = newId();
  await withTenant(tenantId, (db) =>
    db.ticketCategory.create({ data: { tenantId, id: categoryId, kind: 'repair', name: '水管' } }),
  );
  await act(system, async (scope) => {
    const category = await scope.db.ticketCategory.findFirstOrThrow({ where: { tenantId, id: categoryId } });
    await openTicket(scope, category, 'system', {
      id: ticketId,
      source: 'portal',
      title: '厨房漏水',
      communityId: property.communityId,
      propertyId: property.id,
      personId,
    });
  });
  await announceTicketEvent(system, { ticketId, version: 1 });
});

afterAll(async () => {
  delete process.env.RESEND_BASE_URL;
  reloadEnv();
  await sandbox.close();
});

const told = async () =>
  (await listNotifications(owner, {})).notifications.map(({ title, body, link }) => [title, body, link]);

describe('announceTicketEvent', () => {
  it('tells the desk of what comes in, and the owner of every step with name, phone and time, once each', async () => {
    expect((await listStaffMessages(service, {})).messages.map(({ title }) => title)).toEqual(['新工单 1']);
    expect(await told()).toEqual([]);
    await move(service, { event: 'accept', as: 'desk' });
    await move(service, { event: 'assign', as: 'desk', set: { assigneeId: idOf(worker) } });
    const expectedAt = new Date('2026-11-22T06:30:00Z');
    await move(worker, { event: 'acknowledge', as: 'worker', set: { expectedAt } });
    const link = `/service/tickets/${ticketId}`;
    expect(await told()).toEqual([
      [
        '工单 1：预计 2026年11月22日 14:30 上门',
        '师傅预计 2026年11月22日 14:30 到达。处理人：赵员工 (139 0000 1111)。',
        link,
      ],
      ['工单 1 已派单', '“厨房漏水”已安排人员处理。处理人：赵员工 (139 0000 1111)。', link],
      ['工单 1 已受理', '“厨房漏水”已受理，我们将尽快安排人员处理。', link],
    ]);
    expect((await listStaffMessages(worker, {})).messages.map(({ title }) => title)).toEqual([
      '工单 1 已派给您',
    ]);
    await sendPendingMails(system, resendMailSender(), new AbortController().signal);
    const mails = await sandbox.resend.control.mails({ to: 'owner1@example.com' });
    expect(mails.map(({ subject }) => subject).sort()).toEqual([
      '测试物业: 工单 1 已受理',
      '测试物业: 工单 1：预计 2026年11月22日 14:30 上门',
    ]);
    for (const { text } of mails) expect(text).toContain(link);
  });

  it('says nothing to whoever did it, and keeps what colleagues note among them', async () => {
    const before = (await told()).length;
    await move(owner, { event: 'urge', as: 'owner' });
    expect((await listStaffMessages(worker, {})).messages[0]?.title).toBe('业主催办工单 1');
    await move(worker, { event: 'hand_back', as: 'worker', note: '工具不够' });
    expect(await told()).toHaveLength(before);
    await move(owner, { event: 'cancel', as: 'owner', note: '自己修好了' });
    expect(await told()).toHaveLength(before);
    await move(service, { event: 'reopen', as: 'desk', note: '内部：业主又来电' });
    expect((await told())[0]).toEqual([
      '工单 1 已重新打开',
      '我们将继续处理“厨房漏水”。',
      expect.any(String),
    ]);
  });

  it.each(languages)('has words in %s for every event that owners are told', (language) => {
    const of = (event: string, isAnswered = false) =>
      notificationText(
        'ticket_moved',
        {
          ticketId,
          number: '1',
          category: 'c',
          title: 't',
          event,
          isAnswered,
          worker: null,
          phone: null,
          namesWorker: false,
          expectedDay: '2026-11-22',
          expectedTime: '14:30',
          note: null,
        },
        language,
        'CNY',
      );
    const unknown = of('of a later version').title;
    for (const event of ticketEventNames.filter((name) => transitionOf(name).tells?.includes('owner'))) {
      expect(of(event).title, event).not.toBe(unknown);
      expect(`${of(event).title} ${of(event).body}`, event).not.toContain('{{');
    }
    for (const event of answered) expect(of(event, true).title, event).not.toBe(of(event).title);
  });
});
