import { spawnSync } from 'node:child_process';
import { projectRoot } from './local-environment.ts';

/** Builds the application for production: its pages, and the two processes that serve it. Ends this process where it fails. */
export function buildApplication({ quiet = false } = {}): void {
  const cli = 'node_modules/@remix-run/dev/dist/cli.js';
  const vite = 'node_modules/vite/bin/vite.js';
  const logLevel = quiet ? ['--logLevel', 'warn'] : [];
  for (const command of [
    [cli, 'vite:build', ...logLevel],
    [vite, 'build', '--config', 'vite.processes.config.ts', ...logLevel],
  ]) {
    const { status } = spawnSync(process.execPath, command, {
      cwd: projectRoot,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, NODE_ENV: 'production' },
    });
    if (status !== 0) process.exit(status ?? 1);
  }
}
