import { beforeAll, expect, it } from 'vitest';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { findPayers } from './find-payers.ts';

let cashier: TenantContext;
let stranger: TenantContext;

beforeAll(async () => {
  const { tenant } = await createTestTenant();
  cashier = await createTestMember(tenant, 'cashier');
  stranger = (await createTestTenant()).administrator;
  const { propertyIds } = await createTestRegister(tenant.id, { properties: 12 });
  await withTenant(tenant.id, async (db) => {
    const key = (index: number) => ({
      tenantId_id: { tenantId: tenant.id, id: propertyIds[index] as string },
    });
    await db.property.update({ where: key(0), data: { code: 'B3-2-1801', room: '1801' } });
    await db.property.update({ where: key(1), data: { code: 'S_09%', room: 'S_09%' } });
    const tenure = await db.tenure.findFirstOrThrow({ where: { propertyId: propertyIds[2] as string } });
    await db.person.update({
      where: { tenantId_id: { tenantId: tenant.id, id: tenure.personId } },
      data: { name: 'Ng Mei', phone: '13712345678' },
    });
    await db.tenure.updateMany({
      where: { propertyId: propertyIds[3] as string },
      data: { startsOn: null, endsOn: new Date('2020-01-01') },
    });
  });
});

const codes = async (q: string, by = cashier) => (await findPayers(by, { q })).map(({ code }) => code);

it('finds by three keystrokes of a code, a room or a name', async () => {
  expect(await codes('b3-')).toEqual(['B3-2-1801']);
  expect(await codes('180')).toEqual(['B3-2-1801']);
  expect(await codes('ng ')).toEqual(['1-000003']);
  expect(await codes('业主1')).toContain('1-000011');
});

it('finds by a phone number and by its end, whoever writes it with dashes', async () => {
  expect(await codes('1371234')).toEqual(['1-000003']);
  expect(await codes('137-1234-5678')).toEqual(['1-000003']);
  expect(await codes('5678')).toContain('1-000003');
});

it('takes what was typed as it is', async () => {
  expect(await codes('%')).toEqual([]);
  expect(await codes('S_0')).toEqual(['S_09%']);
  expect(await codes('Sx0')).toEqual([]);
  for (const q of ['', '   ', '\u0000', '\u{10ffff}', "'; drop"]) expect(await codes(q)).toEqual([]);
});

it('narrows by the place or the person that the other words name', async () => {
  expect(await codes('春江 180')).toEqual(['B3-2-1801']);
  expect(await codes('秋水 180')).toEqual([]);
  expect(await codes('Mei 1-0')).toEqual(['1-000003']);
});

it('knows who holds a property today, and nobody of another company', async () => {
  const [left] = await findPayers(cashier, { q: '1-000004' });
  expect(left).toMatchObject({ code: '1-000004', holders: [] });
  expect(await codes('180', stranger)).toEqual([]);
  const service = await createTestMember(cashier.tenant, 'customer_service');
  await expect(findPayers(service, { q: '180' })).rejects.toMatchObject({ code: 'forbidden' });
});
