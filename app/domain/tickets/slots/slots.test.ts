import { beforeEach, expect, test } from 'vitest';
import { newId } from '#app/kernel/ids.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { Tenant, TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { listSlots } from './list-slots.ts';
import { removeSlot } from './remove-slot.ts';
import { saveSlots } from './save-slots.ts';
import { slotMoments, weekdayOf } from './slot-moments.ts';

let tenant: Tenant;
let lead: TenantContext;
let departmentId: string;

beforeEach(async () => {
  ({ tenant } = await createTestTenant());
  lead = await createTestMember(tenant, 'repair_lead');
  departmentId = newId();
  await withTenant(tenant.id, (db) =>
    db.department.create({ data: { tenantId: tenant.id, id: departmentId, name: `水电班 ${departmentId}` } }),
  );
});

const shown = async () =>
  (await listSlots(lead, {}))
    .find(({ id }) => id === departmentId)
    ?.slots.map(({ weekday, startsAt, endsAt, capacity }) => `${weekday} ${startsAt}-${endsAt} ${capacity}`);

const morning = { startsAt: '09:00', endsAt: '11:00', capacity: 2 };

test('hours are added on several days, changed where they are there, and removed', async () => {
  await saveSlots(lead, { departmentId, weekdays: [1, 3], ...morning });
  await saveSlots(lead, { departmentId, weekdays: [3, 5], ...morning, capacity: 4 });
  expect(await shown()).toEqual(['1 09:00-11:00 2', '3 09:00-11:00 4', '5 09:00-11:00 4']);
  const department = (await listSlots(lead, {})).find(({ id }) => id === departmentId);
  for (let tries = 0; tries < 2; tries += 1)
    await removeSlot(lead, { slotId: department?.slots[0]?.id ?? newId() });
  expect(await shown()).toEqual(['3 09:00-11:00 4', '5 09:00-11:00 4']);
});

test('what cannot be is refused, and who may not is too', async () => {
  const wrong = (path: string, code: string) => ({
    code: 'invalid_input',
    detail: { fields: [expect.objectContaining({ path, code })] },
  });
  const slot = { departmentId, weekdays: [1], ...morning };
  await expect(saveSlots(lead, { ...slot, endsAt: '09:00' })).rejects.toMatchObject(
    wrong('endsAt', 'date_order'),
  );
  await expect(saveSlots(lead, { ...slot, startsAt: '25:00' })).rejects.toMatchObject(
    wrong('startsAt', 'invalid_time'),
  );
  await expect(saveSlots(lead, { ...slot, departmentId: newId() })).rejects.toMatchObject(
    wrong('departmentId', 'not_found'),
  );
  const worker = await createTestMember(tenant, 'repair_worker');
  await expect(saveSlots(worker, slot)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(listSlots(worker, {})).rejects.toMatchObject({ code: 'forbidden' });
});

test('a slot begins and ends by the clock of the company, also on the day it is put forward', () => {
  const hours = { startsAt: '01:00', endsAt: '04:00' };
  const { from, to } = slotMoments(hours, '2026-03-29', 'Europe/Berlin');
  expect((to.getTime() - from.getTime()) / 3_600_000).toBe(2);
  expect(weekdayOf('2026-03-29')).toBe(7);
});
