/**
 * `npm run bench -- grab`: workers grab tickets of the pool, all at once and each ticket wanted by many. Each has one winner; everybody else is told that it
 * was taken. Anything else is an error. `ratio` is the 99th percentile of an attempt against that of a bare `UPDATE ... RETURNING` on a table of the
 * same rows without policies, triggers, history or audit, with as many connections, by as many clients, in the same run.
 */
import pg from 'pg';
import { grabTicket } from '#app/domain/tickets/dispatch/grab-ticket.ts';
import { env } from '#app/kernel/env.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { round } from './database/median.ts';
import { startBenchDatabase } from './database/start-bench-database.ts';
import { seedTickets } from './tickets/seed-tickets.ts';
import { furnishService, hireStaff } from './tickets/service-scene.ts';
import { percentile } from './webhooks/percentile.ts';

const workers = Number(process.env.BENCH_WORKERS ?? 200);
const tickets = Number(process.env.BENCH_TICKETS ?? 100);
/** How many tickets each worker goes for, one after the other. */
const triesEach = Number(process.env.BENCH_TRIES ?? 10);
const say = (text: string) => console.error(text);

const database = await startBenchDatabase({ shared_buffers: '256MB' });
try {
  const { tenant } = await createTestTenant();
  const tenantId = tenant.id;
  const { departmentId, communityId, categoryId } = await furnishService(tenant, ['plumbing']);
  const crew = await hireStaff(tenant, 'repair_worker', workers, { departmentId, skills: ['plumbing'] });
  const pool = async (firstNumber: number): Promise<string[]> => {
    await seedTickets(database.superuserUrl, tenantId, {
      departmentIds: [departmentId],
      communityIds: [communityId],
      categoryIds: [categoryId],
      assigneeIds: [],
      statuses: [{ status: 'pooled', count: tickets }],
      firstNumber,
    });
    const rows = await withTenant(tenantId, (db) =>
      db.ticket.findMany({ where: { tenantId, status: 'pooled' }, select: { id: true } }),
    );
    return rows.map(({ id }) => id);
  };

  /** Everybody begins elsewhere, so that each ticket is wanted by `workers * triesEach / tickets` of them. */
  const wanted = (ids: string[], worker: number) =>
    Array.from({ length: triesEach }, (_, index) => ids[(worker * 7 + index * 13) % ids.length] as string);

  async function race(
    attempt: (worker: number, ticketId: string) => Promise<void>,
    ids: string[],
  ): Promise<number[]> {
    const took: number[] = [];
    await Promise.all(
      crew.map(async (_, worker) => {
        for (const ticketId of wanted(ids, worker)) {
          const began = performance.now();
          await attempt(worker, ticketId);
          took.push(performance.now() - began);
        }
      }),
    );
    return took;
  }

  const superuser = new pg.Pool({ connectionString: database.superuserUrl, max: env().DATABASE_POOL_SIZE });
  const bare = async (ids: string[]) => {
    await superuser
      .query(
        `create table bare as select tenant_id, id, status, version, assignee_id from ticket where tenant_id = $1 and id = any($2)`,
        [tenantId, ids],
      )
      .catch(async () => {
        await superuser.query('truncate bare');
        await superuser.query(
          `insert into bare select tenant_id, id, status, version, assignee_id from ticket where tenant_id = $1 and id = any($2)`,
          [tenantId, ids],
        );
      });
    await superuser.query('create unique index if not exists bare_key on bare (tenant_id, id)');
    return race(async (_worker, ticketId) => {
      await superuser.query(
        `update bare set status = 'assigned', version = version + 1, assignee_id = $2 where tenant_id = $1 and id = $3 and status = 'pooled' returning id`,
        [tenantId, departmentId, ticketId],
      );
    }, ids);
  };

  let errors = 0;
  const wins = new Map<string, number>();
  const grab = (ids: string[]) =>
    race(async (worker, ticketId) => {
      const ctx = crew[worker];
      if (!ctx) throw new Error('no such worker');
      try {
        await grabTicket(ctx, { ticketId });
        // Who wins and comes by once more is told that it is theirs.
        wins.set(ticketId, (wins.get(ticketId) ?? 0) + 1);
      } catch (error) {
        if (error instanceof DomainError && error.code === 'ticket_taken') return;
        errors += 1;
        say(String(error));
      }
    }, ids);

  // Once without measuring: connections are made and plans prepared.
  const warm = await pool(1);
  await bare(warm);
  await grab(warm);
  wins.clear();
  const ids = await pool(1 + tickets);
  const before = await bare(ids);
  const grabbed = await grab(ids);
  const after = await bare(await pool(1 + 2 * tickets));

  const held = await withTenant(tenantId, (db) =>
    db.ticket.findMany({
      where: { tenantId, id: { in: ids } },
      include: { events: { where: { event: 'grab' } } },
    }),
  );
  for (const { id, status, assigneeId, events } of held) {
    const one = status === 'assigned' && events.length === 1 && events[0]?.actorId === assigneeId;
    if (one && wins.get(id) === 1) continue;
    errors += 1;
    say(`${id}: ${status}, ${events.length} grabbed it, ${wins.get(id) ?? 0} were told so`);
  }
  const bareP99 = (percentile(before, 0.99) + percentile(after, 0.99)) / 2;
  const p99 = percentile(grabbed, 0.99);
  console.log(
    JSON.stringify({
      bench: 'grab',
      ratio: round(p99 / bareP99),
      errors,
      workers,
      tickets,
      attempts: grabbed.length,
      p99Ms: round(p99),
      p50Ms: round(percentile(grabbed, 0.5)),
      bareP99Ms: round(bareP99),
    }),
  );
  await superuser.end();
} finally {
  await database.stop();
}
