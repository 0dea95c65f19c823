import { auth } from '#app/domain/identity/auth.ts';
import { reloadEnv } from '#app/kernel/env.ts';
import { startChild, waitForHealth } from '#scripts/child-process.ts';
import type { TenantContext } from '#tenants/context.ts';
import { round } from '../database/median.ts';
import { ensureBuild } from '../page/ensure-build.ts';
import { freePort } from '../page/free-port.ts';
import { type Measured, measure, median, type Target } from '../page/measure.ts';

const connections = Number(process.env.BENCH_CONNECTIONS ?? 20);
const secondsEach = Number(process.env.BENCH_SECONDS ?? 5);
const rounds = Number(process.env.BENCH_ROUNDS ?? 3);

/**
 * The board and the list of tickets through the built application, in turns with the empty page: throughput of each to that of the empty page within
 * a round, the middle of all rounds.
 */
export async function measurePages(slug: string, { actor }: TenantContext) {
  if (actor.kind !== 'member') throw new Error('nobody who could sign in');
  ensureBuild();
  const port = await freePort();
  const settings = {
    NODE_ENV: 'production',
    LOG_LEVEL: 'warn',
    APP_ORIGIN: `http://localhost:${port}`,
    HOST: '127.0.0.1',
    PORT: String(port),
  };
  Object.assign(process.env, settings);
  reloadEnv();
  const host = `${slug}.localhost:${port}`;
  const { headers } = await auth().api.signInUser({
    body: { userId: actor.userId },
    headers: new Headers({ host: `${slug}.localhost` }),
    returnHeaders: true,
  });
  const cookie = headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ');
  const at = (name: string, path: string): Target => ({
    name,
    url: `http://127.0.0.1:${port}${path}`,
    headers: { host, cookie },
  });
  const targets = [
    at('board', '/console/service/board'),
    at('list', '/console/service/tickets'),
    at('empty', '/blank'),
  ];
  const web = startChild('web', ['build/processes/web.js'], process.env as Record<string, string>);
  const runs: Record<string, Measured[]> = { board: [], list: [], empty: [] };
  try {
    await waitForHealth(web, `http://127.0.0.1:${port}/readyz`);
    for (const target of targets) await measure(target, connections, 3);
    for (let turn = 0; turn < rounds; turn += 1)
      for (const target of targets) runs[target.name]?.push(await measure(target, connections, secondsEach));
  } finally {
    await web.stop();
  }
  const { board = [], list = [], empty = [] } = runs;
  const ratioTo = (own: Measured[]) =>
    round(median(own.map(({ perSecond }, index) => perSecond / (empty[index]?.perSecond ?? Number.NaN))), 3);
  const perSecond = (all: Measured[]) => round(median(all.map((measured) => measured.perSecond)), 1);
  return {
    ratio: Math.min(ratioTo(board), ratioTo(list)),
    boardRatio: ratioTo(board),
    listRatio: ratioTo(list),
    boardPerSecond: perSecond(board),
    listPerSecond: perSecond(list),
    emptyPerSecond: perSecond(empty),
    errors: [...board, ...list, ...empty].reduce((sum, { errors }) => sum + errors, 0),
  };
}
