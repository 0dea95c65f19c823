import { beforeAll, describe, expect, it } from 'vitest';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { deleteSavedFilter } from '../../saved-filters/delete-saved-filter.ts';
import { listSavedFilters } from '../../saved-filters/list-saved-filters.ts';
import { saveFilter } from '../../saved-filters/save-filter.ts';
import { recordTicket } from '../desk/record-ticket.ts';
import { deskScene } from '../desk/testing/desk-scene.ts';
import { assignTicket } from '../dispatch/assign-ticket.ts';
import { countTickets } from './count-tickets.ts';
import { exportTickets } from './export-tickets.ts';
import { listTickets } from './list-tickets.ts';
import { ticketViews } from './ticket-views.ts';

let scene: Awaited<ReturnType<typeof deskScene>>;
const ids: string[] = [];
let complaintId: string;

beforeAll(async () => {
  scene = await deskScene();
  for (const [index, home] of scene.homes.slice(0, 7).entries()) {
    const { id } = await recordTicket(scene.desk, {
      categoryId: index % 2 ? scene.socketId : scene.leakId,
      propertyId: home.propertyId,
      personId: home.personId,
      description: index === 3 ? '客厅插座冒火花' : `水管漏水 ${index}`,
      urgency: index === 3 ? 'emergency' : 'normal',
      answers: { where: '厨房' },
      accept: index !== 0,
    });
    ids.push(id);
  }
  complaintId = (
    await recordTicket(scene.leader, {
      categoryId: scene.noiseId,
      propertyId: scene.homes[3]?.propertyId,
      personId: scene.homes[3]?.personId,
      description: '保安态度差',
    })
  ).id;
});

const idsOf = async (filter: Parameters<typeof listTickets>[1], ctx = scene.desk) =>
  (await listTickets(ctx, filter)).tickets.map(({ id }) => id);

describe('the list of tickets', () => {
  it('comes newest first, a page at a time in both directions, each ticket once', async () => {
    const newest = [...ids].reverse();
    const first = await listTickets(scene.desk, { limit: 3 });
    const second = await listTickets(scene.desk, { limit: 3, after: first.next });
    const third = await listTickets(scene.desk, { limit: 3, after: second.next });
    expect([first, second, third].flatMap(({ tickets }) => tickets.map(({ id }) => id))).toEqual(newest);
    expect(third.next).toBeNull();
    const back = await listTickets(scene.desk, { limit: 3, before: third.previous });
    expect(back.tickets.map(({ id }) => id)).toEqual(newest.slice(3, 6));
  });

  it('sorts into heaps and keeps to every filter', async () => {
    expect(await idsOf({ view: 'new' })).toEqual([ids[0]]);
    expect(await idsOf({ view: 'undispatched' })).toHaveLength(6);
    expect(await idsOf({ urgency: 'emergency' })).toEqual([ids[3]]);
    expect(await idsOf({ categoryId: scene.groupId })).toHaveLength(7);
    expect(await idsOf({ categoryId: scene.socketId })).toHaveLength(3);
    expect(await idsOf({ propertyId: scene.homes[2]?.propertyId })).toEqual([ids[2]]);
    await assignTicket(scene.desk, {
      ticketId: ids[6] ?? '',
      assigneeId: scene.leader.actor.kind === 'member' ? scene.leader.actor.membershipId : '',
    });
    expect(await idsOf({ view: 'mine' }, scene.leader)).toEqual([ids[6]]);
    const late = { ...scene.desk, now: () => new Date(Date.now() + 5 * 3_600_000) };
    expect((await idsOf({ view: 'overdue' }, late)).sort()).toEqual(
      [ids[0], ids[1], ids[2], ids[3], ids[4], ids[5], ids[6]].sort(),
    );
    expect(await idsOf({ view: 'overdue' })).toEqual([]);
  });

  it('counts each heap as its list has it, under the other filters, and nothing that the reader may not see', async () => {
    const heaps = ticketViews.filter((view) => view !== 'all');
    const late = { ...scene.desk, now: () => new Date(Date.now() + 5 * 3_600_000) };
    for (const ctx of [scene.desk, scene.leader, late])
      for (const filter of [
        {},
        { categoryId: scene.groupId },
        { q: '水管漏水' },
        { urgency: 'emergency' as const },
      ]) {
        const counts = await countTickets(ctx, filter);
        for (const view of heaps)
          expect([view, counts[view]]).toEqual([view, (await idsOf({ ...filter, view }, ctx)).length]);
      }
    expect((await countTickets(scene.desk, {})).open).toBe(7);
    expect((await countTickets(scene.leader, {})).open).toBe(8);
  });

  it('finds by number, phone and its end, room, and what the text begins with', async () => {
    const [line] = (await listTickets(scene.desk, { urgency: 'emergency' })).tickets;
    const home = scene.homes[3];
    const phone = home?.person.phone ?? '';
    for (const q of [
      `#${line?.number}`,
      phone,
      phone.slice(-6),
      '000004',
      '客厅插',
      '春江 000004',
      '插座 000004',
    ])
      expect(await idsOf({ q }), q).toContain(ids[3]);
    for (const q of ['冒火花', '秋水 000004', '99887766', '%', "'", '\\'])
      expect(await idsOf({ q }), q).not.toContain(ids[3]);
  });

  it('shows, finds and exports no complaint to who is outside of its chain', async () => {
    const phone = scene.homes[3]?.person.phone ?? '';
    expect(await idsOf({ q: phone })).not.toContain(complaintId);
    expect(await idsOf({ q: '保安' })).toEqual([]);
    const manager = await createTestMember(scene.tenant, 'administrator');
    expect(await idsOf({}, manager)).not.toContain(complaintId);
    expect(await idsOf({ q: '保安' }, scene.leader)).toEqual([complaintId]);
    const rows = async (ctx: typeof scene.desk) => {
      const found: unknown[] = [];
      for await (const row of await exportTickets(ctx, {})) found.push(row);
      return found;
    };
    expect(await rows(scene.desk)).toHaveLength(1 + ids.length);
    expect(JSON.stringify(await rows(manager))).not.toContain('保安');
    expect(JSON.stringify(await rows(scene.leader))).toContain('保安');
  });

  it('keeps filters for whoever kept them, without the page one was on', async () => {
    const screen = 'tickets' as const;
    const { id } = await saveFilter(scene.desk, {
      screen,
      name: '急件',
      query: 'urgency=emergency&after=1_x',
    });
    await saveFilter(scene.desk, { screen, name: '急件', query: 'urgency=emergency&view=open' });
    expect(await listSavedFilters(scene.desk, { screen })).toEqual([
      { id, name: '急件', query: 'urgency=emergency&view=open' },
    ]);
    expect(await listSavedFilters(scene.leader, { screen })).toEqual([]);
    await expect(deleteSavedFilter(scene.leader, { filterId: id })).rejects.toMatchObject({
      code: 'not_found',
    });
    await deleteSavedFilter(scene.desk, { filterId: id });
    expect(await listSavedFilters(scene.desk, { screen })).toEqual([]);
  });
});
