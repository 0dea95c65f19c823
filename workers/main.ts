import { createServer } from 'node:http';
import { env } from '#app/kernel/env.ts';
import { log } from '#app/kernel/log.ts';
import { closeDatabase } from '#tenants/database/clients.ts';
import { databaseAnswers } from '#tenants/system.ts';
import { jobs } from './registry.ts';
import { startWorkers } from './runtime/start-workers.ts';
import { schedules } from './schedules.ts';

/** The worker process: relays the outbox, runs the jobs, keeps the schedules. As many of them as one likes. */
const workers = await startWorkers(jobs, { tasks: schedules });
let stopping = false;

const health = createServer(async (request, response) => {
  if (request.url === '/healthz') return response.writeHead(200).end('ok');
  if (request.url !== '/readyz') return response.writeHead(404).end();
  const ready = !stopping && (await databaseAnswers()) && (await workers.answers());
  return response.writeHead(ready ? 200 : 503).end(ready ? 'ready' : 'not ready');
});
health.listen(env().WORKER_PORT, env().HOST);
log.info({ port: env().WORKER_PORT, queue: env().REDIS_URL ? 'redis' : 'postgres' }, 'workers are running');

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  process.on(signal, async () => {
    if (stopping) return;
    stopping = true;
    log.info('workers are stopping');
    await workers.stop();
    health.close();
    await closeDatabase();
    log.info('workers have stopped');
    process.exit(0);
  });
}
