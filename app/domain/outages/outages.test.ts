import { beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#app/kernel/ids.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { Tenant, TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { getOwnTicket } from '../tickets/own/get-own-ticket.ts';
import { reportTicket } from '../tickets/report/report-ticket.ts';
import { absorbNextTickets } from './absorb-next-tickets.ts';
import { absorbTicket } from './absorb-ticket.ts';
import { announceOutage } from './announce-outage.ts';
import { endNextTickets } from './end-next-tickets.ts';
import { endOutage } from './end-outage.ts';
import { getOutage } from './get-outage.ts';
import { getOwnOutage } from './get-own-outage.ts';
import { listOutages } from './list-outages.ts';
import { listOwnOutages } from './list-own-outages.ts';
import { openOutage } from './open-outage.ts';
import { outageChoices } from './outage-choices.ts';
import { releaseTicket } from './release-ticket.ts';
import { updateOutage } from './update-outage.ts';

let tenant: Tenant;
let system: TenantContext;
let service: TenantContext;
let owners: TenantContext[];
let homes: string[];
let communityId: string;
let buildingId: string;
let entrances: string[];
let noWater: string;
let brokenLock: string;

const now = new Date('2026-11-23T02:00:00Z');
const at = (ctx: TenantContext, moment = now): TenantContext => ({ ...ctx, now: () => moment });

/** Four homes: two behind each entrance of a building; the people of the first three can sign in. */
beforeEach(async () => {
  const company = await createTestTenant();
  ({ tenant } = company);
  system = at(company.system);
  const tenantId = tenant.id;
  ({ communityId, buildingId } = await createTestRegister(tenantId, { properties: 4 }));
  service = at(await createTestMember(tenant, 'customer_service'));
  entrances = [newId(), newId()];
  const [water, lock] = [newId(), newId()];
  [noWater, brokenLock] = [newId(), newId()];
  const tenures = await withTenant(tenantId, async (db) => {
    const rows = await db.tenure.findMany({ where: { tenantId }, orderBy: { propertyId: 'asc' } });
    for (const [index, id] of entrances.entries()) {
      await db.entrance.create({ data: { tenantId, id, buildingId, name: String(index + 1) } });
      for (const { propertyId } of rows.slice(index * 2, index * 2 + 2))
        await db.property.update({
          where: { tenantId_id: { tenantId, id: propertyId } },
          data: { entranceId: id },
        });
    }
    await db.ticketCategory.createMany({
      data: [
        { tenantId, id: water, kind: 'repair', name: '水测试' },
        { tenantId, id: lock, kind: 'repair', name: '门测试' },
        { tenantId, id: noWater, parentId: water, kind: 'repair', name: '没水测试', resolveMinutes: 120 },
        { tenantId, id: brokenLock, parentId: lock, kind: 'repair', name: '门锁测试' },
      ],
    });
    return rows;
  });
  homes = tenures.map(({ propertyId }) => propertyId);
  owners = [];
  for (const { personId } of tenures.slice(0, 3))
    owners.push(at(await createTestMember(tenant, 'owner', personId)));
});

const report = (index: number, categoryId = noWater, ctx = owners[index]!) =>
  reportTicket(ctx, { categoryId, propertyId: homes[index]!, description: '家里没水' });

const anOutage = () => ({
  kind: 'water' as const,
  title: '1 单元停水',
  communityId,
  places: [{ buildingId, entranceId: entrances[0]! }],
  categoryIds: [noWater],
  startsAt: new Date('2026-11-23T01:00:00Z'),
  expectedEndAt: new Date('2026-11-23T09:00:00Z'),
});

const statusOf = (ticketId: string) =>
  withTenant(tenant.id, (db) =>
    db.ticket.findFirstOrThrow({ where: { id: ticketId }, select: { status: true, outageId: true } }),
  );

const told = (event: string) =>
  withTenant(tenant.id, (db) =>
    db.notification.findMany({ where: { event }, orderBy: { createdAt: 'asc' } }),
  );

describe('an outage', () => {
  test('takes in what was reported of it and what still comes, and nothing else', async () => {
    const early = await report(0);
    const otherMatter = await report(0, brokenLock);
    const otherEntrance = await report(2);
    const { outageId } = await openOutage(service, anOutage());
    expect(await absorbNextTickets(system, { outageId })).toBe(1);
    expect(await absorbNextTickets(system, { outageId })).toBe(0);
    const late = await report(1);
    for (const { ticketId } of [early, late])
      expect(await statusOf(ticketId)).toEqual({ status: 'absorbed', outageId });
    for (const { ticketId } of [otherMatter, otherEntrance])
      expect(await statusOf(ticketId)).toEqual({ status: 'submitted', outageId: null });
    expect(await getOwnTicket(owners[1]!, { ticketId: late.ticketId })).toMatchObject({
      outage: { id: outageId, title: '1 单元停水' },
      events: [{ event: 'submit' }, { event: 'absorb', note: '1 单元停水' }],
    });
  });

  test('closes its tickets with it, their service levels met, and what comes later is none of it', async () => {
    const { ticketId } = await report(0);
    const { outageId } = await openOutage(service, anOutage());
    await absorbNextTickets(system, { outageId });
    await endOutage(service, { outageId, as: 'resolved', body: '已恢复供水' });
    expect(await endNextTickets(system, { outageId })).toBe(1);
    expect(await endNextTickets(system, { outageId })).toBe(0);
    expect(await statusOf(ticketId)).toMatchObject({ status: 'closed', outageId });
    const clocks = await withTenant(tenant.id, (db) => db.ticketClock.findMany({ where: { ticketId } }));
    expect(clocks.map(({ metAt }) => metAt)).toEqual([now]);
    expect((await statusOf((await report(0)).ticketId)).status).toBe('submitted');
    await expect(endOutage(service, { outageId, as: 'resolved' })).rejects.toMatchObject({
      code: 'outage_over',
    });
    await expect(updateOutage(service, { outageId, body: 'x' })).rejects.toMatchObject({
      code: 'outage_over',
    });
  });

  test('that was none gives its tickets back', async () => {
    const { ticketId } = await report(0);
    const { outageId } = await openOutage(service, anOutage());
    await absorbNextTickets(system, { outageId });
    await endOutage(service, { outageId, as: 'cancelled' });
    await endNextTickets(system, { outageId });
    expect(await statusOf(ticketId)).toEqual({ status: 'accepted', outageId: null });
  });

  test('that is planned waits for its hour', async () => {
    const { outageId } = await openOutage(service, {
      ...anOutage(),
      isPlanned: true,
      startsAt: new Date('2026-11-25T01:00:00Z'),
      expectedEndAt: null,
    });
    const { ticketId } = await report(0);
    expect(await absorbNextTickets(system, { outageId })).toBe(0);
    expect((await statusOf(ticketId)).status).toBe('submitted');
    const [job] = await withTenant(tenant.id, (db) =>
      db.outboxMessage.findMany({ where: { job: 'outage.absorb' } }),
    );
    expect(job?.runAt).toEqual(new Date('2026-11-25T01:00:00Z'));
    const later = at(owners[1]!, new Date('2026-11-25T02:00:00Z'));
    expect((await statusOf((await report(1, noWater, later)).ticketId)).status).toBe('absorbed');
  });

  test('is opened where it is, by those who may', async () => {
    const wrong = (path: string, code: string) => ({
      code: 'invalid_input',
      detail: { fields: [expect.objectContaining({ path, code })] },
    });
    const other = await createTestRegister(tenant.id, { properties: 1, communityName: '别处' });
    await expect(
      openOutage(service, { ...anOutage(), communityId: other.communityId }),
    ).rejects.toMatchObject(wrong('places', 'not_found'));
    await expect(
      openOutage(service, { ...anOutage(), expectedEndAt: new Date('2026-11-23T01:00:00Z') }),
    ).rejects.toMatchObject(wrong('expectedEndAt', 'date_order'));
    const worker = await createTestMember(tenant, 'repair_worker');
    await expect(openOutage(worker, anOutage())).rejects.toMatchObject({ code: 'forbidden' });
    await expect(openOutage(owners[0]!, anOutage())).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('whom it reaches', () => {
  test('everybody behind the entrance is told once of each news, with a mail, and nobody else', async () => {
    const { outageId } = await openOutage(service, anOutage());
    for (let tries = 0; tries < 2; tries += 1)
      await announceOutage(system, { outageId, news: 'opened', updateId: null });
    const people = owners.slice(0, 2).map(({ actor }) => (actor.kind === 'member' ? actor.personId : null));
    const opened = await told('outage_opened');
    expect(opened.map(({ personId }) => personId).sort()).toEqual([...people].sort());
    expect(opened[0]).toMatchObject({
      link: `/service/outages/${outageId}`,
      params: { title: '1 单元停水', fromDay: '2026-11-23', fromTime: '09:00', untilTime: '17:00' },
    });
    const mails = await withTenant(tenant.id, (db) => db.notificationDelivery.count());
    expect(mails).toBe(2);
    await updateOutage(service, {
      outageId,
      body: '正在抢修',
      expectedEndAt: new Date('2026-11-23T11:00:00Z'),
    });
    const update = await withTenant(tenant.id, (db) => db.outageUpdate.findFirstOrThrow());
    await announceOutage(system, { outageId, news: 'updated', updateId: update.id });
    expect((await told('outage_updated'))[0]?.params).toMatchObject({ text: '正在抢修', untilTime: '19:00' });
    await endOutage(service, { outageId, as: 'resolved' });
    // What was still to be said of it while it lasted is no news any more.
    expect(await announceOutage(system, { outageId, news: 'opened', updateId: null })).toMatchObject({
      notified: 0,
    });
    expect(await announceOutage(system, { outageId, news: 'ended', updateId: null })).toMatchObject({
      notified: 2,
    });
  });

  test('the whole community where no place is named; not parking, nor who has moved out', async () => {
    await withTenant(tenant.id, async (db) => {
      await db.property.update({
        where: { tenantId_id: { tenantId: tenant.id, id: homes[3]! } },
        data: { kind: 'parking_space' },
      });
      await db.tenure.updateMany({
        where: { tenantId: tenant.id, propertyId: homes[2]! },
        data: { endsOn: new Date('2026-11-01') },
      });
    });
    const { outageId } = await openOutage(service, { ...anOutage(), places: [] });
    expect(await announceOutage(system, { outageId, news: 'opened', updateId: null })).toMatchObject({
      notified: 2,
    });
  });
});

describe('the desk', () => {
  test('takes a ticket in and out by hand', async () => {
    const { ticketId } = await report(2, brokenLock);
    const { outageId } = await openOutage(service, anOutage());
    await absorbTicket(service, { ticketId, outageId });
    expect(await statusOf(ticketId)).toEqual({ status: 'absorbed', outageId });
    await expect(absorbTicket(service, { ticketId, outageId })).rejects.toMatchObject({
      code: 'ticket_moved',
    });
    await releaseTicket(service, { ticketId, note: '不是停水' });
    expect(await statusOf(ticketId)).toEqual({ status: 'accepted', outageId: null });
    await expect(absorbTicket(owners[2]!, { ticketId, outageId })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});

test('it is read by the desk with whom it reaches, and by those whom it reaches', async () => {
  const { ticketId } = await report(0);
  const { outageId } = await openOutage(service, anOutage());
  await absorbNextTickets(system, { outageId });
  expect(await getOutage(service, { outageId })).toMatchObject({
    places: [{ building: '1号楼', entrance: '1' }],
    categories: ['没水测试'],
    ticketCount: 1,
    tickets: [{ id: ticketId, status: 'absorbed' }],
    reach: { homes: 2, people: 2 },
  });
  expect((await listOutages(service, { status: 'open' })).rows).toMatchObject([{ id: outageId, tickets: 1 }]);
  expect((await listOutages(service, { status: 'resolved' })).rows).toEqual([]);
  const choices = await outageChoices(service, { communityId });
  expect(choices.buildings).toMatchObject([{ id: buildingId, entrances: [{ name: '1' }, { name: '2' }] }]);
  expect(choices.usual).toEqual({ water: [noWater] });
  expect(await listOwnOutages(owners[0]!, {})).toMatchObject([{ id: outageId }]);
  expect(await getOwnOutage(owners[0]!, { outageId })).toMatchObject({ tickets: [{ id: ticketId }] });
  expect(await listOwnOutages(owners[2]!, {})).toEqual([]);
  await expect(getOwnOutage(owners[2]!, { outageId })).rejects.toMatchObject({ code: 'not_found' });
});
