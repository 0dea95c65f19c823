import { beforeAll, describe, expect, it } from 'vitest';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { createTestOwner } from '#prisma/factories/create-test-owner.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { Tenant, TenantContext } from '#tenants/context.ts';
import { guestContext } from '#tenants/tenant-context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { searchEverything } from './search-everything.ts';

let tenant: Tenant;
let cashier: TenantContext;
let stranger: TenantContext;

beforeAll(async () => {
  ({ tenant } = await createTestTenant());
  cashier = await createTestMember(tenant, 'cashier');
  stranger = (await createTestTenant()).administrator;
  await createTestRegister(tenant.id, { properties: 30 });
});

describe('a search for everything', () => {
  it('finds at most eight of each kind', async () => {
    const found = await searchEverything(cashier, { q: '业主' });
    expect(found.properties).toHaveLength(8);
    expect(found.people).toHaveLength(8);
  });

  it('finds a property with its owner by its room, and a person by phone', async () => {
    const { properties } = await searchEverything(cashier, { q: '000021' });
    expect(properties).toMatchObject([{ code: '1-000021', communityName: '春江花园' }]);
    expect(properties[0]?.ownerName).toMatch(/^业主/);
    const { people } = await searchEverything(cashier, { q: '13900000003' });
    expect(people).toMatchObject([{ name: '业主3', phone: '13900000003' }]);
  });

  it('finds nothing for nothing, for other companies and for guests', async () => {
    const nothing = { properties: [], people: [], bills: [] };
    for (const q of ['', '   ', '\u0001'])
      expect((await searchEverything(cashier, { q })).people).toEqual([]);
    expect(await searchEverything(stranger, { q: '业主' })).toEqual(nothing);
    expect(await searchEverything(guestContext(tenant, { language: 'zh-CN' }), { q: '业主' })).toEqual(
      nothing,
    );
  });

  it('shows an owner their own property and nobody', async () => {
    const { id } = await withTenant(tenant.id, (db) =>
      db.person.findFirstOrThrow({ where: { tenantId: tenant.id, name: '业主5' } }),
    );
    const owner = await createTestOwner(tenant, id);
    const found = await searchEverything(owner, { q: '春江' });
    expect(found.properties).toHaveLength(1);
    expect(found.properties[0]?.ownerName).toBeNull();
    expect(found.people).toEqual([]);
  });
});
