/**
 * `npm run bench -- herd`: a thousand companies of fifty properties and one of fifty thousand, all due at the same midnight, through the real
 * schedule sweep, outbox relay, queue and workers, on both queue backends. `seconds` is until every run is posted; a company's wait is until its own
 * is. `alone` is a small company's wait by itself, for comparison.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import pg from 'pg';
import { checkBooks } from '#app/domain/ledger/check-books.ts';
import { addMonths } from '#app/kernel/dates.ts';
import { createTestFeeItem } from '#prisma/factories/create-test-fee-item.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import { findTenantById } from '#tenants/system.ts';
import { systemContext, toTenant } from '#tenants/tenant-context.ts';
import { round } from './database/median.ts';
import { startBenchDatabase } from './database/start-bench-database.ts';
import { cloneCompany } from './herd/clone-company.ts';
import { startRedis } from './herd/start-redis.ts';
import { freePort } from './page/free-port.ts';

const companies = Number(process.env.BENCH_COMPANIES ?? 1_000);
const properties = Number(process.env.BENCH_PROPERTIES ?? 50);
const largeProperties = Number(process.env.BENCH_LARGE_PROPERTIES ?? 50_000);
const processes = Number(process.env.BENCH_WORKERS ?? 1);
const feeItems = 2;
const longestSeconds = 900;
const say = (text: string) => console.error(text);

const database = await startBenchDatabase({ shared_buffers: '512MB' });
const superuser = new pg.Client({ connectionString: database.superuserUrl });

async function company(count: number): Promise<string> {
  const { tenant } = await createTestTenant();
  await createTestRegister(tenant.id, { properties: count });
  await createTestFeeItem(tenant.id, { code: 'A' });
  await createTestFeeItem(tenant.id, { code: 'B', kind: 'fixed' });
  return tenant.id;
}

/** Owes a month from now on; the clock of the bench is the real one, so that the month is this one. */
async function schedule(tenantIds: string[]): Promise<void> {
  const thisMonth = `${new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 7)}-01`;
  await superuser.query('update billing_schedule set enabled = false where enabled');
  await superuser.query(
    `insert into billing_schedule (tenant_id, enabled, day_of_month, billed_through) select unnest($1::uuid[]), true, 1, $2
     on conflict (tenant_id) do update set enabled = true, day_of_month = 1, billed_through = excluded.billed_through`,
    [tenantIds, addMonths(thisMonth, -1)],
  );
}

async function startWorker(environment: Record<string, string>): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'bench/herd/worker.ts'], {
    env: {
      ...process.env,
      ...environment,
      WORKER_PORT: String(await freePort()),
      RESEND_BASE_URL: 'http://127.0.0.1:9',
    },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  await once(child, 'message');
  return child;
}

type Waits = { seconds: number; p50: number; p95: number; most: number; large: number | null };

/** Lets the workers loose on companies that are due, until all of them are posted. */
async function midnight(
  environment: Record<string, string>,
  small: string[],
  large: string | null,
): Promise<Waits> {
  const due = large ? [...small, large] : small;
  await schedule(due);
  const workers: ChildProcess[] = [];
  for (let index = 0; index < processes; index += 1) workers.push(await startWorker(environment));
  const began = Date.now();
  for (const worker of workers) {
    worker.once('message', (message: { sweepSeconds?: number }) =>
      say(`  the sweep took ${round(message.sweepSeconds ?? 0, 1)} s`),
    );
    worker.send('midnight');
  }
  const posted = async () => {
    const { rows } = await superuser.query<{ tenant_id: string; finished_at: Date }>(
      `select tenant_id, finished_at from billing_run where status = 'posted' and tenant_id = any($1::uuid[])`,
      [due],
    );
    return rows;
  };
  let rows = await posted();
  for (let said = 0; rows.length < due.length; rows = await posted()) {
    const seconds = (Date.now() - began) / 1_000;
    if (seconds > longestSeconds) throw new Error(`Only ${rows.length} of ${due.length} runs are posted`);
    if (seconds - said > 10) {
      said = seconds;
      say(`  ${Math.round(seconds)} s: ${rows.length} of ${due.length} posted`);
    }
    await new Promise((resolve) => setTimeout(resolve, due.length > 10 ? 250 : 10));
  }
  for (const worker of workers) {
    const ended = once(worker, 'exit');
    worker.kill('SIGTERM');
    await ended;
  }
  const waitOf = ({ finished_at }: { finished_at: Date }) => (finished_at.getTime() - began) / 1_000;
  const waits = rows
    .filter(({ tenant_id }) => tenant_id !== large)
    .map(waitOf)
    .sort((a, b) => a - b);
  const at = (share: number) => round(waits[Math.ceil(waits.length * share) - 1] ?? 0, 1);
  const largeRow = rows.find(({ tenant_id }) => tenant_id === large);
  return {
    seconds: round(Math.max(...rows.map(waitOf)), 1),
    p50: at(0.5),
    p95: at(0.95),
    most: at(1),
    large: largeRow ? round(waitOf(largeRow), 1) : null,
  };
}

