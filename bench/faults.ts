/**
 * `npm run bench -- faults`: what the promises on billing and money say, at full size, which takes minutes. Smaller ones of each are tests. Any promise that
 * is not kept ends it with an error. `BENCH_ONLY` names one part.
 */
import pg from 'pg';
import { startBenchDatabase } from './database/start-bench-database.ts';
import { corruptContract } from './faults/corrupt-contract.ts';
import { daysDown } from './faults/days-down.ts';
import { killedRuns } from './faults/killed-runs.ts';
import { randomLedger } from './faults/random-ledger.ts';
import { repeatedRuns } from './faults/repeated-runs.ts';

const kills = Number(process.env.BENCH_KILLS ?? 200);
const operations = Number(process.env.BENCH_OPERATIONS ?? 100_000);
const properties = Number(process.env.BENCH_PROPERTIES ?? 1_000);
const database = await startBenchDatabase({ shared_buffers: '512MB', autovacuum: 'on' });
const superuser = new pg.Client({ connectionString: database.superuserUrl });

const parts = {
  killed: () => killedRuns(superuser, { kills, properties }),
  repeated: () => repeatedRuns(superuser, { properties }),
  down: () => daysDown(superuser, { properties: Math.ceil(properties / 10) }),
  corrupt: () => corruptContract(superuser, { contracts: 1_000 }),
  ledger: () => randomLedger(superuser, { operations, properties }),
};

/** Whether a promise was kept: every `same`, `right` and `balanced` in its figures says so. */
function isKept(figures: unknown): boolean {
  if (typeof figures !== 'object' || figures === null) return true;
  return Object.entries(figures).every(([name, value]) =>
    ['same', 'right', 'balanced'].includes(name) ? value === true : isKept(value),
  );
}

try {
  await superuser.connect();
  const figures: Record<string, unknown> = {};
  const started = Date.now();
  for (const [name, run] of Object.entries(parts)) {
    if (process.env.BENCH_ONLY && process.env.BENCH_ONLY !== name) continue;
    console.error(`${name}:`);
    figures[name] = await run();
    console.error(`${name}: ${JSON.stringify(figures[name])}`);
    if (!isKept(figures[name])) throw new Error(`A promise is not kept: ${name}`);
  }
  const seconds = Math.round((Date.now() - started) / 1_000);
  console.log(JSON.stringify({ bench: 'faults', kept: true, seconds, ...figures }));
} finally {
  await superuser.end();
  await database.stop();
}
