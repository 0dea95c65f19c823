/**
 * `npm run bench -- sla`: a company with 100,000 open tickets, each with a clock to be there and a clock to be done, whose times are spread over the next
 * eight hours, and the steps that every company begins with. Measured is the pass that a worker makes every twenty seconds, by the real
 * operation with its messages, history and audit row, against one plain aggregate over the same open clocks, in the same run. `ratio` is the
 * one over the other, each the median of several.
 *
 * Then the pass after an outage, in which everything is overdue at once: how long it takes to tell all of it, in clocks a second.
 *
 * Nothing may be told twice and no clock forgotten, or the bench fails. Environment: BENCH_TICKETS, BENCH_PASSES.
 */
import pg from 'pg';
import { checkClocks, clocksPerPass } from '#app/domain/escalations/check-clocks.ts';
import { scheduleClocks } from '#app/domain/escalations/schedule-clocks.ts';
import { newId } from '#app/kernel/ids.ts';
import { createTestMember } from '#prisma/factories/create-test-member.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import { systemContext } from '#tenants/tenant-context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { median, round } from './database/median.ts';
import { startBenchDatabase } from './database/start-bench-database.ts';

const tickets = Number(process.env.BENCH_TICKETS ?? 100_000);
const passes = Number(process.env.BENCH_PASSES ?? 9);
const opened = new Date('2026-05-04T01:00:00Z');
const spreadSeconds = 8 * 3_600;
const everySeconds = 20;

const say = (text: string) => console.error(text);
const database = await startBenchDatabase();
const superuser = new pg.Client({ connectionString: database.superuserUrl });

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

try {
  await superuser.connect();
  const { tenant } = await createTestTenant({ starters: true });
  const [worker, lead] = [
    await createTestMember(tenant, 'repair_worker'),
    await createTestMember(tenant, 'repair_lead'),
  ].map(({ actor }) => (actor.kind === 'member' ? actor.membershipId : ''));
  const [communityId, departmentId] = [newId(), newId()];
  const categoryId = await withTenant(tenant.id, async (db) => {
    const tenantId = tenant.id;
    await db.community.create({ data: { tenantId, id: communityId, name: '和悦' } });
    await db.department.create({ data: { tenantId, id: departmentId, name: '一队', leadId: lead } });
    return (
      await db.ticketCategory.findFirstOrThrow({
        where: { tenantId, kind: 'repair', parentId: { not: null } },
      })
    ).id;
  });
  // The history that every ticket has, without the checks of single rows: the pass writes its own through them.
  await superuser.query('set session_replication_role = replica');
  await superuser.query(
    `insert into ticket (tenant_id, id, number, kind, category_id, status, version, source, title, community_id, department_id, assignee_id, created_at)
     select $1, new_id(), n, 'repair', $2, 'assigned', 3, 'phone', 'ticket ' || n, $3, $4, $5, $6::timestamptz from generate_series(1, $7::int) n`,
    [tenant.id, categoryId, communityId, departmentId, worker, opened, tickets],
  );
  await superuser.query(
    `insert into ticket_clock (tenant_id, id, ticket_id, stage, hours, limit_seconds, started_at, running_since, due_at, next_at)
     select t.tenant_id, new_id(), t.id, s.stage, 'always', s.extra + (t.number * 7919 % $3)::int, $2, $2,
       $2::timestamptz + make_interval(secs => s.extra + (t.number * 7919 % $3)::int), null
     from ticket t cross join (values ('arrive', 1800), ('resolve', 5400)) s(stage, extra) where t.tenant_id = $1`,
    [tenant.id, opened, spreadSeconds],
  );
  await superuser.query('set session_replication_role = origin');
  const scheduled = await timed(() =>
    withTenant(tenant.id, (db) => scheduleClocks(db, tenant.id, opened, null), { timeoutMs: 120_000 }),
  );
  await superuser.query('vacuum analyze');
  say(`${tickets} tickets with ${tickets * 2} running clocks, planned in ${round(scheduled / 1000)} s`);

  /** Everything that is due by then, in as many statements as it takes. */
  async function pass(now: Date): Promise<{ clocks: number; messages: number }> {
    const sum = { clocks: 0, messages: 0 };
    for (;;) {
      const done = await checkClocks(systemContext(tenant, 'bench', { now: () => now }), {});
      sum.clocks += done.clocks;
      sum.messages += done.messages;
      if (done.clocks < clocksPerPass) return sum;
    }
  }
  /** One plain aggregate over the open clocks, by the role and the policies of the application. */
  const aggregate = (now: Date) =>
    withTenant(
      tenant.id,
      (db) => db.$queryRaw`
        select stage, count(*), count(*) filter (where due_at <= ${now}::timestamptz), min(due_at), max(due_at) from ticket_clock
        where tenant_id = ${tenant.id}::uuid and met_at is null and running_since is not null group by stage`,
    );

  // In the middle of the day, where reminders, warnings and escalations all come. What lies before is caught up with first.
  const middle = opened.getTime() + (spreadSeconds / 2) * 1000;
  const caughtUp = await pass(new Date(middle));
  await superuser.query('vacuum analyze');
  const [passTimes, plainTimes, due]: [number[], number[], number[]] = [[], [], []];
  for (let index = 1; index <= passes; index += 1) {
    const now = new Date(middle + index * everySeconds * 1000);
    plainTimes.push(await timed(() => aggregate(now)));
    passTimes.push(
      await timed(async () => {
        due.push((await pass(now)).clocks);
      }),
    );
  }
  const [passMs, plainMs] = [median(passTimes), median(plainTimes)];
  say(`a pass over ${median(due)} due clocks ${round(passMs)} ms, one aggregate ${round(plainMs)} ms`);

  const end = new Date(opened.getTime() + (spreadSeconds + 86_400) * 1000);
  let late = { clocks: 0, messages: 0 };
  const lateMs = await timed(async () => {
    late = await pass(end);
  });
  say(`after an outage: ${late.clocks} clocks, ${late.messages} messages in ${round(lateMs / 1000)} s`);

  const { rows } = await superuser.query<{ forgotten: string; twice: string; torn: string }>(
    `select (select count(*) from ticket_clock where overdue_at is distinct from due_at or next_at is not null) as forgotten,
       (select count(*) from (select params->>'ticketId', params->>'stage', event, membership_id from staff_message group by 1, 2, 3, 4 having count(*) > 1) d) as twice,
       (select count(*) from ticket t where version <> 3 + (select count(*) from ticket_event e where e.ticket_id = t.id)) as torn`,
  );
  const errors = Number(rows[0]?.forgotten) + Number(rows[0]?.twice) + Number(rows[0]?.torn);
  const again = await pass(end);
  console.log(
    JSON.stringify({
      bench: 'sla',
      tickets,
      clocks: tickets * 2,
      duePerPass: median(due),
      passMs: round(passMs),
      aggregateMs: round(plainMs),
      ratio: round(passMs / plainMs),
      clocksPerSecondAfterOutage: Math.round((late.clocks / lateMs) * 1000),
      caughtUp: caughtUp.clocks,
      errors: errors + again.messages,
    }),
  );
  if (errors + again.messages > 0) process.exitCode = 1;
} finally {
  await superuser.end();
  await database.stop();
}
