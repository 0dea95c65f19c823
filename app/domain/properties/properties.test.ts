import { beforeAll, describe, expect, it } from 'vitest';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { abilityFor, nothingOwn } from '#tenants/policies/ability.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { createCommunity } from './create-community.ts';
import { createProperty } from './create-property.ts';
import { endTenure } from './end-tenure.ts';
import { exportProperties } from './export-properties.ts';
import { getProperty } from './get-property.ts';
import { listCommunities } from './list-communities.ts';
import { listProperties } from './list-properties.ts';
import { startTenure } from './start-tenure.ts';
import { updateCommunity } from './update-community.ts';
import { updateProperty } from './update-property.ts';

const dwelling = { kind: 'dwelling', status: 'occupied' } as const;

let admin: TenantContext;
let stranger: TenantContext;
let service: TenantContext;
let tenantId: string;
let communityId: string;
let propertyIds: string[];

beforeAll(async () => {
  const made = await createTestTenant();
  admin = made.administrator;
  tenantId = made.tenant.id;
  stranger = (await createTestTenant()).administrator;
  service = await createTestMember(made.tenant, 'customer_service');
  ({ communityId, propertyIds } = await createTestRegister(tenantId, { properties: 45, parking: true }));
});

async function codesOf(ctx: TenantContext, filter: Parameters<typeof listProperties>[1]): Promise<string[]> {
  return (await listProperties(ctx, filter)).properties.map(({ code }) => code);
}

describe('the list of properties', () => {
  it('is the same walked forward and back, and holds each property once', async () => {
    const seen: string[] = [];
    let page = await listProperties(admin, { limit: 10 });
    expect(page.previous).toBeNull();
    for (; ; page = await listProperties(admin, { limit: 10, after: page.next })) {
      seen.push(...page.properties.map(({ id }) => id));
      if (!page.next) break;
    }
    expect([...seen].sort()).toEqual(propertyIds);
    const back: string[] = [];
    for (;;) {
      back.unshift(...page.properties.map(({ id }) => id));
      if (!page.previous) break;
      page = await listProperties(admin, { limit: 10, before: page.previous });
    }
    expect(back).toEqual(seen);
  });

  it('is found by community, building, room, owner and phone, word by word', async () => {
    expect(await codesOf(admin, { q: '春江 000007' })).toEqual(['1-000007']);
    expect(await codesOf(admin, { q: '1号楼 000007' })).toEqual(['1-000007']);
    const [found] = (await listProperties(admin, { q: '13900000012' })).properties;
    expect(found?.owners[0]?.name).toBe('业主12');
    expect((await listProperties(admin, { q: '业主12' })).properties[0]?.id).toBe(found?.id);
    expect(await codesOf(admin, { q: '江春 000007' })).toEqual([]);
    expect(await codesOf(admin, { q: '%_\\\u0000' })).toEqual([]);
  });

  it('narrows by kind, and hides owners from a search by those who may not read people', async () => {
    expect((await listProperties(admin, { kind: 'parking_space' })).properties).toHaveLength(4);
    const ability = abilityFor([{ action: 'read', subject: 'Property' }], {
      ...nothingOwn,
    });
    const blind = { ...service, ability };
    const { properties } = await listProperties(blind, { q: '000012' });
    expect(properties).toMatchObject([{ code: '1-000012', owners: [], openAmount: null }]);
    expect(await getProperty(blind, { propertyId: properties[0]?.id as string })).toMatchObject({
      tenures: null,
      vehicles: null,
      fees: null,
    });
    expect(await codesOf(blind, { q: '13900000012' })).toEqual([]);
  });

  it('belongs to one company', async () => {
    expect((await listProperties(stranger, {})).properties).toEqual([]);
    await expect(getProperty(stranger, { propertyId: propertyIds[0] as string })).rejects.toThrow(
      'not_found',
    );
    await expect(
      updateProperty(stranger, { propertyId: propertyIds[0] as string, communityId, room: '1', ...dwelling }),
    ).rejects.toThrow('not_found');
    await expect(createProperty(stranger, { communityId, room: '1', ...dwelling })).rejects.toMatchObject({
      code: 'invalid_input',
      detail: { fields: [{ path: 'communityId' }] },
    });
  });

  it('is exported by those who may', async () => {
    const rows = [];
    for await (const row of await exportProperties(admin, {})) rows.push(row);
    expect(rows).toHaveLength(46);
    expect(rows[1]).toContainEqual({ number: '61.25' });
    await expect(exportProperties(service, {})).rejects.toThrow('forbidden');
  });
});

describe('a property', () => {
  it('is entered once, with its building and entrance, and keeps its code until it moves', async () => {
    const fields = {
      ...dwelling,
      communityId,
      building: '8',
      entrance: '2',
      room: '301',
      builtArea: '88.125',
    };
    const { propertyId } = await createProperty(service, fields);
    const entered = await getProperty(service, { propertyId });
    expect(entered).toMatchObject({ code: '8-2-301', building: '8', entrance: '2', builtArea: '88.125' });
    await expect(createProperty(service, fields)).rejects.toMatchObject({
      code: 'already_exists',
      detail: { fields: [{ path: 'room', code: 'property_exists' }] },
    });
    await updateProperty(service, { propertyId, ...fields, builtArea: undefined, status: 'let' });
    expect(await getProperty(service, { propertyId })).toMatchObject({
      code: '8-2-301',
      builtArea: null,
      status: 'let',
    });
    await updateProperty(service, { propertyId, ...fields, room: '302' });
    expect((await getProperty(service, { propertyId })).code).toBe('8-2-302');
  });

  it('refuses areas that are none', async () => {
    for (const builtArea of ['0', '-1', '1e5', '1.23456', '100001', 'x']) {
      await expect(createProperty(admin, { ...dwelling, communityId, room: 'x', builtArea })).rejects.toThrow(
        'invalid_input',
      );
    }
  });
});

