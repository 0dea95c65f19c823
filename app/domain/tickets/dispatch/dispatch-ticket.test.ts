import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#app/kernel/ids.ts';
import type { TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { assignTicket } from './assign-ticket.ts';
import { rankCandidates } from './candidates/rank-candidates.ts';
import { dispatchTicket } from './dispatch-ticket.ts';
import { handBackTicket } from './hand-back-ticket.ts';
import { type DispatchScene, dispatchScene, membershipOf } from './testing/dispatch-scene.ts';

const outboxOf = (scene: DispatchScene, ticketId: string) =>
  withTenant(scene.tenantId, (db) =>
    db.outboxMessage.findMany({
      where: {
        tenantId: scene.tenantId,
        job: 'ticket.dispatch',
        payload: { path: ['ticketId'], equals: ticketId },
      },
    }),
  );

async function onShift(scene: DispatchScene, worker: TenantContext, startsAt: Date, hours = 8) {
  await withTenant(scene.tenantId, (db) =>
    db.dutyShift.create({
      data: {
        tenantId: scene.tenantId,
        id: newId(),
        membershipId: membershipOf(worker),
        startsAt,
        endsAt: new Date(startsAt.getTime() + hours * 3_600_000),
      },
    }),
  );
}

const hours = (count: number) => new Date(Date.now() + count * 3_600_000);

describe('automatic dispatch', () => {
  let scene: DispatchScene;
  beforeAll(async () => {
    scene = await dispatchScene({ dispatch: 'automatic' });
  });

  it('gives a new ticket to whoever is on duty, knows how and has least to do, and says why', async () => {
    const off = await scene.worker({ status: 'off' });
    const unskilled = await scene.worker({ skills: [] });
    const elsewhere = await scene.worker({ departmentId: scene.otherDepartmentId });
    const busy = await scene.worker();
    const free = await scene.worker({ status: 'off' });
    await onShift(scene, free, hours(-1));
    const inHand = await scene.report('normal', { accepted: true });
    await assignTicket(scene.desk, { ticketId: inHand, assigneeId: membershipOf(busy) });

    const ticketId = await scene.report('urgent');
    expect(await outboxOf(scene, ticketId)).toHaveLength(1);
    const ranked = await rankCandidates(scene.desk, { ticketId });
    const obstaclesOf = (worker: TenantContext) =>
      ranked.find(({ membershipId }) => membershipId === membershipOf(worker))?.obstacles;
    expect(obstaclesOf(off)).toEqual(['off_duty']);
    expect(obstaclesOf(unskilled)).toEqual(['skills']);
    expect(obstaclesOf(elsewhere)).toEqual(['other_department']);
    expect(ranked.slice(0, 2).map(({ membershipId }) => membershipId)).toEqual([
      membershipOf(free),
      membershipOf(busy),
    ]);
    expect(ranked[0]).toMatchObject({ isRostered: true, load: 0, score: { total: 87.5 } });

    expect(await dispatchTicket(scene.system, { ticketId })).toBe('assigned');
    expect(await scene.ticket(ticketId)).toMatchObject({
      status: 'assigned',
      assigneeId: membershipOf(free),
    });
    const events = await scene.events(ticketId);
    expect(events.map(({ event, actorKind }) => `${event} ${actorKind}`)).toEqual([
      'submit system',
      'accept system',
      'assign system',
    ]);
    expect(events[2]?.detail).toMatchObject({ load: 0, considered: ranked.length, score: { total: 87.5 } });
    // Again, as a queue may do: nothing more happens. Handed back, it waits for somebody to think.
    expect(await dispatchTicket(scene.system, { ticketId })).toBe('left');
    await handBackTicket(free, { ticketId, note: '工具不在身边' });
    expect(await outboxOf(scene, ticketId)).toHaveLength(2);
  });

  it('spreads what comes at once over those who have nothing to do', async () => {
    const spread = await dispatchScene({ dispatch: 'automatic' });
    const workers = await Promise.all(Array.from({ length: 4 }, () => spread.worker()));
    const ticketIds: string[] = [];
    for (let index = 0; index < 8; index += 1) ticketIds.push(await spread.report());
    await Promise.all(ticketIds.map((ticketId) => dispatchTicket(spread.system, { ticketId })));
    const loads = await Promise.all(
      workers.map((worker) =>
        withTenant(spread.tenantId, (db) =>
          db.ticket.count({ where: { tenantId: spread.tenantId, assigneeId: membershipOf(worker) } }),
        ),
      ),
    );
    expect(loads).toEqual([2, 2, 2, 2]);
  });

  it('prefers whoever is near, by their phone or by where they last worked', async () => {
    const near = await dispatchScene({ dispatch: 'automatic' });
    const at = new Date();
    const far = await near.worker({ position: { latitude: 31.4, longitude: 121.2, at } });
    const here = await near.worker({ position: { latitude: 31.232, longitude: 121.475, at } });
    const stale = await near.worker({ position: { latitude: 31.2304, longitude: 121.4737, at: hours(-5) } });
    const ticketId = await near.report();
    const ranked = await rankCandidates(near.desk, { ticketId });
    expect(ranked.map(({ membershipId }) => membershipId)).toEqual(
      [here, stale, far].map((worker) => membershipOf(worker)),
    );
    expect(ranked.map(({ seenBy }) => seenBy)).toEqual(['position', null, 'position']);
    expect(ranked[0]?.distanceKm).toBeLessThan(0.5);
    expect(ranked[2]?.score.parts.distance.share).toBe(0);
  });

  it('asks for an appointment who is on duty then', async () => {
    const later = await dispatchScene({ dispatch: 'automatic' });
    await later.worker();
    const rostered = await later.worker({ status: 'off' });
    await onShift(later, rostered, hours(24));
    const ticketId = await later.report('normal', { wishedFrom: hours(26) });
    expect(await dispatchTicket(later.system, { ticketId })).toBe('assigned');
    expect(await later.ticket(ticketId)).toMatchObject({ assigneeId: membershipOf(rostered) });
  });

  it('tells the desk where there is nobody, leaves it unanswered, and tries again', async () => {
    const empty = await dispatchScene({ dispatch: 'automatic' });
    const lead = await empty.lead({ status: 'off' });
    await withTenant(empty.tenantId, (db) =>
      db.department.update({
        where: { tenantId_id: { tenantId: empty.tenantId, id: empty.departmentId } },
        data: { leadId: membershipOf(lead) },
      }),
    );
    const ticketId = await empty.report();
    expect(await dispatchTicket(empty.system, { ticketId })).toBe('nobody');
    expect(await dispatchTicket(empty.system, { ticketId, tries: 1 })).toBe('nobody');
    expect(await empty.ticket(ticketId)).toMatchObject({ status: 'submitted', version: 1 });
    const told = await withTenant(empty.tenantId, (db) =>
      db.staffMessage.findMany({ where: { tenantId: empty.tenantId, event: 'nobody_to_dispatch' } }),
    );
    expect(told.map(({ membershipId }) => membershipId)).toEqual([membershipOf(lead)]);
    const again = (await outboxOf(empty, ticketId)).filter(({ runAt }) => runAt > hours(0.2));
    expect(again.map(({ payload }) => (payload as { tries: number }).tries).sort()).toEqual([1, 2]);
    await empty.worker();
    expect(await dispatchTicket(empty.system, { ticketId, tries: 2 })).toBe('assigned');
  });

  it('puts into the pool what is grabbed, and leaves to people what they give out by hand', async () => {
    const pool = await dispatchScene({ dispatch: 'pool' });
    const ticketId = await pool.report();
    expect(await dispatchTicket(pool.system, { ticketId })).toBe('pooled');
    expect(await pool.ticket(ticketId)).toMatchObject({ status: 'pooled', departmentId: pool.departmentId });
    const manual = await dispatchScene();
    await manual.worker();
    const byHand = await manual.report();
    expect(await outboxOf(manual, byHand)).toHaveLength(0);
    expect(await dispatchTicket(manual.system, { ticketId: byHand })).toBe('left');
  });
});
