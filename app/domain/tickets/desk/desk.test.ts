import { beforeAll, describe, expect, it } from 'vitest';
import { createTestOwner } from '#prisma/factories/create-test-owner.ts';
import { acceptTicket } from './accept-ticket.ts';
import { cancelTicket } from './cancel-ticket.ts';
import { declineTicket } from './decline-ticket.ts';
import { findCallers } from './find-callers.ts';
import { getTicket } from './get-ticket.ts';
import { mergeTickets } from './merge-tickets.ts';
import { noteTicketAtDesk } from './note-ticket-at-desk.ts';
import { recordTicket } from './record-ticket.ts';
import { reopenTicket } from './reopen-ticket.ts';
import { reviseTicket } from './revise-ticket.ts';
import { splitTicket } from './split-ticket.ts';
import { deskScene } from './testing/desk-scene.ts';

let scene: Awaited<ReturnType<typeof deskScene>>;
beforeAll(async () => {
  scene = await deskScene();
});

function call(more: Partial<Parameters<typeof recordTicket>[1]> = {}) {
  const [home] = scene.homes;
  return recordTicket(scene.desk, {
    categoryId: scene.leakId,
    propertyId: home?.propertyId,
    personId: home?.personId,
    description: '厨房水槽下面漏水\n从昨晚开始',
    answers: { where: '厨房', days: '1' },
    ...more,
  });
}

describe('a call', () => {
  it('becomes an accepted ticket in the name of the caller, at their home, with what the category asks', async () => {
    const { id } = await call();
    const ticket = await scene.ticket(id);
    const [home] = scene.homes;
    expect(ticket).toMatchObject({
      status: 'accepted',
      source: 'phone',
      title: '厨房水槽下面漏水',
      personId: home?.personId,
      contactPhone: home?.person.phone,
      communityId: scene.communityId,
      buildingId: scene.buildingId,
      departmentId: scene.departmentId,
      answers: { where: '厨房', days: '1' },
    });
    expect(ticket.events.map(({ event, actorKind }) => [event, actorKind])).toEqual([
      ['submit', 'member'],
      ['accept', 'member'],
    ]);
    expect(ticket.clocks.find(({ stage }) => stage === 'respond')?.metAt).not.toBeNull();
  });

  it('is refused field by field where the category needs more, or the place is nowhere', async () => {
    await expect(call({ answers: { where: '阳台', days: 'x' } })).rejects.toMatchObject({
      detail: {
        fields: [
          { path: 'answers.where', code: 'invalid_choice' },
          { path: 'answers.days', code: 'invalid_number' },
        ],
      },
    });
    await expect(call({ propertyId: null, communityId: scene.communityId })).rejects.toMatchObject({
      detail: { fields: [{ path: 'place', code: 'required' }] },
    });
    await expect(call({ categoryId: scene.groupId })).rejects.toMatchObject({
      detail: { fields: [{ path: 'categoryId', code: 'not_found' }] },
    });
  });

  it('is not for an owner to record in the name of another', async () => {
    const [first, second] = scene.homes;
    const owner = await createTestOwner(scene.tenant, second?.personId ?? '');
    await expect(
      recordTicket(owner, {
        categoryId: scene.leakId,
        propertyId: first?.propertyId,
        personId: first?.personId,
        description: '漏水',
        answers: { where: '厨房' },
      }),
    ).rejects.toMatchObject({ code: 'invalid_input' });
    const [own] = await findCallers(owner, { q: '1-00000' });
    expect(own).toMatchObject({ propertyId: second?.propertyId, holders: [] });
  });

  it('finds the caller by phone number, by its end and by room, with what is open at their home', async () => {
    const home = scene.homes[4];
    await call({ propertyId: home?.propertyId, personId: home?.personId });
    const phone = home?.person.phone ?? '';
    for (const q of [phone, phone.slice(-4), `${phone.slice(0, 3)}-${phone.slice(3, 7)}-${phone.slice(7)}`])
      expect((await findCallers(scene.desk, { q }))[0], q).toMatchObject({
        propertyId: home?.propertyId,
        holders: [{ personId: home?.personId, phone }],
        openTickets: 1,
      });
    expect(await findCallers(scene.desk, { q: '春江 000005' })).toHaveLength(1);
    expect(await findCallers(scene.desk, { q: '秋水 000005' })).toHaveLength(0);
  });
});

