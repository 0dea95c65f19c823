import { beforeEach, describe, expect, test } from 'vitest';
import { newId } from '#app/kernel/ids.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { Tenant, TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { cancelOwnTicket } from '../own/cancel-own-ticket.ts';
import { getOwnTicket } from '../own/get-own-ticket.ts';
import { listOwnTickets } from '../own/list-own-tickets.ts';
import { reopenOwnTicket } from '../own/reopen-own-ticket.ts';
import { reviseOwnTicket } from '../own/revise-own-ticket.ts';
import { urgeTicket } from '../own/urge-ticket.ts';
import { reportChoices } from './report-choices.ts';
import { reportForm } from './report-form.ts';
import { reportTicket } from './report-ticket.ts';

let tenant: Tenant;
let owner: TenantContext;
let household: TenantContext;
let neighbour: TenantContext;
let communityId: string;
let propertyId: string;
let neighboursHome: string;
let departmentId: string;
let leak: string;
let complaint: string;

/** A Monday, ten in the morning in Shanghai. */
const now = new Date('2026-11-23T02:00:00Z');
const at = (ctx: TenantContext, moment = now): TenantContext => ({ ...ctx, now: () => moment });

beforeEach(async () => {
  ({ tenant } = await createTestTenant());
  const tenantId = tenant.id;
  ({ communityId } = await createTestRegister(tenantId, { properties: 2 }));
  await withTenant(tenantId, async (db) => {
    const tenures = await db.tenure.findMany({ where: { tenantId }, orderBy: { propertyId: 'asc' } });
    propertyId = tenures[0]!.propertyId;
    neighboursHome = tenures[1]!.propertyId;
    owner = at(await createTestMember(tenant, 'owner', tenures[0]!.personId));
    neighbour = at(await createTestMember(tenant, 'owner', tenures[1]!.personId));
    const wife = newId();
    await db.person.create({ data: { tenantId, id: wife, name: '王太太', phone: '13700000000' } });
    await db.tenure.create({
      data: { tenantId, id: newId(), propertyId, personId: wife, kind: 'household_member', isPayer: false },
    });
    household = at(await createTestMember(tenant, 'owner', wife));
    departmentId = newId();
    await db.department.create({
      data: { tenantId, id: departmentId, name: `水电班 ${departmentId}`, phone: '021-5550 1234' },
    });
    const [water, words] = [newId(), newId()];
    leak = newId();
    complaint = newId();
    await db.ticketCategory.createMany({
      data: [
        { tenantId, id: water, kind: 'repair', name: '水电测试' },
        { tenantId, id: words, kind: 'complaint', name: '投诉测试' },
        {
          tenantId,
          id: leak,
          parentId: water,
          kind: 'repair',
          name: '漏水测试',
          departmentId,
          takesAppointments: true,
          respondMinutes: 30,
        },
        { tenantId, id: complaint, parentId: words, kind: 'complaint', name: '服务态度测试' },
      ],
    });
    await db.ticketField.createMany({
      data: [
        {
          tenantId,
          id: newId(),
          categoryId: leak,
          key: 'where',
          label: '哪里',
          kind: 'choice',
          isRequired: true,
          choices: ['厨房', '卫生间'],
        },
        {
          tenantId,
          id: newId(),
          categoryId: leak,
          key: 'photo',
          label: '照片',
          kind: 'photo',
          isRequired: true,
          position: 1,
          choices: [],
        },
      ],
    });
    // Tuesday mornings, one crew.
    await db.appointmentSlot.create({
      data: {
        tenantId,
        id: newId(),
        departmentId,
        weekday: 2,
        startsAt: '09:00',
        endsAt: '11:00',
        capacity: 1,
      },
    });
  });
});

const issues = (...wanted: { path: string; code: string }[]) => ({
  code: 'invalid_input',
  detail: { fields: wanted.map((issue) => expect.objectContaining(issue)) },
});

const aLeak = () => ({
  categoryId: leak,
  propertyId,
  description: '厨房水管漏水\n一直在滴',
  answers: { where: '厨房', unasked: 'x' },
  photos: { photo: 1 },
});

