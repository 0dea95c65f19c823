import { setMaxListeners } from 'node:events';
import { log } from '#app/kernel/log.ts';
import { pause } from './pause.ts';

export type PeriodicTask = { name: string; everyMs: number; run(now: Date): Promise<void> };

/**
 * Runs the tasks now and then every `everyMs`, one at a time each. The clock is only a hint: every task looks in the database at what is
 * due, so that two processes, a late start or a missed hour change nothing.
 */
export function startPeriodicTasks(tasks: PeriodicTask[]): { stop(): Promise<void> } {
  const stopping = new AbortController();
  // Every task listens to it while it waits.
  setMaxListeners(0, stopping.signal);
  const running = tasks.map(async (task) => {
    while (!stopping.signal.aborted) {
      await task
        .run(new Date())
        .catch((error) => log.error({ err: error, task: task.name }, 'a periodic task failed'));
      await pause(task.everyMs, stopping.signal);
    }
  });
  return {
    async stop() {
      stopping.abort();
      await Promise.all(running);
    },
  };
}
