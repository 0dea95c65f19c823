import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { getBillingRun } from '#app/domain/billing/get-billing-run.ts';
import { postBillingRun } from '#app/domain/billing/post-billing-run.ts';
import { previewBillingRun } from '#app/domain/billing/preview-billing-run.ts';
import { billMonth } from '#app/domain/billing/testing/bill-month.ts';
import { applyImport } from '#app/domain/imports/apply-import.ts';
import { createImport } from '#app/domain/imports/create-import.ts';
import { getImport } from '#app/domain/imports/get-import.ts';
import { previewImport } from '#app/domain/imports/preview-import.ts';
import { readImport } from '#app/domain/imports/read-import.ts';
import type { RegisterMapping } from '#app/domain/imports/reading/register/register-targets.ts';
import { startApplying } from '#app/domain/imports/start-applying.ts';
import { startReading } from '#app/domain/imports/start-reading.ts';
import { checkBooks } from '#app/domain/ledger/check-books.ts';
import { putFile } from '#app/integrations/storage/put-file.ts';
import { reloadEnv } from '#app/kernel/env.ts';
import { newId } from '#app/kernel/ids.ts';
import { createTestFeeItem } from '#prisma/factories/create-test-fee-item.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { passOverOldJobs } from './processes/pass-over-old-jobs.ts';
import { spawnWorker, type WorkerProcess } from './processes/spawn-worker.ts';
import { until } from './processes/until.ts';

/** Two transactions: one of 10,000 properties, one of the rest. */
const properties = 12_000;
const month = '2026-10';
const never = new AbortController().signal;
let folder: string;
let worker: WorkerProcess | undefined;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'linli-killed-'));
  process.env.STORAGE_FOLDER = folder;
  reloadEnv();
  await passOverOldJobs();
});

