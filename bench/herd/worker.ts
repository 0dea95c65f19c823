/**
 * A worker process as in production, but without mail: relay, queues, jobs. The billing schedule begins when it is told that it is midnight.
 */
import { jobs } from '#workers/registry.ts';
import { type PeriodicTask, startPeriodicTasks } from '#workers/runtime/periodic-task.ts';
import { startWorkers } from '#workers/runtime/start-workers.ts';
import { billingSchedule } from '#workers/schedules/billing-schedule.ts';

const workers = await startWorkers(jobs.filter(({ queue }) => queue !== 'mail'));
let schedule: { stop(): Promise<void> } | undefined;

process.on('message', (message) => {
  if (message === 'midnight') schedule = startPeriodicTasks([timed(billingSchedule)]);
});
process.once('SIGTERM', async () => {
  await schedule?.stop();
  await workers.stop({ deadlineMs: 5_000 });
  process.exit(0);
});
process.send?.('ready');

function timed(task: PeriodicTask): PeriodicTask {
  return {
    ...task,
    async run(now) {
      const started = Date.now();
      await task.run(now);
      process.send?.({ sweepSeconds: (Date.now() - started) / 1_000 });
    },
  };
}
