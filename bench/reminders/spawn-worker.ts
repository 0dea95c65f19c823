import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { build } from 'vite';
import { projectRoot } from '#scripts/local-environment.ts';

export type BenchWorker = {
  /** SIGKILL: no last word, no clean-up. */
  kill(): Promise<void>;
  stop(): Promise<void>;
};

const outDir = path.join(projectRoot, 'node_modules/.cache/bench-reminders');

/** Builds the worker as the product's processes are built; done once, before anything is measured. */
export async function buildWorker(): Promise<void> {
  // Building says that this is production, which wants secrets that a bench has not.
  const { NODE_ENV = 'development' } = process.env;
  await build({
    configFile: false,
    root: projectRoot,
    publicDir: false,
    logLevel: 'warn',
    build: {
      ssr: true,
      outDir,
      target: 'node20',
      rollupOptions: { input: { worker: path.join(import.meta.dirname, 'worker.ts') } },
    },
  });
  process.env.NODE_ENV = NODE_ENV;
}

/** Starts a worker in a process of its own, on the database and the stand-ins that the environment names; resolves when it takes jobs. */
export async function spawnWorker(): Promise<BenchWorker> {
  const child = spawn(process.execPath, [path.join(outDir, 'worker.js')], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  await Promise.race([
    once(child, 'message'),
    ended.then(([code]) => {
      throw new Error(`The worker ended with ${code}`);
    }),
  ]);
  const end = async (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await ended;
  };
  return { kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}
