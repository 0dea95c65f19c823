/**
 * `npm run bench -- grab`: workers grab tickets of the pool, all at once and each ticket wanted by many. Each has one winner; everybody else is told that it
 * was taken. Anything else is an error. `ratio` is the 99th percentile of an attempt against that of a bare `UPDATE ... RETURNING` by the same clients
 * through the same connections in the company's transaction, on a protected table of the same rows without triggers, history, rights, audit or
 * anybody told. `ratioToDriver` is against the same statement by the driver alone: no transaction, no policy, no Prisma. Each is measured in turn, the
 * middle of all rounds counts.
 */
import pg from 'pg';
import { grabTicket } from '#app/domain/tickets/dispatch/grab-ticket.ts';
import { env } from '#app/kernel/env.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { median, round } from './database/median.ts';
import { startBenchDatabase } from './database/start-bench-database.ts';
import { seedTickets } from './tickets/seed-tickets.ts';
import { furnishService, hireStaff } from './tickets/service-scene.ts';
import { percentile } from './webhooks/percentile.ts';

const workers = Number(process.env.BENCH_WORKERS ?? 200);
const tickets = Number(process.env.BENCH_TICKETS ?? 100);
/** How many tickets each worker goes for, one after the other. */
const triesEach = Number(process.env.BENCH_TRIES ?? 10);
const rounds = Number(process.env.BENCH_ROUNDS ?? 3);
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
  await superuser.query(`create table bare (tenant_id uuid not null references tenant (id), id uuid not null, status text not null, version int not null, assignee_id uuid,
    primary key (tenant_id, id))`);
  await superuser.query(`select tenancy.protect('bare')`);
  const refill = async (ids: string[]) => {
    await superuser.query('delete from bare');
    await superuser.query(
      `insert into bare select tenant_id, id, 'pooled', version, assignee_id from ticket where tenant_id = $1 and id = any($2)`,
      [tenantId, ids],
    );
  };
  /** The same statement, by the driver alone and in the company's transaction. */
  const byDriver = async (ids: string[]) => {
    await refill(ids);
    return race(async (_worker, ticketId) => {
      await superuser.query(
        `update bare set status = 'assigned', version = version + 1, assignee_id = $2 where tenant_id = $1 and id = $3 and status = 'pooled' returning id`,
        [tenantId, departmentId, ticketId],
      );
    }, ids);
  };
  const bare = async (ids: string[]) => {
    await refill(ids);
    return race(async (_worker, ticketId) => {
      await withTenant(
        tenantId,
        (db) => db.$queryRaw`
          update bare set status = 'assigned', version = version + 1, assignee_id = ${departmentId}::uuid
          where tenant_id = ${tenantId}::uuid and id = ${ticketId}::uuid and status = 'pooled' returning id`,
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

  const check = async (ids: string[]) => {
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
    errors += Math.abs(held.length - tickets);
  };

  const p99s: Record<'grab' | 'bare' | 'driver', number[]> = { grab: [], bare: [], driver: [] };
  const halves: number[] = [];
  // The first round is not measured: connections are made and plans prepared.
  for (let turn = 0; turn <= rounds; turn += 1) {
    const ids = await pool(1 + turn * tickets);
    const driver = await byDriver(ids);
    const inTenant = await bare(ids);
    const grabbed = await grab(ids);
    await check(ids);
    if (turn === 0) continue;
    p99s.driver.push(percentile(driver, 0.99));
    p99s.bare.push(percentile(inTenant, 0.99));
    p99s.grab.push(percentile(grabbed, 0.99));
    halves.push(percentile(grabbed, 0.5));
  }
  const ratioTo = (others: number[]) =>
    round(median(p99s.grab.map((own, index) => own / (others[index] ?? Number.NaN))));
  console.log(
    JSON.stringify({
      bench: 'grab',
      ratio: ratioTo(p99s.bare),
      errors,
      ratioToDriver: ratioTo(p99s.driver),
      workers,
      tickets,
      attempts: workers * triesEach * (rounds + 1),
      p99Ms: round(median(p99s.grab)),
      p50Ms: round(median(halves)),
      bareP99Ms: round(median(p99s.bare)),
      driverP99Ms: round(median(p99s.driver)),
    }),
  );
  await superuser.end();
} finally {
  await database.stop();
}
