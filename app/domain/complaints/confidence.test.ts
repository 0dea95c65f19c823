import { beforeAll, describe, expect, it } from 'vitest';
import { listCallbacksDue } from '#app/domain/callbacks/list-callbacks-due.ts';
import { similarCases } from '#app/domain/cases/similar-cases.ts';
import { listDirectives } from '#app/domain/directives/list-directives.ts';
import { listNotifications } from '#app/domain/notifications/list-notifications.ts';
import { getTicketRating } from '#app/domain/ratings/get-ticket-rating.ts';
import { rateTicket } from '#app/domain/ratings/rate-ticket.ts';
import { staffRatings } from '#app/domain/ratings/staff-ratings.ts';
import { idOf, type ServiceScene, serviceScene } from '#app/domain/ratings/testing/service-scene.ts';
import { getCallerHome } from '#app/domain/tickets/desk/get-caller-home.ts';
import { getTicket } from '#app/domain/tickets/desk/get-ticket.ts';
import { getTicketFile } from '#app/domain/tickets/files/get-ticket-file.ts';
import { exportTickets } from '#app/domain/tickets/lists/export-tickets.ts';
import { listTickets } from '#app/domain/tickets/lists/list-tickets.ts';
import { listTicketMessages } from '#app/domain/tickets/messages/list-ticket-messages.ts';
import { writeTicketMessage } from '#app/domain/tickets/messages/write-ticket-message.ts';
import { getOwnTicket } from '#app/domain/tickets/own/get-own-ticket.ts';
import { getOwnTicketFile } from '#app/domain/tickets/own/get-own-ticket-file.ts';
import { listOwnTickets } from '#app/domain/tickets/own/list-own-tickets.ts';
import { newId } from '#app/kernel/ids.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { createTestOwner } from '#prisma/factories/create-test-owner.ts';
import type { TenantContext } from '#tenants/context.ts';
import { memberContext } from '#tenants/tenant-context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { answerComplaint } from './answer-complaint.ts';
import { listComplaints } from './list-complaints.ts';
import { passComplaint } from './pass-complaint.ts';
import { takeComplaint } from './take-complaint.ts';

/** Words that stand nowhere but in the complaint: whoever is shown them has read it. */
const secret = '夜半鼓声';

let scene: ServiceScene;
let ticketId: string;
let ticketFileId: string;
let messageFileId: string;
const inside: Record<string, TenantContext> = {};
const outside: Record<string, TenantContext> = {};

/** As they are now: what they may read follows from what they handled since. */
const fresh = ({ tenant, actor }: TenantContext) =>
  memberContext(tenant, actor.kind === 'member' ? actor.userId : '');

beforeAll(async () => {
  scene = await serviceScene();
  const { tenantId, departmentId, otherDepartmentId, tenant } = scene;
  ticketId = await scene.ticket([], { kind: 'complaint', title: secret, description: secret });
  const passer = await scene.staff('customer_service', departmentId);
  const handler = await scene.staff('repair_lead', otherDepartmentId);
  await takeComplaint(passer, { ticketId });
  const { messageId } = await writeTicketMessage(passer, { ticketId, body: secret });
  await passComplaint(passer, { ticketId, departmentId: otherDepartmentId, note: secret });
  await takeComplaint(handler, { ticketId });
  ticketFileId = newId();
  messageFileId = newId();
  const partner = newId();
  await withTenant(tenantId, async (db) => {
    const file = { name: `${secret}.jpg`, contentType: 'image/jpeg', size: 3n };
    for (const [id, about] of [
      [ticketFileId, { kind: 'evidence' }],
      [messageFileId, { kind: 'message', messageId }],
    ] as const) {
      const fileId = newId();
      await db.storedFile.create({ data: { tenantId, id: fileId, key: `tickets/${fileId}`, ...file } });
      await db.ticketFile.create({ data: { tenantId, id, ticketId, fileId, ...about } });
    }
    // Who lives with whoever complained, and who owns the home with them.
    await db.person.create({ data: { tenantId, id: partner, name: '共有人' } });
    const [propertyId = ''] = scene.propertyIds;
    for (const [personId, kind] of [
      [scene.neighbour.id, 'household_member'],
      [partner, 'owner'],
    ] as const)
      await db.tenure.create({ data: { tenantId, id: newId(), propertyId, personId, kind, isPayer: false } });
  });
  await answerComplaint(handler, { ticketId, answer: secret });
  await rateTicket(scene.owner, { ticketId, speed: 1, result: 1, attitude: 1, comment: secret });

  inside.passer = await fresh(passer);
  inside.handler = await fresh(handler);
  inside.department = await scene.staff('steward', otherDepartmentId);
  inside.leader = await scene.staff('leader');

  outside['the department that had it'] = await scene.staff('customer_service', departmentId);
  outside['another crew'] = scene.worker;
  outside['a lead elsewhere'] = await scene.staff('repair_lead', departmentId);
  const steward = await scene.staff('steward');
  await withTenant(tenantId, (db) =>
    db.community.update({
      where: { tenantId_id: { tenantId, id: scene.communityId } },
      data: { stewardId: idOf(steward) },
    }),
  );
  outside['the steward of the community'] = await fresh(steward);
  outside['an administrator who leads nobody'] = await createTestMember(tenant, 'administrator');
  for (const role of ['cashier', 'accountant', 'warehouse_keeper'] as const)
    outside[role] = await scene.staff(role, departmentId);
  outside['who lives with them'] = await createTestOwner(tenant, scene.neighbour.id);
  outside['who owns the home with them'] = await createTestOwner(tenant, partner);
});

