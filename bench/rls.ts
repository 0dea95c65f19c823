/**
 * `npm run bench -- rls`: what row-level security costs a page. The five reads of a property's page in one transaction, through `withTenant` as the
 * application role, against the same reads through the same kind of client, pool and transaction by a role that no policy applies to.
 * Both name the company in every condition, so that the difference is the policies and the setting of the company.
 */
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { postBillingRun } from '#app/domain/billing/post-billing-run.ts';
import { postBills } from '#app/domain/billing/post-bills.ts';
import { previewBillingRun } from '#app/domain/billing/preview-billing-run.ts';
import { env } from '#app/kernel/env.ts';
import { createTestFeeItem } from '#prisma/factories/create-test-fee-item.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import { PrismaClient } from '#prisma/generated/client.ts';
import { type TenantDb, withTenant } from '#tenants/with-tenant.ts';
import { median, round } from './database/median.ts';
import { startBenchDatabase } from './database/start-bench-database.ts';

const companies = Number(process.env.BENCH_COMPANIES ?? 20);
const properties = 500;
const months = ['2026-01', '2026-02', '2026-03'];
const batches = Number(process.env.BENCH_BATCHES ?? 30);
const pagesPerBatch = 100;

const say = (text: string) => console.error(text);
const database = await startBenchDatabase();

type Company = { tenantId: string; propertyIds: string[] };

async function company(): Promise<Company> {
  const { tenant, system } = await createTestTenant();
  const { propertyIds } = await createTestRegister(tenant.id, { properties });
  await createTestFeeItem(tenant.id, { code: 'A' });
  await createTestFeeItem(tenant.id, { code: 'B', kind: 'fixed' });
  for (const month of months) {
    const { runId } = await previewBillingRun(system, { month });
    await postBillingRun(system, { runId });
    await postBills(system, runId, new AbortController().signal);
  }
  return { tenantId: tenant.id, propertyIds };
}

/** A property's page: itself, its bills, who holds it, what was paid, and the company's fee items. Returns how many rows came. */
async function readPage(db: TenantDb, tenantId: string, propertyId: string): Promise<number> {
  const property = await db.property.findUniqueOrThrow({
    where: { tenantId_id: { tenantId, id: propertyId } },
  });
  const bills = await db.bill.findMany({
    where: { tenantId, propertyId, status: { not: 'void' } },
    take: 50,
  });
  const tenures = await db.tenure.findMany({ where: { tenantId, propertyId } });
  const payments = await db.payment.findMany({ where: { tenantId, propertyId }, take: 20 });
  const items = await db.feeItem.findMany({ where: { tenantId, status: 'active' } });
  return [property].length + bills.length + tenures.length + payments.length + items.length;
}

/** A login like the application's that row-level security does not apply to. */
async function openUnprotected(): Promise<{ client: PrismaClient; pool: pg.Pool }> {
  const superuser = new pg.Client({ connectionString: database.superuserUrl });
  await superuser.connect();
  await superuser.query(`create role bench_unprotected login bypassrls password 'bench'`);
  await superuser.query('grant connect on database linli_bench to bench_unprotected');
  await superuser.query('grant usage on schema public to bench_unprotected');
  await superuser.query('grant select on all tables in schema public to bench_unprotected');
  await superuser.query('vacuum analyze');
  await superuser.end();
  const url = new URL(env().DATABASE_URL);
  url.username = 'bench_unprotected';
  const pool = new pg.Pool({ connectionString: url.toString(), max: env().DATABASE_POOL_SIZE });
  return { client: new PrismaClient({ adapter: new PrismaPg(pool) }), pool };
}

async function batchMs(page: (index: number) => Promise<number>, offset: number): Promise<number> {
  const start = process.hrtime.bigint();
  for (let index = 0; index < pagesPerBatch; index += 1) {
    if ((await page(offset + index)) < 8) throw new Error('A page came back short');
  }
  return Number(process.hrtime.bigint() - start) / 1e6 / pagesPerBatch;
}

try {
  say(`${companies} companies x ${properties} properties: making them`);
  const all: Company[] = [];
  for (let index = 0; index < companies; index += 1) all.push(await company());
  const unprotected = await openUnprotected();
  const pick = (index: number) => {
    const one = all[index % all.length] as Company;
    return { tenantId: one.tenantId, propertyId: one.propertyIds[(index * 7) % properties] as string };
  };
  const withPolicies = (index: number) => {
    const { tenantId, propertyId } = pick(index);
    return withTenant(tenantId, (db) => readPage(db, tenantId, propertyId));
  };
  const withoutPolicies = (index: number) => {
    const { tenantId, propertyId } = pick(index);
    return unprotected.client.$transaction((db) => readPage(db, tenantId, propertyId));
  };
  for (let index = 0; index < 3; index += 1) {
    await batchMs(withPolicies, index);
    await batchMs(withoutPolicies, index);
  }
  const ms = { policies: [] as number[], filter: [] as number[] };
  for (let batch = 0; batch < batches; batch += 1) {
    // Taking turns at going first, so that whatever else the machine does meets both alike.
    for (const side of batch % 2 ? (['policies', 'filter'] as const) : (['filter', 'policies'] as const))
      ms[side].push(
        await batchMs(side === 'policies' ? withPolicies : withoutPolicies, batch * pagesPerBatch),
      );
    if (batch % 10 === 9) say(`${batch + 1} of ${batches} batches`);
  }
  await unprotected.client.$disconnect();
  await unprotected.pool.end();
  console.log(
    JSON.stringify({
      bench: 'rls',
      ratio: round(median(ms.policies) / median(ms.filter)),
      policiesMs: round(median(ms.policies), 3),
      filterMs: round(median(ms.filter), 3),
      reads: 5,
      companies,
      bills: companies * properties * 2 * months.length,
    }),
  );
} finally {
  await database.stop();
}
