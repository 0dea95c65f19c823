import { beforeAll, describe, expect, it } from 'vitest';
import { recordCallback } from '#app/domain/callbacks/record-callback.ts';
import { sweepConclusions } from '#workers/schedules/conclusion-schedule.ts';
import { concludeTicket } from './conclude-ticket.ts';
import { rateTicket } from './rate-ticket.ts';
import { staffRatings } from './staff-ratings.ts';
import { type ServiceScene, serviceScene } from './testing/service-scene.ts';

let scene: ServiceScene;

beforeAll(async () => {
  scene = await serviceScene();
});

const stars = { speed: 5, result: 4, attitude: 3 };
const days = (count: number) => new Date(Date.now() + count * 86_400_000);

describe('a rating', () => {
  it('counts for whoever did the work, moves the ticket, and tells them', async () => {
    const ticketId = await scene.done();
    await rateTicket(scene.owner, { ticketId, ...stars, comment: ' 师傅很细心 ' });
    expect(await scene.read(ticketId)).toMatchObject({ status: 'rated' });
    const manager = await scene.staff('repair_lead', scene.departmentId);
    const found = await staffRatings(manager, { membershipId: scene.workerId });
    expect(found).toMatchObject({
      count: 1,
      means: { speed: '5.00', result: '4.00', attitude: '3.00', overall: '4.00' },
      latest: [{ ticketId, comment: '师傅很细心', ...stars }],
    });
    expect(found.months).toMatchObject([{ count: 1, overall: '4.00' }]);
    const [told] = await scene.jobs('ticket.conclude');
    expect(told?.payload).toEqual({ ticketId });
  });

  it('is given once, by whose ticket it is, when the work is settled, from one to five stars', async () => {
    const ticketId = await scene.done();
    await expect(rateTicket(scene.neighbourOwner, { ticketId, ...stars })).rejects.toMatchObject({
      code: 'not_found',
    });
    await expect(rateTicket(scene.worker, { ticketId, ...stars })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(rateTicket(scene.administrator, { ticketId, ...stars })).rejects.toMatchObject({
      code: 'not_found',
    });
    for (const wrong of [0, 6, 2.5])
      await expect(rateTicket(scene.owner, { ticketId, ...stars, speed: wrong })).rejects.toMatchObject({
        code: 'invalid_input',
      });
    await rateTicket(scene.owner, { ticketId, ...stars });
    await expect(rateTicket(scene.owner, { ticketId, ...stars })).rejects.toMatchObject({
      code: 'ticket_moved',
    });
    const early = await scene.ticket(['accept']);
    await expect(rateTicket(scene.owner, { ticketId: early, ...stars })).rejects.toMatchObject({
      code: 'ticket_moved',
    });
  });

  it('lapses after the days of the company, not a moment earlier, and closes where nobody has to be called', async () => {
    const own = await serviceScene();
    const ticketId = await own.done();
    await sweepConclusions(days(2.9));
    expect(await own.read(ticketId)).toMatchObject({ status: 'settled' });
    await sweepConclusions(days(3.1));
    expect(await own.read(ticketId)).toMatchObject({ status: 'rated' });
    // The category asks for a call: it waits for that, however often it is swept.
    await sweepConclusions(days(30));
    expect(await own.read(ticketId)).toMatchObject({ status: 'rated' });
    const desk = await own.staff('customer_service');
    await recordCallback(desk, { ticketId, outcome: 'satisfied' });
    await concludeTicket(own.system, { ticketId });
    expect(await own.read(ticketId)).toMatchObject({ status: 'closed', closedAt: expect.any(Date) });
    expect((await own.events(ticketId)).slice(-4)).toEqual(['settle', 'lapse_rating', 'call_back', 'close']);
    // Once more, and nothing happens.
    expect(await concludeTicket(own.system, { ticketId })).toEqual({ status: 'closed' });
  });

  it('is asked for again when the work was taken up once more, and then the later one counts', async () => {
    const ticketId = await scene.done();
    await rateTicket(scene.owner, { ticketId, ...stars, speed: 1 });
    const desk = await scene.staff('customer_service');
    const { status } = await recordCallback(desk, {
      ticketId,
      outcome: 'dissatisfied',
      comment: '还在滴水',
      reopens: true,
    });
    expect(status).toBe('accepted');
    expect(await scene.read(ticketId)).toMatchObject({ assigneeId: null, doneAt: null });
  });
});
