import { beforeAll, describe, expect, it } from 'vitest';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { grabTicket } from './grab-ticket.ts';
import { type DispatchScene, dispatchScene, membershipOf } from './testing/dispatch-scene.ts';

let scene: DispatchScene;

beforeAll(async () => {
  scene = await dispatchScene();
});

describe('a ticket in the pool', () => {
  it('is grabbed by one of those who try at once, and the others are told so', async () => {
    const workers = await Promise.all(Array.from({ length: 8 }, () => scene.worker()));
    const ticketIds = [
      await scene.report('normal', { pooled: true }),
      await scene.report('urgent', { pooled: true }),
    ];
    for (const ticketId of ticketIds) {
      const tries = await Promise.allSettled(workers.map((worker) => grabTicket(worker, { ticketId })));
      const winners = workers.filter((_, index) => tries[index]?.status === 'fulfilled');
      expect(winners).toHaveLength(1);
      const codes = tries.flatMap((tried) =>
        tried.status === 'rejected'
          ? [tried.reason instanceof DomainError ? tried.reason.code : tried.reason]
          : [],
      );
      expect(codes).toEqual(Array(7).fill('ticket_taken'));
      const winner = winners[0] as (typeof workers)[number];
      expect(await scene.ticket(ticketId)).toMatchObject({
        status: 'assigned',
        assigneeId: membershipOf(winner),
        version: 4,
      });
      const events = await scene.events(ticketId);
      expect(events.map(({ event }) => event)).toEqual(['submit', 'accept', 'offer', 'grab']);
      expect(events[3]).toMatchObject({
        actorKind: 'member',
        actorId: membershipOf(winner),
        actorName: '赵员工',
        fromStatus: 'pooled',
        toStatus: 'assigned',
        isInternal: false,
      });
      // Told once, and an answer that got lost on the way is given again.
      const told = await withTenant(scene.tenantId, (db) =>
        db.outboxMessage.findMany({
          where: {
            tenantId: scene.tenantId,
            job: 'ticket.announce',
            payload: { path: ['ticketId'], equals: ticketId },
          },
        }),
      );
      expect(told.filter(({ payload }) => (payload as { version: number }).version === 4)).toHaveLength(1);
      expect(await grabTicket(winner, { ticketId })).toEqual({ version: 4 });
      expect(await scene.events(ticketId)).toHaveLength(4);
    }
  });

  it('is taken only by its own department, with the skills it asks for, by a role that may', async () => {
    const ticketId = await scene.report('normal', { pooled: true });
    const stranger = await scene.worker({ departmentId: scene.otherDepartmentId });
    const unskilled = await scene.worker({ skills: ['electricity'] });
    await expect(grabTicket(stranger, { ticketId })).rejects.toMatchObject({ code: 'not_found' });
    await expect(grabTicket(unskilled, { ticketId })).rejects.toMatchObject({ code: 'skills_missing' });
    await expect(grabTicket(scene.desk, { ticketId })).rejects.toMatchObject({ code: 'not_found' });
    await expect(grabTicket(await scene.worker(), { ticketId: newId() })).rejects.toMatchObject({
      code: 'not_found',
    });
    // Customer service works on what it was given and has no pool, also where somebody of it belongs to the crew.
    await withTenant(scene.tenantId, (db) =>
      db.staffProfile.create({
        data: {
          tenantId: scene.tenantId,
          membershipId: membershipOf(scene.desk),
          departmentId: scene.departmentId,
        },
      }),
    );
    await withTenant(scene.tenantId, (db) =>
      db.staffSkill.create({
        data: { tenantId: scene.tenantId, membershipId: membershipOf(scene.desk), skill: 'plumbing' },
      }),
    );
    await expect(grabTicket(scene.desk, { ticketId })).rejects.toMatchObject({ code: 'forbidden' });
    expect(await scene.ticket(ticketId)).toMatchObject({ status: 'pooled', assigneeId: null, version: 3 });
  });

  it('is not taken before it is in the pool', async () => {
    const ticketId = await scene.report('normal', { accepted: true });
    await expect(grabTicket(await scene.worker(), { ticketId })).rejects.toMatchObject({
      code: 'ticket_taken',
    });
    expect(await scene.ticket(ticketId)).toMatchObject({ status: 'accepted' });
  });
});