/** A number that is fast but wrong is worth nothing. */
async function verify(small: string[], large: string): Promise<void> {
  const { rows } = await superuser.query<{ bills: number; transfers: number }>(
    `select (select count(*)::int from bill where tenant_id = any($1::uuid[])) as bills,
      (select count(*)::int from ledger_transfer where tenant_id = any($1::uuid[])) as transfers`,
    [[...small, large]],
  );
  const expected = (small.length * properties + largeProperties) * feeItems;
  if (rows[0]?.bills !== expected || rows[0].transfers !== expected)
    throw new Error(`There should be ${expected} bills and transfers: ${JSON.stringify(rows[0])}`);
  for (const tenantId of [large, small[0] as string, small.at(-1) as string]) {
    const tenant = toTenant(
      (await findTenantById(tenantId)) as NonNullable<Awaited<ReturnType<typeof findTenantById>>>,
    );
    const books = await checkBooks(systemContext(tenant, 'bench'), {});
    if (!books.balanced) throw new Error(`The books of ${tenantId} do not balance`);
  }
}

try {
  await superuser.connect();
  const redis = await startRedis();
  const backends = [
    { name: 'postgres', environment: { REDIS_URL: '' } },
    ...(redis ? [{ name: 'redis', environment: { REDIS_URL: redis.url } }] : []),
  ].map(({ name, environment }) => ({
    name,
    environment: environment.REDIS_URL ? environment : ({} as Record<string, string>),
  }));
  const wanted = process.env.BENCH_QUEUE;
  const results: Record<string, Waits & { alone: number }> = {};
  const original = await company(properties);
  for (const { name, environment } of backends) {
    if (wanted && wanted !== name) continue;
    say(`${name}: ${companies} companies x ${properties} properties, and one of ${largeProperties}`);
    const small = await cloneCompany(superuser, original, companies);
    const [single = ''] = await cloneCompany(superuser, original, 1);
    const large = await company(largeProperties);
    await superuser.query('vacuum analyze');
    const alone = await midnight(environment, [single], null);
    const waits = await midnight(environment, small, large);
    await verify(small, large);
    results[name] = { ...waits, alone: alone.most };
    say(
      `${name}: all posted in ${waits.seconds} s; small companies waited ${waits.p50} s (p50), ${waits.p95} s (p95), ${waits.most} s at most, ` +
        `the large one ${waits.large} s; a small one alone ${alone.most} s`,
    );
  }
  redis?.stop();
  console.log(
    JSON.stringify({
      bench: 'herd',
      seconds: Math.max(...Object.values(results).map(({ seconds }) => seconds)),
      p95: Math.max(...Object.values(results).map(({ p95 }) => p95)),
      companies: companies + 1,
      bills: (companies * properties + largeProperties) * feeItems,
      ...results,
    }),
  );
} finally {
  await superuser.end();
  await database.stop();
}
