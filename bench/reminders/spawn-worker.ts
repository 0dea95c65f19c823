import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { buildProcess } from '../build-process.ts';

export type BenchWorker = {
  /** SIGKILL: no last word, no clean-up. */
  kill(): Promise<void>;
  stop(): Promise<void>;
};

let program: Promise<string>;

/** Builds the worker; done once, before anything is measured. */
export async function buildWorker(): Promise<void> {
  program = buildProcess('reminders', path.join(import.meta.dirname, 'worker.ts'));
  await program;
}

/** Starts a worker in a process of its own, on the database and the stand-ins that the environment names; resolves when it takes jobs. */
export async function spawnWorker(): Promise<BenchWorker> {
  const child = spawn(process.execPath, [await program], {
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
