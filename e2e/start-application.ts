import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { buildApplication } from '#scripts/build-application.ts';
import { projectRoot } from '#scripts/local-environment.ts';
import { seedDemonstration } from '#scripts/seed-demonstration.ts';
import { type Everything, startEverything } from '#scripts/start-everything.ts';

export type Application = Everything & {
  port: number;
  /** `http://<slug>.localhost:<port>` and a path of it. */
  at(slug: string, path: string): string;
};

/**
 * The built application with its worker, a database of its own and the stand-ins, at a port that is free. Built first where it is not. With the
 * two companies of the demonstration where asked for.
 */
export async function startApplication({ demonstration = false } = {}): Promise<Application> {
  buildWhereMissing();
  const port = await freePort();
  const everything = await startEverything({
    name: 'e2e',
    built: true,
    port,
    fresh: true,
    beforeServing: demonstration ? seedDemonstration : undefined,
  });
  return { ...everything, port, at: (slug, path) => `http://${slug}.localhost:${port}${path}` };
}

/** `npm test` builds the application first; a test that is run by itself may have to. */
export function buildWhereMissing(): void {
  if (existsSync(path.join(projectRoot, 'build', 'processes', 'web.js'))) return;
  buildApplication({ quiet: true });
}

/**
 * The web server's port; the worker takes the next one, the stand-ins one that is 1,010 further. `E2E_PORT` names it. Each of the processes that run tests looks
 * in a range of its own: two that start at the same moment would both find the same port free.
 */
async function freePort(): Promise<number> {
  const wanted = Number(process.env.E2E_PORT ?? 0);
  if (wanted) return wanted;
  const first = 4750 + 100 * (Number(process.env.VITEST_POOL_ID ?? 1) - 1);
  for (let port = first; port < first + 100; port += 2) {
    if ((await Promise.all([port, port + 1, port + 1010].map(isFree))).every(Boolean)) return port;
  }
  throw new Error('No port is free for the browser tests');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
