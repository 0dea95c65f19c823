/**
 * `npm run bench -- billing-run`: a month of bills through the real job (bills with explanations, ledger transfers, outbox rows, progress), in a
 * process of its own, against a plain INSERT ... SELECT of the same bill rows into a copy of the bill table with the same keys, foreign keys and
 * indexes and no policy.
 *
 * Both tables grow alike from round to round; between any two measurements the database is vacuumed and checkpointed. `growth` is the cost of
 * a bill in a company of 300,000 properties over that in one of 1,000; `speedup` the cost of a bill through a loop of ORM calls over that of the
 * job; `peakMiB` the most memory that the worker's process held.
 */
import pg from 'pg';
import { postBillingRun } from '#app/domain/billing/post-billing-run.ts';
import { previewBillingRun } from '#app/domain/billing/preview-billing-run.ts';
import { checkBooks } from '#app/domain/ledger/check-books.ts';
import { addMonths } from '#app/kernel/dates.ts';
import type { TenantContext } from '#tenants/context.ts';
import { billOneByOne } from './billing-run/bill-one-by-one.ts';
import { company, feeItems } from './billing-run/company.ts';
import { startWorker } from './billing-run/start-worker.ts';
import { median, round } from './database/median.ts';
import { startBenchDatabase } from './database/start-bench-database.ts';

const properties = Number(process.env.BENCH_PROPERTIES ?? 100_000);
const smallProperties = 1_000;
const largeProperties = Number(process.env.BENCH_LARGE_PROPERTIES ?? 300_000);
const sampleProperties = Number(process.env.BENCH_SAMPLE_PROPERTIES ?? 300);
const rounds = Number(process.env.BENCH_ROUNDS ?? 3);
const firstMonth = '2026-01-01';

const say = (text: string) => console.error(text);
const database = await startBenchDatabase();
const superuser = new pg.Client({ connectionString: database.superuserUrl });
const worker = await startWorker();

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
  return { runId: result.runId, preview, job: await worker.post(ctx.tenant.slug, result.runId) };
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

/** Seconds a bill through a loop of ORM calls, which must come to what the preview says. */
async function oneByOne(): Promise<number> {
  const ctx = await company(sampleProperties);
  const { runId, preview } = await previewBillingRun(ctx, { month: firstMonth });
  await settle();
  const { seconds, result } = await timed(() => billOneByOne(ctx, runId, firstMonth));
  if (result.bills !== preview.bills || String(result.amount) !== preview.amount)
    throw new Error(`One by one ${result.bills} bills come to ${result.amount}, not to ${preview.amount}`);
  return seconds / result.bills;
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
  // A worker that has just begun is slow at first.
  await postMonth(small, addMonths(firstMonth, -1));
  const seconds = {
    preview: [] as number[],
    job: [] as number[],
    plain: [] as number[],
    small: [] as number[],
  };
  for (let index = 0; index < rounds; index += 1) {
    const month = addMonths(firstMonth, index);
    const posted = await postMonth(big, month);
    seconds.preview.push(posted.preview);
    seconds.job.push(posted.job);
    seconds.plain.push(await plainInsert(posted.runId));
    // Small runs end in a moment, so there are more of them.
    for (let more = 0; more < 3; more += 1)
      seconds.small.push((await postMonth(small, addMonths(firstMonth, index * 3 + more))).job);
    say(
      `${month.slice(0, 7)}: preview ${round(posted.preview)} s, job ${round(posted.job)} s, plain insert ${round(seconds.plain.at(-1) ?? 0)} s, ` +
        `${smallProperties} properties ${round(seconds.small.at(-1) ?? 0, 3)} s`,
    );
  }
  await verify(big);
  const ormSecondsPerBill = await oneByOne();
  say(`one by one: ${round(ormSecondsPerBill * 1000)} ms a bill`);
  const large = await company(largeProperties);
  await superuser.query('vacuum analyze');
  const { job: largeSeconds } = await postMonth(large, firstMonth);
  say(
    `${largeProperties} properties: ${round(largeSeconds)} s, the worker held ${round(worker.peakMiB(), 0)} MiB at most`,
  );
  const bills = properties * feeItems;
  const job = median(seconds.job);
  const smallPerBill = median(seconds.small) / (smallProperties * feeItems);
  console.log(
    JSON.stringify({
      bench: 'billing-run',
      ratio: round(job / median(seconds.plain)),
      growth: round(largeSeconds / (largeProperties * feeItems) / smallPerBill),
      speedup: round(ormSecondsPerBill / (job / bills), 1),
      peakMiB: round(worker.peakMiB(), 1),
      properties,
      bills,
      largeProperties,
      jobSeconds: round(job),
      plainSeconds: round(median(seconds.plain)),
      previewSeconds: round(median(seconds.preview)),
      largeSeconds: round(largeSeconds),
      billsPerSecond: Math.round(bills / job),
      ormBillsPerSecond: Math.round(1 / ormSecondsPerBill),
    }),
  );
} finally {
  await worker.stop();
  await superuser.end();
  await database.stop();
}