describe('people of a property', () => {
  it('follow one another with history, and the new owner pays from that day', async () => {
    const { propertyId } = await createProperty(admin, { ...dwelling, communityId, room: 'transfer' });
    await startTenure(service, { propertyId, kind: 'owner', name: '甲', startsOn: '2024-01-01' });
    await startTenure(service, {
      propertyId,
      kind: 'owner',
      name: '乙',
      phone: '138 1234-5678',
      startsOn: '2025-03-01',
      takesOver: true,
    });
    const { tenures } = await getProperty(service, { propertyId });
    expect(
      tenures?.map(({ person, isPayer, startsOn, endsOn, state }) => [
        person.name,
        isPayer,
        startsOn,
        endsOn,
        state,
      ]),
    ).toEqual([
      ['乙', true, '2025-03-01', null, 'current'],
      ['甲', true, '2024-01-01', '2025-03-01', 'past'],
    ]);
    expect(tenures?.[0]?.person.phone).toBe('13812345678');
    await expect(
      startTenure(service, {
        propertyId,
        kind: 'owner',
        name: '丙',
        startsOn: '2025-03-01',
        takesOver: true,
      }),
    ).rejects.toMatchObject({ detail: { fields: [{ path: 'startsOn', code: 'before_owner' }] } });
  });

  it('pass the payment on when the one who pays leaves, from that day and not before', async () => {
    const { propertyId } = await createProperty(admin, { ...dwelling, communityId, room: 'joint' });
    const first = await startTenure(admin, { propertyId, kind: 'owner', name: '甲', startsOn: '2024-01-01' });
    await startTenure(admin, { propertyId, kind: 'owner', name: '乙', startsOn: '2024-01-01' });
    await expect(endTenure(admin, { tenureId: first.tenureId, endsOn: '2024-01-01' })).rejects.toMatchObject({
      detail: { fields: [{ path: 'endsOn', code: 'end_after_start' }] },
    });
    await endTenure(admin, { tenureId: first.tenureId, endsOn: '2025-06-01' });
    await expect(endTenure(admin, { tenureId: first.tenureId, endsOn: '2025-07-01' })).rejects.toThrow(
      'conflict',
    );
    const { tenures } = await getProperty(admin, { propertyId });
    const payers = tenures?.filter(({ isPayer }) => isPayer);
    expect(payers?.map(({ person, startsOn, endsOn }) => [person.name, startsOn, endsOn])).toEqual([
      ['乙', '2025-06-01', null],
      ['甲', '2024-01-01', '2025-06-01'],
    ]);
    expect(tenures).toContainEqual(
      expect.objectContaining({ isPayer: false, startsOn: '2024-01-01', endsOn: '2025-06-01' }),
    );
  });

  it('are changed by one request at a time, and by nobody of another company', async () => {
    const { propertyId } = await createProperty(admin, { ...dwelling, communityId, room: 'race' });
    const add = (name: string) =>
      startTenure(admin, { propertyId, kind: 'owner', name, startsOn: '2024-01-01' });
    const made = await Promise.all(['甲', '乙', '丙', '丁'].map(add));
    const payers = await withTenant(tenantId, (db) =>
      db.tenure.count({ where: { tenantId, propertyId, isPayer: true } }),
    );
    expect(payers).toBe(1);
    const tenureId = made[0]?.tenureId as string;
    await expect(endTenure(stranger, { tenureId, endsOn: '2025-01-01' })).rejects.toThrow('not_found');
    await expect(
      startTenure(stranger, { propertyId, kind: 'owner', name: '外', startsOn: '2025-01-01' }),
    ).rejects.toThrow('not_found');
  });
});

describe('communities', () => {
  it('are listed with what is in them, by name, and renamed without meeting another', async () => {
    await createCommunity(admin, { name: '和风苑', city: '苏州' });
    const { communities } = await listCommunities(admin, { q: '苏州' });
    expect(communities).toMatchObject([{ name: '和风苑', buildings: 0, properties: 0 }]);
    const [home] = (await listCommunities(admin, { q: '春江' })).communities;
    expect(home?.properties).toBeGreaterThanOrEqual(45);
    const id = communities[0]?.id as string;
    await expect(createCommunity(admin, { name: '和风苑' })).rejects.toThrow('already_exists');
    await expect(updateCommunity(admin, { communityId: id, name: '春江花园' })).rejects.toThrow(
      'already_exists',
    );
    await updateCommunity(admin, { communityId: id, name: '和风雅苑' });
    await expect(createCommunity(service, { name: '新' })).rejects.toThrow('forbidden');
    await expect(updateCommunity(stranger, { communityId: id, name: '夺' })).rejects.toThrow('not_found');
    expect((await listCommunities(stranger, {})).communities).toEqual([]);
    const page = await listCommunities(admin, { limit: 1 });
    const next = await listCommunities(admin, { limit: 1, after: page.next });
    expect(next.communities[0]?.id).not.toBe(page.communities[0]?.id);
    expect(await listCommunities(admin, { limit: 1, before: next.previous })).toMatchObject({
      communities: page.communities,
    });
  });
});