describe('an owner reports', () => {
  test('what the category asks, and sees it with its number, finish code and crew', async () => {
    const { ticketId, number } = await reportTicket(owner, aLeak());
    const ticket = await getOwnTicket(owner, { ticketId });
    expect(ticket).toMatchObject({
      number,
      status: 'submitted',
      title: '厨房水管漏水',
      mine: true,
      propertyId,
      finishCode: expect.stringMatching(/^\d{4}$/),
      answers: [{ key: 'where', value: '厨房' }],
      department: { phone: '021-5550 1234' },
      may: { urge: true, cancel: true, reopen: false, rate: false, attach: true },
      events: [{ event: 'submit', actorKind: 'owner' }],
    });
    const clocks = await withTenant(tenant.id, (db) => db.ticketClock.findMany({ where: { ticketId } }));
    expect(clocks.map(({ stage }) => stage)).toEqual(['respond']);
    expect((await listOwnTickets(owner, {})).rows.map(({ id }) => id)).toEqual([ticketId]);
  });

  test('nothing that says too little, and not for somebody else', async () => {
    await expect(reportTicket(owner, { ...aLeak(), answers: {} })).rejects.toMatchObject(
      issues({ path: 'answers.where', code: 'required' }),
    );
    await expect(reportTicket(owner, { ...aLeak(), photos: {} })).rejects.toMatchObject(
      issues({ path: 'photos.photo', code: 'required' }),
    );
    await expect(reportTicket(owner, { ...aLeak(), propertyId: neighboursHome })).rejects.toMatchObject(
      issues({ path: 'propertyId', code: 'not_found' }),
    );
    await expect(
      reportTicket(owner, { categoryId: complaint, propertyId, description: '' }),
    ).rejects.toMatchObject(issues({ path: 'description', code: 'required' }));
    const staff = await createTestMember(tenant, 'customer_service');
    await expect(reportTicket(staff, aLeak())).rejects.toMatchObject({ code: 'forbidden' });
  });

  test('a public area of where they live, saying where it is', async () => {
    const area = { ...aLeak(), propertyId: null, communityId };
    await expect(reportTicket(owner, area)).rejects.toMatchObject(
      issues({ path: 'place', code: 'required' }),
    );
    const { ticketId } = await reportTicket(owner, { ...area, place: '北门岗亭' });
    expect(await getOwnTicket(owner, { ticketId })).toMatchObject({ propertyId: null, place: '北门岗亭' });
    const elsewhere = await createTestRegister(tenant.id, { properties: 1, communityName: '另一个小区' });
    await expect(
      reportTicket(owner, { ...area, communityId: elsewhere.communityId, place: 'x' }),
    ).rejects.toMatchObject(issues({ path: 'communityId', code: 'not_found' }));
  });

  test('once, however often the phone sends it', async () => {
    const ctx = { ...owner, idempotencyKey: newId() };
    const [first, second] = [await reportTicket(ctx, aLeak()), await reportTicket(ctx, aLeak())];
    expect(second).toEqual(first);
    expect((await listOwnTickets(owner, {})).rows).toHaveLength(1);
  });

  test('and is offered what they can report, and the numbers of the crews', async () => {
    const choices = await reportChoices(owner, {});
    expect(choices.groups.flatMap(({ categories }) => categories.map(({ id }) => id))).toEqual(
      expect.arrayContaining([leak, complaint]),
    );
    expect(choices.communities).toEqual([
      expect.objectContaining({ id: communityId, buildings: [expect.objectContaining({ name: '1号楼' })] }),
    ]);
    expect(choices.crews).toContainEqual(expect.objectContaining({ phone: '021-5550 1234' }));
  });
});