afterEach(async () => {
  await worker?.kill();
  worker = undefined;
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function killAndStartAgain(): Promise<void> {
  await worker?.kill();
  worker = await spawnWorker();
}

describe('a worker that is killed', () => {
  it('in the middle of a billing run leaves it to the next one, and no bill is missing or there twice', async () => {
    const ctx = await companyToBill();
    const { runId } = await previewBillingRun(ctx, { month });
    worker = await spawnWorker();
    const run = () => getBillingRun(ctx, { runId });
    await postBillingRun(ctx, { runId });
    // Within the first transaction: its bills are written, but not committed.
    await until('the job has begun', async () => (await lockedElsewhere(ctx, runId)) && true, { everyMs: 5 });
    await killAndStartAgain();
    expect(await run()).toMatchObject({ status: 'posting' });
    // Between two transactions.
    await until('some properties are billed', async () => (await run()).done > 0);
    await worker.kill();
    const between = await run();
    expect([between.status, between.done < properties]).toEqual(['posting', true]);
    worker = await spawnWorker();
    await until('the run is posted', async () => (await run()).status === 'posted', { everyMs: 200 });
    await until('every payer is told', async () => (await unfinished(ctx)) === 0, { everyMs: 200 });

    const unbroken = await companyToBill();
    const unbrokenRun = await billMonth(unbroken, month);
    expect(await billed(ctx)).toEqual(await billed(unbroken));
    const [{ bills, amount, done }, expected] = [
      await run(),
      await getBillingRun(unbroken, { runId: unbrokenRun }),
    ];
    expect({ bills, amount, done }).toEqual({
      bills: expected.bills,
      amount: expected.amount,
      done: properties,
    });
    expect((await checkBooks(ctx, {})).balanced).toBe(true);
    expect(await messagesPerPerson(ctx)).toEqual([{ messages: 1, people: properties }]);
  }, 240_000);

  it('in the middle of an import leaves it to the next one, and nothing is missing or there twice', async () => {
    const rows = 5_000;
    const { administrator: ctx } = await createTestTenant();
    const batchId = await uploaded(ctx, rows);
    const batch = () => getImport(ctx, { batchId });
    worker = await spawnWorker();
    const { mapping } = await until('the file is looked into', async () => {
      const seen = await batch();
      return seen.status === 'previewed' && seen;
    });
    await startReading(ctx, { batchId, mapping: mapping as RegisterMapping });
    await until('some rows are read', async () => (await batch()).rowsDone > 0, { everyMs: 5 });
    await worker.kill();
    expect(await batch()).toMatchObject({ status: 'reading' });
    worker = await spawnWorker();
    await until('the rows are checked', async () => (await batch()).status === 'checked', { everyMs: 100 });
    await startApplying(ctx, { batchId });
    await until('it is being applied', () => batchLockedElsewhere(ctx, batchId), { everyMs: 5 });
    await killAndStartAgain();
    expect(await batch()).toMatchObject({ status: 'applying' });
    expect(await registered(ctx)).toEqual([]);
    await until('it is applied', async () => (await batch()).status === 'applied', { everyMs: 200 });

    const { administrator: unbroken } = await createTestTenant();
    const unbrokenBatch = await uploaded(unbroken, rows);
    await previewImport(unbroken, unbrokenBatch);
    const seen = await getImport(unbroken, { batchId: unbrokenBatch });
    await startReading(unbroken, { batchId: unbrokenBatch, mapping: seen.mapping as RegisterMapping });
    await readImport(unbroken, unbrokenBatch, never);
    await startApplying(unbroken, { batchId: unbrokenBatch });
    await applyImport(unbroken, { batchId: unbrokenBatch });
    const register = await registered(ctx);
    expect(register).toHaveLength(rows);
    expect(register).toEqual(await registered(unbroken));
  }, 240_000);
});

/** The same register and prices every time. */
async function companyToBill(): Promise<TenantContext> {
  const { administrator, tenant } = await createTestTenant();
  await createTestRegister(tenant.id, { properties });
  await createTestFeeItem(tenant.id, { code: 'service', name: '物业费' });
  for (const [code, name, unitPrice] of [
    ['rubbish', '垃圾清运费', '8.5'],
    ['parking', '停车费', '150'],
  ] as const) {
    const prices = [{ validFrom: '2020-01-01' as const, unitPrice }];
    await createTestFeeItem(tenant.id, { code, name, kind: 'fixed', prices });
  }
  return administrator;
}

/** Every bill with its transfers, by what identifies it in the world. */
async function billed({ tenant }: TenantContext): Promise<string[]> {
  const rows = await withTenant(
    tenant.id,
    async (db) => {
      // Tables that were filled a moment ago have no statistics: joins by nested loops over "a few" rows would take minutes.
      await db.$executeRaw`set local enable_nestloop = off`;
      return db.$queryRaw<{ bill: string }[]>`
        with posted as (
          select document_id, count(*) || ' ' || sum(amount) as transfers from ledger_transfer
          where tenant_id = ${tenant.id}::uuid and document_kind = 'bill' group by 1
        )
        select concat_ws(' ', p.code, f.code, b.period_start, b.period_end, b.due_on, b.amount, b.status, t.transfers) as bill
        from bill b join property p on p.tenant_id = b.tenant_id and p.id = b.property_id
        join fee_item f on f.tenant_id = b.tenant_id and f.id = b.fee_item_id
        left join posted t on t.document_id = b.id
        where b.tenant_id = ${tenant.id}::uuid order by 1`;
    },
    { timeoutMs: 60_000 },
  );
  return rows.map(({ bill }) => bill);
}

async function registered({ tenant }: TenantContext): Promise<string[]> {
  const rows = await withTenant(
    tenant.id,
    (db) => db.$queryRaw<{ property: string }[]>`
      select concat_ws(' ', c.name, b.name, e.name, p.kind, p.code, p.room, p.built_area,
        (select string_agg(concat_ws(' ', o.name, o.phone, o.email, t.kind, t.is_payer), ', ' order by o.name)
          from tenure t join person o on o.tenant_id = t.tenant_id and o.id = t.person_id
          where t.tenant_id = p.tenant_id and t.property_id = p.id)) as property
      from property p join community c on c.tenant_id = p.tenant_id and c.id = p.community_id
      left join building b on b.tenant_id = p.tenant_id and b.id = p.building_id
      left join entrance e on e.tenant_id = p.tenant_id and e.id = p.entrance_id
      where p.tenant_id = ${tenant.id}::uuid order by 1`,
  );
  return rows.map(({ property }) => property);
}

/** Whether another transaction works on the run, that is, holds its row. */
async function lockedElsewhere({ tenant }: TenantContext, runId: string): Promise<boolean> {
  const free = await withTenant(
    tenant.id,
    (db) =>
      db.$queryRaw`select 1 from billing_run where tenant_id = ${tenant.id}::uuid and id = ${runId}::uuid for update skip locked`,
  );
  return (free as unknown[]).length === 0;
}

async function batchLockedElsewhere({ tenant }: TenantContext, batchId: string): Promise<boolean> {
  const free = await withTenant(
    tenant.id,
    (db) =>
      db.$queryRaw`select 1 from import_batch where tenant_id = ${tenant.id}::uuid and id = ${batchId}::uuid for update skip locked`,
  );
  return (free as unknown[]).length === 0;
}

async function unfinished({ tenant }: TenantContext): Promise<number> {
  return withTenant(tenant.id, (db) =>
    db.outboxMessage.count({
      where: {
        tenantId: tenant.id,
        doneAt: null,
        failedAt: null,
        job: { in: ['billing-run.post', 'bills.announce'] },
      },
    }),
  );
}

async function messagesPerPerson({ tenant }: TenantContext): Promise<{ messages: number; people: number }[]> {
  return withTenant(
    tenant.id,
    (db) => db.$queryRaw<{ messages: number; people: number }[]>`
      select messages, count(*)::int as people from (
        select count(*)::int as messages from notification where tenant_id = ${tenant.id}::uuid group by person_id
      ) each_person group by messages`,
  );
}

async function uploaded(ctx: TenantContext, rows: number): Promise<string> {
  const lines = ['小区,楼栋,单元,房号,建筑面积,业主姓名,手机号,邮箱'];
  for (let row = 1; row <= rows; row += 1) {
    const building = Math.ceil(row / 100);
    lines.push(
      `春江花园,${building}号楼,${(row % 4) + 1},${1000 + (row % 100)},${60 + (row % 90)}.5,业主${row},139${String(row).padStart(8, '0')},o${row}@example.com`,
    );
  }
  const id = newId();
  const key = `imports/${id}`;
  const stored = await putFile(ctx.tenant.id, key, Buffer.from(lines.join('\n')), {
    contentType: 'text/csv',
  });
  const { batchId } = await createImport(ctx, {
    file: { id, key, name: 'register.csv', contentType: stored.contentType, size: stored.size },
  });
  return batchId;
}
