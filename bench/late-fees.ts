/**
 * `npm run bench -- late-fees`: the late fees of a company's open bills brought up to a day by the real job (bills with explanations, ledger transfers, audit
 * rows), against a plain INSERT ... SELECT of the same rows into copies of both tables with the same keys, foreign keys and indexes and no policy,
 * which hold the same late bills already. And the day after, when every late fee grows by a day.
 *
 * Between any two measurements the database is vacuumed and checkpointed.
 */
import pg from 'pg';
import { computeLateFee } from '#app/domain/late-fees/compute-late-fee.ts';
import { checkBooks } from '#app/domain/ledger/check-books.ts';
import { addDays, addMonths, type Day, toDateColumn } from '#app/kernel/dates.ts';
import { newId } from '#app/kernel/ids.ts';
import { createTestBills } from '#prisma/factories/create-test-bills.ts';
import { createTestFeeItem } from '#prisma/factories/create-test-fee-item.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { accrueLateFeesJob } from '#workers/jobs/accrue-late-fees.ts';
import { round } from './database/median.ts';
import { startBenchDatabase } from './database/start-bench-database.ts';

const bills = Number(process.env.BENCH_BILLS ?? 1_000_000);
const months = 10;
const properties = Math.max(1, Math.round(bills / months));
const amount = 36_815n;
const rule = { graceDays: 10, countsFrom: 'due_day', dailyRate: '0.0005', capPercent: '100' } as const;
const firstMonth = '2026-01-01';
/** On this day the grace of every bill is over. */
const day: Day = '2026-12-01';

const say = (text: string) => console.error(text);
const database = await startBenchDatabase();
const superuser = new pg.Client({ connectionString: database.superuserUrl });

/** A company whose properties have paid nothing for ten months. */
async function company(): Promise<TenantContext> {
  const { tenant, system } = await createTestTenant();
  await createTestRegister(tenant.id, { properties });
  const feeItemId = await createTestFeeItem(tenant.id);
  await withTenant(tenant.id, (db) =>
    db.lateFeeRule.create({
      data: {
        tenantId: tenant.id,
        id: newId(),
        feeItemId,
        validFrom: toDateColumn('2020-01-01'),
        ...rule,
      },
    }),
  );
  for (let index = 0; index < months; index += 1) {
    const month = addMonths(firstMonth, index);
    await createTestBills(tenant.id, { feeItemId, month, dueOn: addDays(month, 9), amount });
  }
  await superuser.query(
    `insert into ledger_transfer (tenant_id, id, debit_account_id, credit_account_id, amount, posted_on, document_kind, document_id)
     select b.tenant_id, b.id, d.id, c.id, b.amount, b.period_start, 'bill', b.id from bill b
     join ledger_account d on d.tenant_id = b.tenant_id and d.code = '1122'
     join ledger_account c on c.tenant_id = b.tenant_id and c.code = '6001' where b.tenant_id = $1`,
    [tenant.id],
  );
  return system;
}

async function settle(): Promise<void> {
  await superuser.query('vacuum');
  await superuser.query('checkpoint');
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e9;
}

function accrue(ctx: TenantContext, today: Day): Promise<number> {
  const then = { ...ctx, now: () => new Date(`${today}T04:00:00Z`) };
  return timed(() => accrueLateFeesJob.run({ ctx: then, payload: {}, signal: new AbortController().signal }));
}

/** A table with the columns, checks, keys, indexes, foreign keys and rows of another. */
async function copyTable(table: string): Promise<void> {
  await superuser.query(`create table ${table}_copy (like ${table} including all)`);
  const { rows } = await superuser.query<{ conname: string; definition: string }>(
    `select conname, pg_get_constraintdef(oid) as definition from pg_constraint where conrelid = '${table}'::regclass and contype = 'f'`,
  );
  for (const { conname, definition } of rows)
    await superuser.query(`alter table ${table}_copy add constraint "${conname}" ${definition}`);
  // Only while the rows that are there already are copied.
  await superuser.query('set session_replication_role = replica');
  await superuser.query(`insert into ${table}_copy select * from ${table}`);
  await superuser.query('set session_replication_role = default');
}

async function plainInsert(tenantId: string): Promise<number> {
  const fees = `bill where tenant_id = '${tenantId}' and late_fee_of is not null`;
  await superuser.query(`create table bill_rows as select * from ${fees}`);
  await superuser.query(
    `create table transfer_rows as select t.* from ledger_transfer t where t.document_id in (select id from ${fees})`,
  );
  await settle();
  const seconds = await timed(async () => {
    await superuser.query('insert into bill_copy select * from bill_rows');
    await superuser.query('insert into ledger_transfer_copy select * from transfer_rows');
  });
  await superuser.query('drop table bill_rows, transfer_rows');
  return seconds;
}

/** A number that is fast but wrong is worth nothing. */
async function verify(ctx: TenantContext, today: Day, postings: number): Promise<void> {
  let expected = 0n;
  for (let index = 0; index < months; index += 1) {
    const late = { billId: '', dueOn: addDays(addMonths(firstMonth, index), 9), amount };
    expected += BigInt(computeLateFee(late, rule, [], addDays(today, -1))?.amount ?? 0) * BigInt(properties);
  }
  const { rows } = await superuser.query<{ count: string; total: string; transfers: string }>(
    `select count(*), sum(amount) as total, (select count(*) from ledger_transfer where tenant_id = $1) as transfers
     from bill where tenant_id = $1 and late_fee_of is not null and explanation->>'amount' = amount::text`,
    [ctx.tenant.id],
  );
  const [found] = rows;
  const count = properties * months;
  const books = await checkBooks(ctx, {});
  if (
    Number(found?.count) !== count ||
    BigInt(found?.total ?? 0) !== expected ||
    Number(found?.transfers) !== count * (1 + postings) ||
    !books.balanced
  )
    throw new Error(
      `The late fees are wrong: ${JSON.stringify(found)}, expected ${expected}; books balanced: ${books.balanced}`,
    );
}

try {
  await superuser.connect();
  say(`${properties * months} open bills: making them`);
  const ctx = await company();
  await copyTable('bill');
  await copyTable('ledger_transfer');
  await superuser.query('vacuum analyze');
  await settle();
  const job = await accrue(ctx, day);
  say(`${day}: job ${round(job)} s`);
  await verify(ctx, day, 1);
  const plain = await plainInsert(ctx.tenant.id);
  say(`plain insert ${round(plain)} s`);
  await settle();
  const again = await accrue(ctx, day);
  say(`once more, nothing to do: ${round(again)} s`);
  const next = addDays(day, 1);
  const nextDay = await accrue(ctx, next);
  say(`${next}: job ${round(nextDay)} s`);
  await verify(ctx, next, 2);
  console.log(
    JSON.stringify({
      bench: 'late-fees',
      ratio: round(job / plain),
      nextDayRatio: round(nextDay / plain),
      bills: properties * months,
      rows: properties * months * 2,
      jobSeconds: round(job),
      plainSeconds: round(plain),
      nextDaySeconds: round(nextDay),
      nothingToDoSeconds: round(again),
      billsPerSecond: Math.round((properties * months) / job),
    }),
  );
} finally {
  await superuser.end();
  await database.stop();
}
