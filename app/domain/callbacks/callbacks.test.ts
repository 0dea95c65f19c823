import { Readable } from 'node:stream';
import { beforeAll, describe, expect, it } from 'vitest';
import { concludeTicket } from '#app/domain/ratings/conclude-ticket.ts';
import { rateTicket } from '#app/domain/ratings/rate-ticket.ts';
import { staffRatings } from '#app/domain/ratings/staff-ratings.ts';
import { type ServiceScene, serviceScene } from '#app/domain/ratings/testing/service-scene.ts';
import { putFile } from '#app/integrations/storage/put-file.ts';
import { newId } from '#app/kernel/ids.ts';
import type { TenantContext } from '#tenants/context.ts';
import { getCallbackRecording } from './get-callback-recording.ts';
import { listCallbacks } from './list-callbacks.ts';
import { listCallbacksDue } from './list-callbacks-due.ts';
import { recordCallback } from './record-callback.ts';

let scene: ServiceScene;
let desk: TenantContext;

beforeAll(async () => {
  scene = await serviceScene();
  desk = await scene.staff('customer_service');
});

async function rated(): Promise<string> {
  const ticketId = await scene.done();
  await rateTicket(scene.owner, { ticketId, speed: 5, result: 5, attitude: 5 });
  return ticketId;
}

const dueIds = async (state?: 'now' | 'later', ctx = desk) =>
  (await listCallbacksDue(ctx, { state })).tickets.map(({ ticketId }) => ticketId);

async function upload(content: Uint8Array, name: string) {
  const id = newId();
  const key = `callbacks/${id}`;
  const stored = await putFile(scene.tenantId, key, Readable.from([content]), { contentType: 'audio/mpeg' });
  return { id, key, name, contentType: stored.contentType, size: stored.size };
}

/** The beginning of a recording as telephones make it (AMR). */
const sound = Buffer.concat([Buffer.from('#!AMR\n'), Buffer.alloc(64, 7)]);

describe('a callback', () => {
  it('is due after the rating, ends with its outcome, and counts for whoever did the work', async () => {
    const ticketId = await rated();
    expect(await dueIds()).toContain(ticketId);
    await recordCallback(desk, { ticketId, outcome: 'satisfied', comment: '很满意' });
    expect(await scene.read(ticketId)).toMatchObject({ status: 'called_back' });
    expect(await dueIds()).not.toContain(ticketId);
    await concludeTicket(scene.system, { ticketId });
    expect(await scene.read(ticketId)).toMatchObject({ status: 'closed' });
    const found = await staffRatings(desk, { membershipId: scene.workerId });
    expect(found.callbacks.satisfied).toBe(1);
    expect(found.latestCalls).toMatchObject([{ ticketId, comment: '很满意' }]);
    expect((await listCallbacks(desk, { ticketId })).callbacks).toMatchObject([
      { outcome: 'satisfied', calledByName: '赵员工', workerName: '赵员工' },
    ]);
  });

  it('comes again at the time that was agreed where nobody answered', async () => {
    const ticketId = await rated();
    await expect(recordCallback(desk, { ticketId, outcome: 'no_answer' })).rejects.toMatchObject({
      detail: { fields: [{ path: 'nextCallAt' }] },
    });
    await expect(
      recordCallback(desk, { ticketId, outcome: 'no_answer', nextCallAt: new Date(Date.now() - 1_000) }),
    ).rejects.toMatchObject({ detail: { fields: [{ code: 'expected_ahead' }] } });
    const nextCallAt = new Date(Date.now() + 3_600_000);
    await recordCallback(desk, { ticketId, outcome: 'no_answer', nextCallAt });
    expect(await scene.read(ticketId)).toMatchObject({ status: 'rated' });
    expect(await dueIds()).not.toContain(ticketId);
    expect(await dueIds('later')).toContain(ticketId);
    const later = { ...desk, now: () => new Date(nextCallAt.getTime() + 1) };
    expect(await dueIds('now', later)).toContain(ticketId);
    await recordCallback(later, { ticketId, outcome: 'declined' });
    expect(await dueIds('now', later)).not.toContain(ticketId);
  });

  it('says why where the owner is not satisfied', async () => {
    const ticketId = await rated();
    await expect(recordCallback(desk, { ticketId, outcome: 'dissatisfied' })).rejects.toMatchObject({
      detail: { fields: [{ path: 'comment', code: 'required' }] },
    });
    await recordCallback(desk, { ticketId, outcome: 'dissatisfied', comment: '来得太晚' });
    await expect(
      recordCallback(desk, { ticketId, outcome: 'satisfied', comment: '后来满意了' }),
    ).rejects.toMatchObject({ code: 'ticket_moved' });
  });

  it('keeps its recording for those who may read the ticket, and takes nothing else for one', async () => {
    const ticketId = await rated();
    const text = await upload(Buffer.from('not a sound at all'), 'call.mp3');
    await expect(
      recordCallback(desk, { ticketId, outcome: 'satisfied', recording: text }),
    ).rejects.toMatchObject({ detail: { fields: [{ path: 'file', code: 'file_type' }] } });
    const recording = await upload(sound, '回访.amr');
    const { callbackId } = await recordCallback(desk, { ticketId, outcome: 'satisfied', recording });
    expect(await getCallbackRecording(desk, { callbackId })).toMatchObject({ name: '回访.amr' });
    await expect(getCallbackRecording(scene.owner, { callbackId })).rejects.toMatchObject({
      code: 'forbidden',
    });
    const stranger = (await serviceScene()).administrator;
    await expect(getCallbackRecording(stranger, { callbackId })).rejects.toMatchObject({ code: 'not_found' });
  });

  it('ends one call where two are noted at once', async () => {
    const ticketId = await rated();
    const calls = await Promise.allSettled(
      [1, 2, 3].map(() => recordCallback(desk, { ticketId, outcome: 'satisfied' })),
    );
    expect(calls.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await listCallbacks(desk, { ticketId })).callbacks).toHaveLength(1);
  });

  it('is nothing for workers and owners', async () => {
    const ticketId = await rated();
    for (const ctx of [scene.worker, scene.owner])
      await expect(recordCallback(ctx, { ticketId, outcome: 'satisfied' })).rejects.toMatchObject({
        code: 'forbidden',
      });
  });
});
