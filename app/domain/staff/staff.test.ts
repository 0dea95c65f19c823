import { beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '#app/kernel/dates.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { systemContext } from '#tenants/tenant-context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { listDepartments } from './departments/list-departments.ts';
import { saveDepartment } from './departments/save-department.ts';
import { countUnreadMessages } from './messages/count-unread-messages.ts';
import { listStaffMessages } from './messages/list-staff-messages.ts';
import { markMessagesRead } from './messages/mark-messages-read.ts';
import { addCertificate } from './records/add-certificate.ts';
import { getStaffRecord } from './records/get-staff-record.ts';
import { listStaff } from './records/list-staff.ts';
import { saveStaffProfile } from './records/save-staff-profile.ts';
import { tellEndingCertificates } from './records/tell-ending-certificates.ts';
import { listRoster } from './roster/list-roster.ts';
import { planShifts } from './roster/plan-shifts.ts';
import { removeShift } from './roster/remove-shift.ts';

let administrator: TenantContext;
let lead: TenantContext;
let worker: TenantContext;
let outsider: TenantContext;

const idOf = (ctx: TenantContext) => (ctx.actor.kind === 'member' ? ctx.actor.membershipId : '');

beforeAll(async () => {
  // Summer time ends in London on 25 October 2026 at 2:00.
  const made = await createTestTenant({ timeZone: 'Europe/London', language: 'en' });
  administrator = made.administrator;
  lead = await createTestMember(made.tenant, 'repair_lead');
  worker = await createTestMember(made.tenant, 'repair_worker');
  outsider = await createTestMember(made.tenant, 'cashier');
});

describe('departments', () => {
  it('stand below each other, and never below themselves', async () => {
    const top = await saveDepartment(administrator, { name: 'Engineering', leadId: idOf(lead) });
    const crew = await saveDepartment(administrator, { name: 'Night crew', parentId: top, phone: '100' });
    await expect(
      saveDepartment(administrator, { id: top, name: 'Engineering', parentId: crew }),
    ).rejects.toMatchObject({ detail: { fields: [{ path: 'parentId', code: 'own_child' }] } });
    await expect(saveDepartment(administrator, { name: 'Night crew' })).rejects.toMatchObject({
      detail: { fields: [{ path: 'name', code: 'already_exists' }] },
    });
    expect((await listDepartments(worker, {})).map(({ name, lead: of }) => [name, of?.name])).toEqual([
      ['Engineering', '赵员工'],
      ['Night crew', undefined],
    ]);
    await expect(saveDepartment(lead, { name: 'Mine' })).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('staff records', () => {
  it('keep the way through the company by themselves', async () => {
    const [department] = await listDepartments(administrator, {});
    const about = {
      membershipId: idOf(worker),
      takesTickets: true,
      skills: ['plumbing', 'lifts', 'plumbing'],
    };
    await saveStaffProfile(lead, { ...about, jobTitle: 'Apprentice', hiredOn: '2024-03-01' });
    await saveStaffProfile(lead, {
      ...about,
      jobTitle: 'Plumber',
      departmentId: department?.id,
      hiredOn: '2024-03-01',
    });
    await saveStaffProfile(lead, {
      ...about,
      jobTitle: 'Plumber',
      departmentId: department?.id,
      phone: '139',
    });
    const record = await getStaffRecord(lead, { membershipId: idOf(worker) });
    expect(record.skills).toEqual(['lifts', 'plumbing']);
    expect(
      record.history.map(({ jobTitle, startsOn, endsOn }) => [jobTitle, startsOn, endsOn === null]),
    ).toEqual([
      ['Plumber', expect.any(String), true],
      ['Apprentice', '2024-03-01', false],
    ]);
    expect(record.history[0]?.departmentName).toBe('Engineering');
    await expect(getStaffRecord(outsider, { membershipId: idOf(worker) })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('refuse an end before the start, and name those whose certificates end', async () => {
    const about = { membershipId: idOf(worker), name: 'Low voltage' };
    await expect(
      addCertificate(lead, { ...about, issuedOn: '2026-05-02', expiresOn: '2026-05-01' }),
    ).rejects.toMatchObject({ detail: { fields: [{ path: 'expiresOn', code: 'date_order' }] } });
    const soon = addDays(new Date().toISOString().slice(0, 10), 10);
    await addCertificate(lead, { ...about, expiresOn: soon });
    const [found, ...others] = await listStaff(lead, { certificates: 'ending' });
    expect(found).toMatchObject({ id: idOf(worker), nextExpiry: soon, takesTickets: true });
    expect(others).toEqual([]);
    expect(await listStaff(lead, { q: 'no such name' })).toEqual([]);
    expect((await listStaff(lead, { skill: 'lifts' })).map(({ id }) => id)).toEqual([idOf(worker)]);
  });

  it('tell holder and lead once a month before a certificate ends, and once more a week before', async () => {
    const [department] = await listDepartments(administrator, {});
    const { tenant } = administrator;
    await addCertificate(lead, { membershipId: idOf(worker), name: 'Lifts', expiresOn: '2027-03-31' });
    const on = (day: string) =>
      tellEndingCertificates(systemContext(tenant, 'test', { now: () => new Date(`${day}T09:00:00Z`) }), {});
    expect(department?.lead?.id).toBe(idOf(lead));
    expect(await on('2027-02-28')).toBe(0);
    expect(await on('2027-03-01')).toBe(2);
    expect(await on('2027-03-02')).toBe(0);
    expect(await on('2027-03-25')).toBe(2);
    expect(await on('2027-04-01')).toBe(0);
    expect((await listStaffMessages(lead, {})).messages[0]?.title).toBe(
      'Lifts of 赵员工 ends on Mar 31, 2027',
    );
    await markMessagesRead(worker, {
      through: (await listStaffMessages(worker, {})).messages[0]?.id as string,
    });
  });
});

describe('the duty roster', () => {
  const night = {
    fromDay: '2026-10-24',
    throughDay: '2026-10-26',
    weekdays: [6, 7],
    startsAt: '22:00',
    endsAt: '06:00',
  };

  it('keeps the clock of the company, also in the night that is an hour longer', async () => {
    expect(await planShifts(lead, { membershipId: idOf(worker), ...night })).toBe(2);
    const { shifts } = await listRoster(worker, { monday: '2026-10-19' });
    expect(shifts.map(({ startsAt, endsAt }) => [startsAt.toISOString(), endsAt.toISOString()])).toEqual([
      ['2026-10-24T21:00:00.000Z', '2026-10-25T06:00:00.000Z'],
      ['2026-10-25T22:00:00.000Z', '2026-10-26T06:00:00.000Z'],
    ]);
  });

  it('puts nobody on duty twice at the same time, and refuses what plans nothing', async () => {
    expect(await planShifts(lead, { membershipId: idOf(worker), ...night, startsAt: '20:00' })).toBe(0);
    await expect(
      planShifts(lead, { membershipId: idOf(worker), ...night, throughDay: '2026-10-24', weekdays: [1] }),
    ).rejects.toMatchObject({ detail: { fields: [{ path: 'weekdays', code: 'roster_empty' }] } });
    await expect(planShifts(worker, { membershipId: idOf(worker), ...night })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('tells whoever is put on duty or taken off it, once each', async () => {
    const ahead = { ...lead, now: () => new Date('2026-10-01T09:00:00Z') };
    const day = {
      fromDay: '2026-10-12',
      throughDay: '2026-10-13',
      weekdays: [1, 2],
      startsAt: '09:00',
      endsAt: '17:00',
    };
    await planShifts(ahead, { membershipId: idOf(worker), ...day });
    const { shifts } = await listRoster(worker, { monday: '2026-10-12' });
    await removeShift(ahead, { id: shifts[1]?.id as string });
    const { messages } = await listStaffMessages(worker, {});
    expect(messages.slice(0, 2).map(({ title }) => title)).toEqual([
      expect.stringContaining('Oct 13, 2026'),
      expect.stringContaining('Oct 12, 2026'),
    ]);
    expect(await countUnreadMessages(worker, {})).toBe(2);
    expect(await markMessagesRead(outsider, { through: messages[0]?.id as string })).toBe(0);
    expect(await markMessagesRead(worker, { id: messages[1]?.id as string })).toBe(1);
    expect((await listStaffMessages(worker, { unreadOnly: true })).messages.map(({ id }) => id)).toEqual([
      messages[0]?.id,
    ]);
  });

  it('stands under the rights of the table: another company sees nothing of it', async () => {
    const { administrator: other } = await createTestTenant();
    expect((await listRoster(other, { monday: '2026-10-12' })).shifts).toEqual([]);
    expect(await listStaff(other, {})).toHaveLength(1);
    await withTenant(other.tenant.id, async (db) => expect(await db.staffMessage.count()).toBe(0));
  });
});
