/**
 * `npm run bench -- billing-run`: a month of bills through the real job (bills with explanations, ledger transfers, outbox rows, progress), against
 * a plain INSERT ... SELECT of the same bill rows into a copy of the bill table with the same keys, foreign keys and indexes and no policy.
 *
 * Both tables grow alike from round to round; between any two measurements the database is vacuumed and checkpointed. `growth` is the cost of
 * a bill at the full size over that in a company of 1,000 properties.
 */
import pg from 'pg';
import { postBillingRun } from '#app/domain/billing/post-billing-run.ts';
import { previewBillingRun } from '#app/domain/billing/preview-billing-run.ts';
import { checkBooks } from '#app/domain/ledger/check-books.ts';
import { addMonths } from '#app/kernel/dates.ts';
import { createTestFeeItem } from '#prisma/factories/create-test-fee-item.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { postBillingRunJob } from '#workers/jobs/post-billing-run.ts';
import { median, round } from './database/median.ts';
import { startBenchDatabase } from './database/start-bench-database.ts';

const properties = Number(process.env.BENCH_PROPERTIES ?? 100_000);
const smallProperties = 1_000;
const rounds = Number(process.env.BENCH_ROUNDS ?? 3);
const feeItems = 3;
const firstMonth = '2026-01-01';

const say = (text: string) => console.error(text);
const database = await startBenchDatabase();
const superuser = new pg.Client({ connectionString: database.superuserUrl });

/** A company with three items that are billed every month: by area, fixed, and by area with a price that changes within the first month. */
async function company(count: number): Promise<TenantContext> {
  const { tenant, system } = await createTestTenant();
  const { communityId } = await createTestRegister(tenant.id, { properties: count });
  await withTenant(tenant.id, (db) =>
    db.feeItem.updateMany({ where: { tenantId: tenant.id }, data: { status: 'archived' } }),
  );
  await createTestFeeItem(tenant.id, { code: 'A' });
  await createTestFeeItem(tenant.id, {
    code: 'B',
    kind: 'fixed',
    scopeKind: 'scoped',
    scopes: [{ communityId }],
    roundingUnit: 10n,
    prices: [{ validFrom: '2020-01-01', unitPrice: '12.55' }],
  });
  await createTestFeeItem(tenant.id, {
    code: 'C',
    prices: [
      { validFrom: '2020-01-01', unitPrice: '0.35', surcharge: '2' },
      { validFrom: '2026-01-16', unitPrice: '0.4', surcharge: '2' },
    ],
  });
  return system;
}

async function settle(): Promise<void> {
  await superuser.query('vacuum');
  await superuser.query('checkpoint');
}

async function timed<T>(work: () => Promise<T>): Promise<{ seconds: number; result: T }> {
  const start = process.hrtime.bigint();
  const result = await work();
  return { seconds: Number(process.hrtime.bigint() - start) / 1e9, result };
}

/** One month through the operations and the job. */
async function postMonth(
  ctx: TenantContext,
  month: string,
): Promise<{ runId: string; preview: number; job: number }> {
  const { seconds: preview, result } = await timed(() => previewBillingRun(ctx, { month }));
  await postBillingRun(ctx, { runId: result.runId });
  await settle();
  const { seconds: job } = await timed(() =>
    postBillingRunJob.run({ ctx, payload: { runId: result.runId }, signal: new AbortController().signal }),
  );
  return { runId: result.runId, preview, job };
}

/** A table with the columns, checks, keys, indexes and foreign keys of `bill`. */
async function copyBillTable(): Promise<void> {
  await superuser.query('create table bill_copy (like bill including all)');
  const { rows } = await superuser.query<{ conname: string; definition: string }>(
    `select conname, pg_get_constraintdef(oid) as definition from pg_constraint where conrelid = 'bill'::regclass and contype = 'f'`,
  );
  for (const { conname, definition } of rows)
    await superuser.query(`alter table bill_copy add constraint "${conname}" ${definition}`);
}

async function plainInsert(runId: string): Promise<number> {
  await superuser.query('drop table if exists bill_rows');
  await superuser.query(`create table bill_rows as select * from bill where run_id = '${runId}'`);
  await settle();
  const { seconds } = await timed(() => superuser.query('insert into bill_copy select * from bill_rows'));
  return seconds;
}

async function count(sql: string): Promise<number> {
  const { rows } = await superuser.query<{ count: string }>(`select count(*) as count from ${sql}`);
  return Number(rows[0]?.count);
}

/** A number that is fast but wrong is worth nothing. */
async function verify(big: TenantContext): Promise<void> {
  const bills = properties * feeItems * rounds;
  const own = `where tenant_id = '${big.tenant.id}'`;
  const found = {
    bills: await count(`bill ${own} and explanation->>'amount' = amount::text`),
    transfers: await count(`ledger_transfer ${own}`),
    announcements: await count(`outbox_message ${own} and job = 'bills.announce'`),
    plain: await count(`bill_copy ${own}`),
  };
  const books = await checkBooks(big, {});
  if (
    found.bills !== bills ||
    found.transfers !== bills ||
    found.plain !== bills ||
    found.announcements < rounds ||
    !books.balanced
  )
    throw new Error(`The run is wrong: ${JSON.stringify(found)}, books balanced: ${books.balanced}`);
}

try {
  await superuser.connect();
  say(`${properties} properties x ${feeItems} fee items: making them`);
  const big = await company(properties);
  const small = await company(smallProperties);
  await copyBillTable();
  await superuser.query('vacuum analyze');
  const seconds = {
    preview: [] as number[],
    job: [] as number[],
    plain: [] as number[],
    small: [] as number[],
  };
  for (let index = 0; index < rounds; index += 1) {
    const month = addMonths(firstMonth, index);
    const large = await postMonth(big, month);
    seconds.preview.push(large.preview);
    seconds.job.push(large.job);
    seconds.plain.push(await plainInsert(large.runId));
    // Small runs end in a moment, so there are more of them.
    for (let more = 0; more < 3; more += 1)
      seconds.small.push((await postMonth(small, addMonths(firstMonth, index * 3 + more))).job);
    say(
      `${month.slice(0, 7)}: preview ${round(large.preview)} s, job ${round(large.job)} s, plain insert ${round(seconds.plain.at(-1) ?? 0)} s, ` +
        `${smallProperties} properties ${round(seconds.small.at(-1) ?? 0, 3)} s`,
    );
  }
  await verify(big);
  const bills = properties * feeItems;
  const job = median(seconds.job);
  console.log(
    JSON.stringify({
      bench: 'billing-run',
      ratio: round(job / median(seconds.plain)),
      growth: round(job / bills / (median(seconds.small) / (smallProperties * feeItems))),
      properties,
      bills,
      jobSeconds: round(job),
      plainSeconds: round(median(seconds.plain)),
      previewSeconds: round(median(seconds.preview)),
      billsPerSecond: Math.round(bills / job),
    }),
  );
} finally {
  await superuser.end();
  await database.stop();
}
