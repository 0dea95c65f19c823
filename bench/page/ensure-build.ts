import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '#scripts/local-environment.ts';

/** What the built application is made of. */
const sources = ['app', 'tenants', 'prisma/generated', 'vite.config.ts', 'package-lock.json'];

/** Builds the application, unless what stands in `build/` is newer than everything that it is made of. */
export function ensureBuild(): void {
  const built = changedAt('build/server/index.js');
  if (built > 0 && sources.every((source) => changedAt(source) < built)) return;
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/@remix-run/dev/dist/cli.js', 'vite:build', '--logLevel', 'error'],
    {
      cwd: projectRoot,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, NODE_ENV: 'production' },
    },
  );
  if (status !== 0) throw new Error('the application could not be built');
}

/** When a file, or the newest file of a folder, was changed; 0 where there is none. */
function changedAt(place: string): number {
  const at = path.resolve(projectRoot, place);
  const facts = statSync(at, { throwIfNoEntry: false });
  if (!facts?.isDirectory()) return facts?.mtimeMs ?? 0;
  return readdirSync(at).reduce((newest, name) => Math.max(newest, changedAt(path.join(place, name))), 0);
}
