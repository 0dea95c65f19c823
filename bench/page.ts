import { randomBytes } from 'node:crypto';
import { env, reloadEnv } from '#app/kernel/env.ts';
import { startChild, waitForHealth } from '#scripts/child-process.ts';
import { startLocalDatabase } from '#scripts/local-environment.ts';
import { closeDatabase } from '#tenants/database/clients.ts';
import { ensureBuild } from './page/ensure-build.ts';
import { freePort } from './page/free-port.ts';
import { countBills, type Measured, measure, median, type Target } from './page/measure.ts';
import { seedCompany } from './page/seed-company.ts';

/**
 * Throughput of the portal's bill page at a company with 200,000 bills, against an empty page of the same server: `/blank`, which has the
 * document, the company, the session and the member's rights of every page, and no content. Both are asked for by the same signed-in owner,
 * whose bill page lists 36 open bills, in turns; figures are medians over the rounds, ratios medians of the ratios within a round. `ratioToGuest` is against the same empty page without
 * a session.
 */
const billsWanted = 200_000;
const connections = 50;
const rounds = 5;
const secondsEach = 6;

ensureBuild();
const port = await freePort();
const database = await startLocalDatabase({ settings: { shared_buffers: '512MB', autovacuum: 'off' } });
try {
  const settings = {
    ...database.environment,
    NODE_ENV: 'production',
    LOG_LEVEL: 'warn',
    SECRET: randomBytes(32).toString('hex'),
    APP_ORIGIN: `http://localhost:${port}`,
    HOST: '127.0.0.1',
    PORT: String(port),
  };
  Object.assign(process.env, settings);
  reloadEnv();
  const company = await seedCompany(database.environment.DATABASE_OWNER_URL as string, billsWanted);
  await closeDatabase();
  const web = startChild('web', ['build/processes/web.js'], settings);
  try {
    await waitForHealth(web, `http://127.0.0.1:${port}/readyz`);
    report(await run(company.slug, company.cookie, company.ownerBills), company.bills);
  } finally {
    await web.stop();
  }
} finally {
  await database.cluster.stop();
}

type Runs = Record<'bills' | 'empty' | 'guest', Measured[]>;

async function run(slug: string, cookie: string, ownerBills: number): Promise<Runs> {
  const at = `http://127.0.0.1:${port}`;
  const host = `${slug}.${new URL(env().APP_ORIGIN).host}`;
  const targets: Record<keyof Runs, Target> = {
    bills: { name: 'bills', url: `${at}/bills`, headers: { host, cookie } },
    empty: { name: 'empty', url: `${at}/blank`, headers: { host, cookie } },
    guest: { name: 'guest', url: `${at}/blank`, headers: { host } },
  };
  for (const target of Object.values(targets)) await measure(target, connections, 3);
  const listed = await countBills(targets.bills);
  if (listed !== ownerBills)
    throw new Error(`the page lists ${listed} bills of ${ownerBills}: is this the bill page?`);
  const runs: Runs = { bills: [], empty: [], guest: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const name of ['bills', 'empty', 'guest'] as const) {
      const measured = await measure(targets[name], connections, secondsEach);
      runs[name].push(measured);
      console.log(
        `${round + 1} ${name.padEnd(5)} ${measured.perSecond.toFixed(1)}/s p50 ${measured.p50Ms} ms p99 ${measured.p99Ms} ms errors ${measured.errors}`,
      );
    }
  }
  return runs;
}

function report({ bills, empty, guest }: Runs, seeded: number): void {
  const perSecond = (runs: Measured[]) => median(runs.map((measured) => measured.perSecond));
  const round = (value: number) => Math.round(value * 1000) / 1000;
  // Within a round both had the same machine; between rounds it may have had other things to do.
  const ratioTo = (others: Measured[]) =>
    round(median(bills.map((own, index) => own.perSecond / (others[index]?.perSecond ?? 0))));
  const errors = [...bills, ...empty, ...guest].reduce((all, measured) => all + measured.errors, 0);
  console.log(
    JSON.stringify({
      bench: 'page',
      ratio: ratioTo(empty),
      errors,
      ratioToGuest: ratioTo(guest),
      billsPerSecond: round(perSecond(bills)),
      emptyPerSecond: round(perSecond(empty)),
      guestPerSecond: round(perSecond(guest)),
      p99Ms: median(bills.map((measured) => measured.p99Ms)),
      connections,
      bills: seeded,
    }),
  );
}
