import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#app/kernel/ids.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import { systemClient } from '../database/clients.ts';
import { withTenant } from '../with-tenant.ts';

/** The known ways around row-level security, each tried. */
let a: string;
let b: string;
let communityOfB: string;

beforeAll(async () => {
  a = (await createTestTenant()).tenant.id;
  b = (await createTestTenant()).tenant.id;
  communityOfB = newId();
  await withTenant(b, (db) =>
    db.community.create({ data: { tenantId: b, id: communityOfB, name: '乙小区' } }),
  );
});

async function connect(url: string | undefined): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

describe('ways around row-level security', () => {
  it('shows the owner of the tables nothing, because the policies are forced and name the application role', async () => {
    const owner = await connect(process.env.DATABASE_OWNER_URL);
    await owner.query("select set_config('app.tenant_id', $1, false)", [b]);
    expect((await owner.query('select * from community')).rowCount).toBe(0);
    await owner.end();
  });

  it('shows the system role no table but those it is there for', async () => {
    await expect(systemClient().community.findMany()).rejects.toThrow(/denied access|permission denied/);
    await expect(systemClient().bill.findMany()).rejects.toThrow(/denied access|permission denied/);
    await expect(systemClient().$queryRaw`select payload from outbox_message`).resolves.toBeDefined();
    await expect(systemClient().$executeRaw`update outbox_message set payload = '{}'`).rejects.toThrow(
      /permission denied/,
    );
  });

  it('refuses a child of another company’s row', async () => {
    const attach = withTenant(a, (db) =>
      db.building.create({ data: { tenantId: a, id: newId(), communityId: communityOfB, name: '1' } }),
    );
    await expect(attach).rejects.toThrow(/Foreign key constraint/);
  });

  it('gives the next borrower of a connection its own company, whatever the last one set for the session', async () => {
    for (let round = 0; round < 30; round += 1) {
      await withTenant(a, (db) => db.$queryRaw`select set_config('app.tenant_id', ${b}, false)`);
      const names = await withTenant(a, (db) => db.community.findMany());
      expect(names).toEqual([]);
    }
  });

  it('sends input as values: it cannot become SQL', async () => {
    const injected = `x' or true; select set_config('app.tenant_id', '${b}', true); --`;
    const rows = await withTenant(a, (db) => db.$queryRaw`select * from community where name = ${injected}`);
    expect(rows).toEqual([]);
    await expect(withTenant(`${a}'; drop table bill; --`, async () => 1)).rejects.toThrow(/id of a company/);
  });

  it('reveals by no error whether another company has a row', async () => {
    const sameName = withTenant(a, (db) =>
      db.community.create({ data: { tenantId: a, id: newId(), name: '乙小区' } }),
    );
    await expect(sameName).resolves.toMatchObject({ name: '乙小区' });
    const sameId = withTenant(a, (db) =>
      db.community.create({ data: { tenantId: a, id: communityOfB, name: '丙小区' } }),
    );
    await expect(sameId).resolves.toMatchObject({ id: communityOfB });
  });

  it('keeps the application role from making anything of its own', async () => {
    const app = await connect(process.env.DATABASE_URL);
    for (const sql of [
      'create temp table t (x int)',
      'create table t (x int)',
      'create schema mine',
      'create function f() returns int language sql as $$ select 1 $$',
      'truncate bill',
      'alter table bill disable row level security',
      'set role linli_owner',
      'set session_replication_role = replica',
      "select tenancy.protect('bill')",
      'select * from "user"',
      'select * from session',
    ]) {
      await expect(app.query(sql), sql).rejects.toThrow(/permission denied|must be owner/);
    }
    await app.end();
  });

  it('leaks nothing in thousands of mixed transactions with failures on a small pool', async () => {
    const tenants = await Promise.all(
      Array.from({ length: 8 }, async () => (await createTestTenant()).tenant.id),
    );
    for (const tenantId of tenants) {
      await withTenant(tenantId, (db) =>
        db.community.create({ data: { tenantId, id: newId(), name: tenantId } }),
      );
    }
    let wrong = 0;
    let failed = 0;
    const one = async (index: number) => {
      const tenantId = tenants[index % tenants.length] as string;
      const kind = index % 10;
      try {
        await withTenant(
          tenantId,
          async (db) => {
            const rows = await db.community.findMany();
            if (rows.length !== 1 || rows[0]?.name !== tenantId) wrong += 1;
            if (kind === 0) throw new Error('on purpose');
            if (kind === 1) await db.$queryRaw`select 1 / 0`;
            if (kind === 2) await db.$queryRaw`select pg_sleep(1)`;
            if (kind === 3)
              await db.$queryRaw`select set_config('app.tenant_id', ${tenants[(index + 1) % tenants.length]}, false)`;
          },
          { timeoutMs: kind === 2 ? 15 : 10_000 },
        );
      } catch {
        failed += 1;
      }
    };
    const total = 3_000;
    for (let start = 0; start < total; start += 40) {
      await Promise.all(Array.from({ length: 40 }, (_, offset) => one(start + offset)));
    }
    expect(wrong).toBe(0);
    expect(failed).toBe(total * 0.3);
  }, 120_000);
});

afterAll(async () => {
  await withTenant(b, (db) => db.community.deleteMany({ where: { tenantId: b } }));
});
