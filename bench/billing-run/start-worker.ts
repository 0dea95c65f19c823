import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { buildProcess } from '../build-process.ts';

export type BenchWorker = {
  /** Posts a run through the job, and says how many seconds it took. */
  post(slug: string, runId: string): Promise<number>;
  /** The most memory that the process has held so far, resident, as the system counts it. */
  peakMiB(): number;
  stop(): Promise<void>;
};

/** Starts a worker in a process of its own, on the database that the environment names. It is built as the product's processes are. */
export async function startWorker(): Promise<BenchWorker> {
  const program = await buildProcess('billing-run', path.join(import.meta.dirname, 'worker.ts'));
  // With the settings for memory that `fly.toml` starts workers with.
  const child = spawn(process.execPath, ['--max-semi-space-size=4', program], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, MALLOC_ARENA_MAX: '2' },
  });
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  let peakMiB = 0;
  return {
    async post(slug, runId) {
      child.stdin.write(`${JSON.stringify({ slug, runId })}\n`);
      const { value, done } = await answers.next();
      if (done) throw new Error('The worker has ended');
      const answer = JSON.parse(value) as { seconds: number; peakMiB: number };
      peakMiB = answer.peakMiB;
      return answer.seconds;
    },
    peakMiB: () => peakMiB,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.stdin.end();
      await ended;
    },
  };
}