describe('a visit', () => {
  const tuesday = { day: '2026-11-24', from: new Date('2026-11-24T01:00:00Z') };

  test('can be asked for as long as there are places, and the last one is taken once', async () => {
    const { slots } = await reportForm(owner, { categoryId: leak });
    expect(slots.map(({ day, left }) => `${day} ${left}`)).toEqual(['2026-11-24 1', '2026-12-01 1']);
    const slot = { slotId: slots[0]!.slotId, day: tuesday.day };
    const tries = await Promise.allSettled([
      reportTicket(owner, { ...aLeak(), slot }),
      reportTicket(neighbour, { ...aLeak(), propertyId: neighboursHome, slot }),
      reportTicket(household, { ...aLeak(), slot }),
    ]);
    expect(tries.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
    for (const attempt of tries)
      if (attempt.status === 'rejected')
        expect(attempt.reason).toMatchObject(issues({ path: 'slot', code: 'slot_taken' }));
    expect((await reportForm(owner, { categoryId: leak })).slots.map(({ day }) => day)).toEqual([
      '2026-12-01',
    ]);
  });

  test('is not offered on a day off, nor when it is too soon; a cancelled one is free again', async () => {
    const { slots } = await reportForm(at(owner, new Date('2026-11-23T23:30:00Z')), { categoryId: leak });
    expect(slots.map(({ day }) => day)).toEqual(['2026-12-01']);
    const [slot] = (await reportForm(owner, { categoryId: leak })).slots;
    const { ticketId } = await reportTicket(owner, {
      ...aLeak(),
      slot: { slotId: slot!.slotId, day: slot!.day },
    });
    expect(await getOwnTicket(owner, { ticketId })).toMatchObject({ wishedFrom: tuesday.from });
    await cancelOwnTicket(owner, { ticketId, note: '修好了' });
    expect((await reportForm(owner, { categoryId: leak })).slots).toHaveLength(2);
    await withTenant(tenant.id, (db) =>
      db.calendarDay.create({
        data: { tenantId: tenant.id, day: new Date('2026-11-24'), name: '厂休', openingHours: [] },
      }),
    );
    expect((await reportForm(owner, { categoryId: leak })).slots.map(({ day }) => day)).toEqual([
      '2026-12-01',
    ]);
  });
});

describe('whose it is', () => {
  test('the household sees it and cannot change it; a neighbour and who comes later see nothing', async () => {
    const { ticketId } = await reportTicket(owner, aLeak());
    expect(await getOwnTicket(household, { ticketId })).toMatchObject({
      mine: false,
      finishCode: null,
      may: { urge: false, cancel: false, revise: false, attach: false },
    });
    await expect(urgeTicket(household, { ticketId })).rejects.toMatchObject({ code: 'not_found' });
    await expect(getOwnTicket(neighbour, { ticketId })).rejects.toMatchObject({ code: 'not_found' });
    expect((await listOwnTickets(neighbour, {})).rows).toEqual([]);
    // Who moves in tomorrow has nothing to do with what was broken today.
    const buyer = newId();
    await withTenant(tenant.id, async (db) => {
      await db.person.create({ data: { tenantId: tenant.id, id: buyer, name: '买家' } });
      await db.tenure.create({
        data: {
          tenantId: tenant.id,
          id: newId(),
          propertyId,
          personId: buyer,
          kind: 'renter',
          isPayer: false,
          startsOn: new Date('2026-11-25'),
        },
      });
    });
    const later = at(await createTestMember(tenant, 'owner', buyer), new Date('2026-11-26T02:00:00Z'));
    await expect(getOwnTicket(later, { ticketId })).rejects.toMatchObject({ code: 'not_found' });
  });

  test('a complaint stays with whoever wrote it', async () => {
    const { ticketId } = await reportTicket(owner, {
      categoryId: complaint,
      propertyId,
      description: '保安态度差',
    });
    expect(await getOwnTicket(owner, { ticketId })).toMatchObject({ confidential: true, finishCode: null });
    await expect(getOwnTicket(household, { ticketId })).rejects.toMatchObject({ code: 'not_found' });
    expect((await listOwnTickets(household, {})).rows).toEqual([]);
  });
});

describe('the owner', () => {
  test('urges, once in half an hour', async () => {
    const { ticketId } = await reportTicket(owner, aLeak());
    await urgeTicket(owner, { ticketId, note: '水很大' });
    await expect(urgeTicket(at(owner, new Date(now.getTime() + 60_000)), { ticketId })).rejects.toMatchObject(
      {
        code: 'too_many_requests',
        detail: { params: { seconds: 1740 } },
      },
    );
    await urgeTicket(at(owner, new Date(now.getTime() + 1_800_000)), { ticketId });
    const { events } = await getOwnTicket(owner, { ticketId });
    expect(events.map(({ event }) => event)).toEqual(['submit', 'urge', 'urge']);
  });

  test('adds to it, cancels it and takes it up again, with another code', async () => {
    const { ticketId } = await reportTicket(owner, aLeak());
    await expect(reviseOwnTicket(owner, { ticketId })).rejects.toMatchObject(
      issues({ path: 'addition', code: 'required' }),
    );
    await reviseOwnTicket(owner, { ticketId, addition: '已关总阀', contactPhone: '13600000000' });
    expect(await getOwnTicket(owner, { ticketId })).toMatchObject({
      description: '厨房水管漏水\n一直在滴\n\n已关总阀',
      contactPhone: '13600000000',
      events: [{ event: 'submit' }, { event: 'revise', note: '已关总阀' }],
    });
    const before = (await getOwnTicket(owner, { ticketId })).finishCode;
    await cancelOwnTicket(owner, { ticketId, note: '自己修好了' });
    expect((await listOwnTickets(owner, { tab: 'ended' })).rows).toMatchObject([
      { id: ticketId, status: 'cancelled' },
    ]);
    await expect(cancelOwnTicket(owner, { ticketId, note: '再次' })).rejects.toMatchObject({
      code: 'ticket_moved',
    });
    await reopenOwnTicket(owner, { ticketId, note: '又漏了' });
    const again = await getOwnTicket(owner, { ticketId });
    expect(again).toMatchObject({ status: 'accepted', may: { cancel: true, reopen: false } });
    expect(again.finishCode).toMatch(/^\d{4}$/);
    expect(before).toMatch(/^\d{4}$/);
  });
});