describe('the desk', () => {
  it('declines with a reason only, cancels, and takes up again without whoever had it', async () => {
    const { id } = await call({ accept: false });
    await expect(declineTicket(scene.desk, { ticketId: id, note: ' ' })).rejects.toMatchObject({
      code: 'invalid_input',
    });
    await declineTicket(scene.desk, { ticketId: id, note: '不在服务范围' });
    await expect(acceptTicket(scene.desk, { ticketId: id })).rejects.toMatchObject({ code: 'ticket_moved' });
    await reopenTicket(scene.desk, { ticketId: id, note: '已核实，在保修范围' });
    await cancelTicket(scene.desk, { ticketId: id, note: '业主自行处理' });
    const { status, events, clocks } = await scene.ticket(id);
    expect(status).toBe('cancelled');
    expect(events.map(({ event }) => event)).toEqual(['submit', 'decline', 'reopen', 'cancel']);
    expect(clocks.every(({ dueAt, metAt }) => dueAt === null && metAt === null)).toBe(true);
  });

  it('merges duplicates all or none, and both sides tell of it', async () => {
    const [into, same, other] = [await call(), await call(), await call()];
    await cancelTicket(scene.desk, { ticketId: other.id, note: '重复' });
    await expect(
      mergeTickets(scene.desk, { ticketIds: [same.id, other.id], intoId: into.id }),
    ).rejects.toMatchObject({ code: 'ticket_moved' });
    expect((await scene.ticket(same.id)).status).toBe('accepted');
    await expect(mergeTickets(scene.desk, { ticketIds: [same.id], intoId: other.id })).rejects.toMatchObject({
      detail: { fields: [{ path: 'intoId', code: 'merge_into_ended' }] },
    });
    await mergeTickets(scene.desk, { ticketIds: [same.id], intoId: into.id });
    const detail = await getTicket(scene.desk, { ticketId: into.id });
    expect(detail.duplicates.map(({ id }) => id)).toEqual([same.id]);
    expect((await getTicket(scene.desk, { ticketId: same.id })).mergedInto?.id).toBe(into.id);
    expect(detail.events.at(-1)).toMatchObject({ event: 'note', isInternal: true });
  });

  it('never merges a complaint with what everybody reads, nor turns one into the other', async () => {
    const plain = await call();
    const { id } = await recordTicket(scene.leader, {
      categoryId: scene.noiseId,
      propertyId: scene.homes[0]?.propertyId,
      description: '楼上夜间施工',
    });
    expect((await scene.ticket(id)).confidential).toBe(true);
    await expect(mergeTickets(scene.leader, { ticketIds: [id], intoId: plain.id })).rejects.toMatchObject({
      detail: { fields: [{ code: 'merge_confidential' }] },
    });
    await expect(
      reviseTicket(scene.leader, { ticketId: id, categoryId: scene.leakId, title: 'x', urgency: 'normal' }),
    ).rejects.toMatchObject({ detail: { fields: [{ path: 'categoryId', code: 'category_confidence' }] } });
    await expect(getTicket(scene.desk, { ticketId: id })).rejects.toMatchObject({ code: 'not_found' });
    await expect(noteTicketAtDesk(scene.desk, { ticketId: id, note: '看一眼' })).rejects.toMatchObject({
      code: 'not_found',
    });
  });

  it('splits a part off as a ticket of its own, accepted, at the same place', async () => {
    const whole = await call();
    const [part] = await splitTicket(scene.desk, {
      ticketId: whole.id,
      parts: [{ categoryId: scene.socketId, title: '插座也没电' }],
    });
    const made = await scene.ticket(part?.id ?? '');
    const from = await scene.ticket(whole.id);
    expect(made).toMatchObject({
      status: 'accepted',
      splitFromId: whole.id,
      propertyId: from.propertyId,
      personId: from.personId,
      contactPhone: from.contactPhone,
    });
    expect(from.events.at(-1)).toMatchObject({ event: 'split', toStatus: 'accepted' });
  });

  it('corrects the category with its service levels, counted from the report, and says what changed', async () => {
    const { id } = await call();
    const before = await scene.ticket(id);
    await reviseTicket(scene.desk, {
      ticketId: id,
      categoryId: scene.socketId,
      title: before.title,
      description: before.description,
      urgency: 'urgent',
      contactName: before.contactName,
      contactPhone: before.contactPhone,
    });
    const after = await scene.ticket(id);
    expect(after.events.at(-1)?.detail).toEqual({ changed: 'urgency categoryId' });
    const clock = (stage: string) => after.clocks.find((each) => each.stage === stage);
    expect(clock('respond')?.metAt).toEqual(before.clocks.find(({ stage }) => stage === 'respond')?.metAt);
    expect(clock('arrive')?.dueAt).toEqual(new Date(before.createdAt.getTime() + 120 * 60_000));
    expect(clock('resolve')?.dueAt).toEqual(new Date(before.createdAt.getTime() + 1_440 * 60_000));
    const version = after.version;
    await reviseTicket(scene.desk, {
      ticketId: id,
      categoryId: scene.socketId,
      title: after.title,
      description: after.description,
      urgency: 'urgent',
      contactName: after.contactName,
      contactPhone: after.contactPhone,
    });
    expect((await scene.ticket(id)).version).toBe(version);
  });
});
