import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { projectRoot } from '#scripts/local-environment.ts';

export type WorkerProcess = {
  /** SIGKILL: no last word, no clean-up. */
  kill(): Promise<void>;
  stop(): Promise<void>;
};

/** Starts a worker in a process of its own, on the test's database; resolves when it takes jobs. */
export async function spawnWorker(environment: Record<string, string> = {}): Promise<WorkerProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'e2e/processes/impatient-worker.ts'], {
    cwd: projectRoot,
    env: { ...process.env, LOG_LEVEL: 'fatal', ...environment },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const ready = once(child, 'message');
  await Promise.race([
    ready,
    ended.then(([code]) => {
      throw new Error(`The worker ended with ${code}`);
    }),
  ]);
  return { kill: () => end(child, 'SIGKILL', ended), stop: () => end(child, 'SIGTERM', ended) };
}

async function end(child: ChildProcess, signal: NodeJS.Signals, ended: Promise<unknown>): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) child.kill(signal);
  await ended;
}
