import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserAnswer, browserRequest } from '#app/server/testing/browser-request.ts';
import { type Child, startChild, waitForHealth } from '#scripts/child-process.ts';
import { type LocalDatabase, startLocalDatabase } from '#scripts/local-environment.ts';
import { type EmbeddedDatabase, startEmbeddedDatabase } from '#scripts/start-embedded-database.ts';
import { freePort } from './processes/free-port.ts';
import { until } from './processes/until.ts';
import { buildWhereMissing } from './start-application.ts';

let port: number;
const slug = 'cuihu';
let folder: string;
let database: LocalDatabase;
let cluster: EmbeddedDatabase;
let web: Child;
let cookies: string[];

const ask = (target: string, wish: { host?: string; agent?: Agent; cookies?: string[] } = {}) =>
  browserRequest({ port, host: `${slug}.localhost`, path: target, ...wish });
/** Signed in: the session and the rights are read from the database at every request. */
const accountPage = (agent?: Agent) => ask('/account', { cookies, agent });
const isReady = async () => (await ask('/readyz')).status === 200;

beforeAll(async () => {
  buildWhereMissing();
  port = await freePort();
  folder = await mkdtemp(path.join(tmpdir(), 'linli-restarted-'));
  // PostgreSQL may run as another account.
  await chmod(folder, 0o755);
  database = await startLocalDatabase({ folder: path.join(folder, 'postgres'), settings: { fsync: 'off' } });
  cluster = database.cluster;
  await startWeb();
  cookies = await signUp();
}, 120_000);

afterAll(async () => {
  await web?.stop();
  await cluster?.stop();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

describe('the web process', () => {
  it('outlives a restart of the database under load, says 503 meanwhile, and serves again after it', async () => {
    expect((await accountPage()).status).toBe(200);
    const seen: { path: string; answer: BrowserAnswer }[] = [];
    let go = true;
    const clients = Promise.all(
      Array.from({ length: 20 }, async (_, index) => {
        const at = index % 4 === 0 ? '/readyz' : '/account';
        const agent = new Agent({ keepAlive: true });
        while (go) {
          seen.push({ path: at, answer: await ask(at, { cookies, agent }) });
          await wait(20);
        }
        agent.destroy();
      }),
    );
    await wait(500);
    await cluster.stop();
    await until('requests are refused', async () => seen.some(({ answer }) => answer.status === 503));
    await wait(2_500);
    cluster = await startEmbeddedDatabase({
      folder: path.join(folder, 'postgres'),
      port: cluster.port,
      settings: { fsync: 'off' },
    });
    const recoveredAfter = Date.now();
    await until('it is ready again', isReady, { timeoutMs: 20_000, everyMs: 100 });
    await until('pages are served again', async () => (await accountPage()).status === 200, {
      timeoutMs: 20_000,
      everyMs: 100,
    });
    expect(Date.now() - recoveredAfter).toBeLessThan(20_000);
    go = false;
    await clients;
    expect(web.process.exitCode).toBeNull();
    const statuses = (at: string) =>
      new Set(seen.filter((one) => one.path === at).map((one) => one.answer.status));
    expect([...statuses('/readyz')].sort()).toEqual([200, 503]);
    expect([...statuses('/account')].sort()).toEqual([200, 503]);
    for (const { answer } of seen.filter((one) => one.path === '/account' && one.answer.status === 503)) {
      expect(answer.body).toContain('Temporarily unavailable');
    }
  }, 90_000);

  it('stops under load without failing a request', async () => {
    const outcomes: { status: number }[] = [];
    const failures: unknown[] = [];
    let ready = true;
    const balancer = (async () => {
      while (ready) {
        ready = await isReady();
        await wait(100);
      }
    })();
    const agents = Array.from({ length: 12 }, (_, index) => new Agent({ keepAlive: index % 2 === 0 }));
    const clients = agents.map(async (agent) => {
      // A load balancer sends nothing more to a server that says it is not ready.
      while (ready) {
        try {
          outcomes.push(await accountPage(agent));
        } catch (error) {
          failures.push(error);
        }
      }
    });
    await wait(1_000);
    const stoppedAt = Date.now();
    const before = outcomes.length;
    const ended = new Promise<number | null>((resolve) => web.process.once('exit', resolve));
    web.process.kill('SIGTERM');
    await Promise.all([balancer, ...clients]);
    expect(await ended).toBe(0);
    expect(Date.now() - stoppedAt).toBeLessThan(30_000);
    for (const agent of agents) agent.destroy();
    expect(failures).toEqual([]);
    expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set([200]));
    expect(outcomes.length).toBeGreaterThan(before);
  }, 60_000);
});

async function startWeb(): Promise<void> {
  web = startChild('web', ['build/processes/web.js'], {
    ...database.environment,
    NODE_ENV: 'production',
    SECRET: 'a-secret-for-tests-of-thirty-two-characters',
    APP_ORIGIN: `http://localhost:${port}`,
    HOST: '127.0.0.1',
    PORT: String(port),
    LOG_LEVEL: 'fatal',
    STORAGE_FOLDER: path.join(folder, 'files'),
  });
  await waitForHealth(web, `http://127.0.0.1:${port}/readyz`);
}

async function signUp(): Promise<string[]> {
  const made = await browserRequest({
    port,
    host: 'localhost',
    path: '/sign-up',
    form: {
      name: '翠湖物业',
      slug,
      language: 'en',
      currency: 'CNY',
      timeZone: 'Asia/Shanghai',
      administratorName: '李敏',
      email: 'admin@cuihu.example',
      password: 'correct horse battery',
    },
  });
  const { pathname, search } = new URL(made.location ?? '');
  return (await ask(pathname + search)).cookies;
}
