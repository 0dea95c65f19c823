import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { newId } from '#app/kernel/ids.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import { appClient } from './database/clients.ts';
import { withTenant } from './with-tenant.ts';

describe('withTenant', () => {
  it('shows a company its own rows and nothing of another', async () => {
    const a = await createTestTenant();
    const b = await createTestTenant();
    const seenByA = await withTenant(a.tenant.id, (db) => db.tenant.findMany());
    expect(seenByA.map((row) => row.id)).toEqual([a.tenant.id]);
    const rolesOfB = await withTenant(b.tenant.id, (db) => db.role.findMany());
    expect(new Set(rolesOfB.map((row) => row.tenantId))).toEqual(new Set([b.tenant.id]));
    const changed = await withTenant(a.tenant.id, (db) =>
      db.tenant.updateMany({ where: { id: b.tenant.id }, data: { name: 'x' } }),
    );
    expect(changed.count).toBe(0);
    await expect(
      withTenant(a.tenant.id, (db) =>
        db.community.create({ data: { tenantId: b.tenant.id, id: newId(), name: 'x' } }),
      ),
    ).rejects.toThrow(/row-level security/);
  });

  it('refuses to work without a company, and to change it on the way', async () => {
    const a = await createTestTenant();
    await expect(appClient().tenant.findMany()).rejects.toThrow(/outside withTenant/);
    await expect(appClient().$transaction((db) => db.tenant.findMany())).rejects.toThrow(
      /outside withTenant/,
    );
    await expect(withTenant('', async () => 1)).rejects.toThrow(/id of a company/);
    await expect(withTenant(a.tenant.id, () => withTenant(newId(), async () => 1))).rejects.toThrow(
      /cannot change/,
    );
  });

  it('joins an open transaction of the same company', async () => {
    const { tenant } = await createTestTenant();
    const id = newId();
    await expect(
      withTenant(tenant.id, async (db) => {
        await db.community.create({ data: { tenantId: tenant.id, id, name: '甲' } });
        expect(await withTenant(tenant.id, (inner) => inner.community.count())).toBe(1);
        throw new Error('undo');
      }),
    ).rejects.toThrow('undo');
    expect(await withTenant(tenant.id, (db) => db.community.count())).toBe(0);
  });

  it('turns the commit of a failed transaction into an error', async () => {
    const { tenant } = await createTestTenant();
    const community = { tenantId: tenant.id, id: newId(), name: '甲' };
    await withTenant(tenant.id, (db) => db.community.create({ data: community }));
    await expect(
      withTenant(tenant.id, async (db) => {
        await db.community.create({ data: { ...community, id: newId() } }).catch(() => 'swallowed');
      }),
    ).rejects.toThrow(/rolled back/);
  });

  it('ends a statement that runs too long, in the database too', async () => {
    const { tenant } = await createTestTenant();
    const started = Date.now();
    await expect(
      withTenant(tenant.id, (db) => db.$queryRaw`select pg_sleep(5)`, { timeoutMs: 200 }),
    ).rejects.toThrow();
    expect(Date.now() - started).toBeLessThan(3000);
    await wait(50);
    const running = await withTenant(
      tenant.id,
      (db) =>
        db.$queryRaw<
          { n: bigint }[]
        >`select count(*) as n from pg_stat_activity where query like '%pg_sleep(5)%' and state = 'active' and pid <> pg_backend_pid()`,
    );
    expect(running[0]?.n).toBe(0n);
  });

  it('leaves nothing behind for the next user of the connection', async () => {
    const { tenant } = await createTestTenant();
    await withTenant(tenant.id, (db) => db.$queryRaw`select 1`);
    const other = newId();
    const seen = await withTenant(
      other,
      (db) => db.$queryRaw<{ id: string }[]>`select current_setting('app.tenant_id') as id`,
    );
    expect(seen).toEqual([{ id: other }]);
  });
});
