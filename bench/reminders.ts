/**
 * `npm run bench -- reminders`: as many debtors as asked for are selected, their messages written, their mails rendered and handed to the stand-in of the
 * mail service in batches, through the real worker in a process of its own; against the bare queue: as many jobs that do nothing, through the same
 * outbox, relay and worker, in the same run. `ratio` is the one over the other.
 *
 * Then a second company, whose worker is killed (SIGKILL) in the middle of its mails and started again. In both everybody must have got one message and one
 * mail, or the bench fails. Environment: BENCH_DEBTORS, BENCH_KILLED_DEBTORS.
 */
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { listDebtors } from '#app/domain/dunning/list-debtors.ts';
import { saveReminderStep } from '#app/domain/reminders/save-reminder-step.ts';
import { sendDueReminders } from '#app/domain/reminders/send-due-reminders.ts';
import { reloadEnv } from '#app/kernel/env.ts';
import { createTestBills } from '#prisma/factories/create-test-bills.ts';
import { createTestFeeItem } from '#prisma/factories/create-test-fee-item.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import { startSandbox } from '#sandbox/start-sandbox.ts';
import type { TenantContext } from '#tenants/context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { round } from './database/median.ts';
import { startBenchDatabase } from './database/start-bench-database.ts';
import { buildWorker, spawnWorker } from './reminders/spawn-worker.ts';

const debtors = Number(process.env.BENCH_DEBTORS ?? 100_000);
const killedDebtors = Number(process.env.BENCH_KILLED_DEBTORS ?? Math.min(debtors, 20_000));
const dueOn = '2026-12-10';
/** Five days after the due day, at noon in Shanghai. */
const now = () => new Date('2026-12-15T04:00:00Z');

const say = (text: string) => console.error(text);
const database = await startBenchDatabase({ autovacuum: 'on' });
const sandbox = await startSandbox();
process.env.RESEND_BASE_URL = sandbox.origin;
reloadEnv();
const superuser = new pg.Client({ connectionString: database.superuserUrl });

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e9;
}

/** A company whose owners owe two bills each, and whose schedule has a step today. */
async function company(properties: number): Promise<TenantContext> {
  const { tenant, system } = await createTestTenant();
  await createTestRegister(tenant.id, { properties });
  const feeItemId = await createTestFeeItem(tenant.id);
  for (const month of ['2026-10-01', '2026-11-01']) {
    await createTestBills(tenant.id, { feeItemId, month, dueOn });
  }
  await saveReminderStep(system, { offsetDays: 5 });
  await withTenant(tenant.id, (db) =>
    db.billingSchedule.update({
      where: { tenantId: tenant.id },
      data: { remindedOn: new Date('2026-12-14') },
    }),
  );
  await superuser.query('vacuum analyze');
  return { ...system, now };
}

/** Waits until the query counts nothing any more. */
async function untilNone(query: string, tenantId: string): Promise<void> {
  for (;;) {
    const { rows } = await superuser.query<{ left: string }>(query, [tenantId]);
    if (Number(rows[0]?.left) === 0) return;
    await pause(100);
  }
}

const untilMailed = ({ tenant }: TenantContext) =>
  untilNone(
    `select count(*) as left from (select from notification_delivery where tenant_id = $1 and status = 'pending' limit 1) waiting`,
    tenant.id,
  );

/** As many jobs that do nothing, recorded in the outbox in one statement. */
async function bareQueue({ tenant }: TenantContext, jobs: number): Promise<number> {
  const worker = await spawnWorker();
  const seconds = await timed(async () => {
    await superuser.query(
      `insert into outbox_message (tenant_id, id, job, payload) select $1, new_id(), 'bench.nothing', '{}' from generate_series(1, $2::int)`,
      [tenant.id, jobs],
    );
    await untilNone(
      `select count(*) as left from (select from outbox_message where tenant_id = $1 and job = 'bench.nothing' and done_at is null limit 1) waiting`,
      tenant.id,
    );
  });
  await worker.stop();
  return seconds;
}

/** A number that is fast but wrong is worth nothing: one message and one mail each. */
async function verify({ tenant }: TenantContext, expected: number): Promise<void> {
  const { rows } = await superuser.query(
    `select count(*)::int as told, count(distinct person_id)::int as people,
       (select count(*)::int from notification_delivery where tenant_id = $1 and status = 'sent') as sent
     from notification where tenant_id = $1`,
    [tenant.id],
  );
  const tally = await sandbox.resend.control.tally({});
  const right = rows[0].told === expected && rows[0].people === expected && rows[0].sent === expected;
  if (!right || tally.mails !== expected || tally.addresses !== expected || tally.most !== 1) {
    throw new Error(`Not one message each: ${JSON.stringify({ ...rows[0], ...tally, expected })}`);
  }
}

/** Kills the worker once it has sent about half, and starts another. */
async function killedInTheMiddle(ctx: TenantContext, expected: number): Promise<number> {
  let worker = await spawnWorker();
  const seconds = await timed(async () => {
    await sendDueReminders(ctx, {});
    while ((await sandbox.resend.control.tally({})).mails < expected / 2) await pause(20);
    await worker.kill();
    const { rows } = await superuser.query<{ left: number }>(
      `select count(*)::int as left from notification_delivery where tenant_id = $1 and status = 'pending'`,
      [ctx.tenant.id],
    );
    if (rows[0]?.left === 0) throw new Error('The worker was killed too late to matter');
    say(`killed with ${rows[0]?.left} mails to go`);
    worker = await spawnWorker();
    await untilMailed(ctx);
  });
  await worker.stop();
  return seconds;
}

try {
  await superuser.connect();
  await buildWorker();
  say(`${debtors} debtors: making them`);
  const ctx = await company(debtors);
  const bare = await bareQueue(ctx, debtors);
  say(`bare queue, ${debtors} jobs that do nothing: ${round(bare)} s`);
  const listed = await timed(() => listDebtors(ctx, {}));
  say(`list of debtors, first page and sums: ${round(listed)} s`);
  const worker = await spawnWorker();
  let selected = 0;
  const seconds = await timed(async () => {
    selected = await timed(() => sendDueReminders(ctx, {}));
    await untilMailed(ctx);
  });
  await worker.stop();
  await verify(ctx, debtors);
  say(`selected in ${round(selected)} s, all rendered and handed over after ${round(seconds)} s`);

  await sandbox.resend.control.reset({});
  const other = await company(killedDebtors);
  const killed = await killedInTheMiddle(other, killedDebtors);
  await verify(other, killedDebtors);
  say(
    `with a killed worker: ${round(killed)} s, of which up to two minutes are the lease of the batch it held`,
  );
  console.log(
    JSON.stringify({
      bench: 'reminders',
      ratio: round(seconds / bare),
      debtors,
      seconds: round(seconds),
      bareQueueSeconds: round(bare),
      selectSeconds: round(selected),
      mailsPerSecond: Math.round(debtors / seconds),
      debtorListSeconds: round(listed),
      killedDebtors,
      killedSeconds: round(killed),
      messagesPerDebtor: 1,
    }),
  );
} finally {
  await superuser.end();
  await sandbox.close();
  await database.stop();
}
