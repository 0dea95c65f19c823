import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { buildApplication } from './build-application.ts';
import { projectRoot } from './local-environment.ts';

/**
 * `npm test`: every test for real. The browser tests need the built application, so it is built first. Where CI says so, a missing
 * Redis is a failure and not a reason to skip.
 */
function run(args: string[], environment: Record<string, string> = {}): void {
  const { status } = spawnSync(process.execPath, args, {
    cwd: projectRoot,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  if (status !== 0) process.exit(status ?? 1);
}

const filters = process.argv.slice(2);
if (!existsSync(path.resolve(projectRoot, '../shared'))) {
  console.log(
    'There is no ../shared beside the project: the extra tests that read real files from there are skipped.',
  );
}
buildApplication({ quiet: true });
run(['node_modules/vitest/vitest.mjs', 'run', ...filters], { NODE_ENV: 'test' });