/** Every way in which a ticket is read, and what it shows; a refusal shows nothing. */
const ways: Record<string, (ctx: TenantContext) => Promise<unknown>> = {
  'the page': (ctx) => getTicket(ctx, { ticketId }),
  'the list': (ctx) => listTickets(ctx, {}),
  'the list of complaints': (ctx) => listComplaints(ctx, {}),
  'the search by number': async (ctx) => listTickets(ctx, { q: String((await scene.read(ticketId)).number) }),
  'the search by what it begins with': (ctx) => listTickets(ctx, { q: secret.slice(0, 2) }),
  'the export': async (ctx) => {
    const rows: unknown[] = [];
    for await (const part of await exportTickets(ctx, {})) rows.push(String(part));
    return rows;
  },
  'the messages': (ctx) => listTicketMessages(ctx, { ticketId }),
  'the file': (ctx) => getTicketFile(ctx, { ticketFileId }),
  'the file of a message': (ctx) => getTicketFile(ctx, { ticketFileId: messageFileId }),
  'the directives': (ctx) => listDirectives(ctx, { ticketId }),
  'the rating': (ctx) => getTicketRating(ctx, { ticketId }),
  'the record of who handled it': (ctx) =>
    staffRatings(ctx, { membershipId: idOf(inside.handler as TenantContext) }),
  'the calls to make': (ctx) => listCallbacksDue(ctx, {}),
  'the cases': (ctx) => similarCases(ctx, { text: secret }),
  'the portal': (ctx) => getOwnTicket(ctx, { ticketId }),
  'the list of the portal': (ctx) => listOwnTickets(ctx, {}),
  'what is over in the portal': (ctx) => listOwnTickets(ctx, { tab: 'ended' }),
  'the file in the portal': (ctx) => getOwnTicketFile(ctx, { ticketFileId }),
  'the file of a message in the portal': (ctx) => getOwnTicketFile(ctx, { ticketFileId: messageFileId }),
  'what the portal tells': (ctx) => listNotifications(ctx, { limit: 50 }),
  'the home of a caller': (ctx) => getCallerHome(ctx, { propertyId: scene.propertyIds[0] as string }),
};

const shown = async (ctx: TenantContext, way: string) => {
  try {
    const answer = await (ways[way] as (typeof ways)[string])(ctx);
    return JSON.stringify(answer, (_key, value) => (typeof value === 'bigint' ? String(value) : value)) ?? '';
  } catch (error) {
    const { code } = error as { code?: string };
    if (code !== 'not_found' && code !== 'forbidden') throw error;
    return '';
  }
};

describe('what was told in confidence', () => {
  it('is read by whoever handles it, handled it or leads', async () => {
    for (const [who, ctx] of Object.entries(inside))
      for (const way of ['the page', 'the list', 'the list of complaints', 'the messages', 'the file'])
        expect(await shown(ctx, way), `${who}: ${way}`).toContain(secret);
    expect(await shown(inside.leader as TenantContext, 'the export')).toContain(secret);
    expect(await shown(scene.owner, 'the messages')).toContain(secret);
    for (const way of ['the portal', 'the file in the portal', 'the file of a message in the portal'])
      expect(await shown(scene.owner, way), way).toContain(secret);
  });

  it('is shown to nobody else, whichever way they look', async () => {
    for (const [who, ctx] of Object.entries(outside))
      for (const way of Object.keys(ways))
        expect(await shown(ctx, way), `${who}: ${way}`).not.toContain(secret);
  });

  it('is not answered by whoever is no part of it', async () => {
    for (const [who, ctx] of Object.entries(outside))
      await expect(writeTicketMessage(ctx, { ticketId, body: '?' }), who).rejects.toMatchObject({
        code: expect.stringMatching(/not_found|forbidden/),
      });
    // They read on, and act no more.
    for (const who of ['passer', 'department'])
      await expect(
        writeTicketMessage(inside[who] as TenantContext, { ticketId, body: '?' }),
        who,
      ).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('is told to nobody else either', async () => {
    const told = await withTenant(scene.tenantId, (db) =>
      db.staffMessage.findMany({ where: { tenantId: scene.tenantId } }),
    );
    const chain = new Set(Object.values(inside).map(idOf));
    for (const { membershipId, params } of told)
      if (JSON.stringify(params).includes(secret)) expect(chain.has(membershipId)).toBe(true);
    const trail = await withTenant(scene.tenantId, (db) =>
      db.auditEntry.findMany({ where: { tenantId: scene.tenantId } }),
    );
    expect(JSON.stringify(trail.map(({ detail }) => detail))).not.toContain(secret);
  });
});
