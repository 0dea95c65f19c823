import pg from 'pg';
import { beforeEach, describe, expect, test } from 'vitest';
import { toDateColumn } from '#app/kernel/dates.ts';
import { newId } from '#app/kernel/ids.ts';
import { createTestFeeItem } from '#prisma/factories/create-test-fee-item.ts';
import { createTestRegister } from '#prisma/factories/create-test-register.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { type TenantDb, withTenant } from '#tenants/with-tenant.ts';
import { postBillingRunJob } from '#workers/jobs/post-billing-run.ts';
import { checkBooks } from '../ledger/check-books.ts';
import { journalOf } from '../ledger/journal-of.ts';
import { trialBalance } from '../ledger/trial-balance.ts';
import { getBill } from './get-bill.ts';
import { getBillingRun } from './get-billing-run.ts';
import { listBillingOddities } from './list-billing-oddities.ts';
import { listBillingRuns } from './list-billing-runs.ts';
import { postBillingRun } from './post-billing-run.ts';
import { postBills } from './post-bills.ts';
import { previewBillingRun } from './preview-billing-run.ts';

const never = new AbortController().signal;
let ctx: TenantContext;
let tenantId: string;
let propertyIds: string[];

beforeEach(async () => {
  const company = await createTestTenant();
  ctx = company.administrator;
  tenantId = company.tenant.id;
  ({ propertyIds } = await createTestRegister(tenantId, { properties: 40 }));
});

const inTenant = <T>(work: (db: TenantDb) => Promise<T>) => withTenant(tenantId, work);

async function begin(month: string): Promise<string> {
  const { runId } = await previewBillingRun(ctx, { month });
  await postBillingRun(ctx, { runId });
  return runId;
}

/** What the worker does with the job that `postBillingRun` recorded. */
const work = (runId: string, signal = never) => postBillingRunJob.run({ ctx, payload: { runId }, signal });

/** Every charge, without what differs between two runs of the same facts. */
const charges = () =>
  inTenant(
    (db) =>
      db.$queryRaw<{ key: string }[]>`
      select property_id || ' ' || fee_item_id || ' ' || period_start || ' ' || due_on || ' ' || amount || ' ' || coalesce(person_id::text, '-') as key
      from bill where tenant_id = ${tenantId}::uuid and status <> 'void' order by 1`,
  ).then((rows) => rows.map((row) => row.key));

const transfers = () => inTenant((db) => db.ledgerTransfer.count({ where: { tenantId } }));

describe('the preview', () => {
  test('shows what would be posted, against the month before, and writes no bill', async () => {
    await createTestFeeItem(tenantId, { code: 'A', name: '物业费' });
    await createTestFeeItem(tenantId, {
      code: 'B',
      name: '停车费',
      kind: 'fixed',
      cycleMonths: 3,
      prices: [{ validFrom: '2020-01-01', unitPrice: '150' }],
    });
    await work(await begin('2026-09'));
    const { preview, runId } = await previewBillingRun(ctx, { month: '2026-10' });
    // 40 x 1.30 x (60.25 + n), n = 1..40, each rounded by itself.
    const areaFee = propertyIds.reduce(
      (sum, _id, index) => sum + BigInt(Math.round((61.25 + index) * 130)),
      0n,
    );
    expect(preview).toMatchObject({
      properties: 40,
      bills: 80,
      alreadyBilled: 0,
      lastBills: 40,
      lastAmount: String(areaFee),
    });
    expect(preview.items).toEqual([
      expect.objectContaining({
        name: '物业费',
        bills: 40,
        amount: String(areaFee),
        lastBills: 40,
        lastAmount: String(areaFee),
      }),
      expect.objectContaining({
        name: '停车费',
        bills: 40,
        amount: String(40n * 45_000n),
        lastBills: 0,
        lastAmount: '0',
      }),
    ]);
    expect(preview.amount).toBe(String(areaFee + 40n * 45_000n));
    expect(await charges()).toHaveLength(40);
    expect((await getBillingRun(ctx, { runId })).status).toBe('draft');
  });

  test('is refreshed in place, and counts what is billed already', async () => {
    await createTestFeeItem(tenantId);
    const first = await previewBillingRun(ctx, { month: '2026-10' });
    await inTenant((db) => db.tenure.deleteMany({ where: { tenantId, propertyId: propertyIds[3] } }));
    const second = await previewBillingRun(ctx, { month: '2026-10' });
    expect(second.runId).toBe(first.runId);
    expect([first.preview.oddities, second.preview.oddities]).toEqual([{}, { no_owner: 1 }]);
    await postBillingRun(ctx, { runId: second.runId });
    await work(second.runId);
    const again = await previewBillingRun(ctx, { month: '2026-10' });
    expect(again.preview).toMatchObject({ bills: 0, amount: '0', alreadyBilled: 40, oddities: {} });
  });

  test('names the odd ones, a page at a time', async () => {
    await createTestFeeItem(tenantId, { code: 'A' });
    await createTestFeeItem(tenantId, {
      code: 'N',
      kind: 'fixed',
      prices: [{ validFrom: '2027-01-01', unitPrice: '5' }],
    });
    await createTestFeeItem(tenantId, {
      code: 'M',
      kind: 'per_quantity',
      quantityUnit: 'm3',
      timing: 'arrears',
    });
    await createTestFeeItem(tenantId, {
      code: 'Z',
      kind: 'fixed',
      prices: [{ validFrom: '2020-01-01', unitPrice: '0' }],
    });
    await inTenant(async (db) => {
      await db.tenure.deleteMany({ where: { tenantId, propertyId: propertyIds[0] } });
      await db.property.updateMany({ where: { tenantId, id: propertyIds[1] }, data: { builtArea: null } });
    });
    const { runId, preview } = await previewBillingRun(ctx, { month: '2026-10' });
    expect(preview.oddities).toEqual({
      no_owner: 1,
      no_area: 1,
      no_price: 40,
      no_reading: 40,
      zero_amount: 40,
    });
    expect(preview.bills).toBe(39);
    const seen: string[] = [];
    for (let cursor: string | null = null, first = true; first || cursor; first = false) {
      const page: Awaited<ReturnType<typeof listBillingOddities>> = await listBillingOddities(ctx, {
        runId,
        cursor,
        limit: 50,
      });
      seen.push(...page.oddities.map((odd) => `${odd.propertyId} ${odd.feeItemId} ${odd.reason}`));
      cursor = page.next;
    }
    expect(new Set(seen).size).toBe(122);
    const { oddities } = await listBillingOddities(ctx, { runId, reason: 'no_area' });
    expect(oddities).toEqual([
      expect.objectContaining({ propertyId: propertyIds[1], communityName: '春江花园', reason: 'no_area' }),
    ]);
    // Posting finds the same, bills the property without an owner, and leaves the others out.
    await postBillingRun(ctx, { runId });
    await work(runId);
    const run = await getBillingRun(ctx, { runId });
    expect(run).toMatchObject({ status: 'posted', bills: 39, oddities: preview.oddities });
    expect(
      await inTenant((db) =>
        db.bill.count({ where: { tenantId, personId: null, propertyId: propertyIds[0] } }),
      ),
    ).toBe(1);
  });
});

describe('a posted run', () => {
  test('charges each bill to the books, explains it, and tells of it', async () => {
    await createTestFeeItem(tenantId, { dueDay: 31 });
    ctx = { ...ctx, now: () => new Date('2026-02-01T04:00:00Z') };
    const runId = await begin('2026-02');
    await expect(postBillingRun(ctx, { runId })).rejects.toMatchObject({ code: 'run_already_posted' });
    await work(runId);
    const run = await getBillingRun(ctx, { runId });
    expect(run).toMatchObject({
      status: 'posted',
      done: 40,
      total: 40,
      bills: 40,
      month: '2026-02-01',
      error: null,
    });
    expect((await listBillingRuns(ctx, {})).runs.map((entry) => entry.id)).toEqual([runId]);

    const { accounts, totalDebit, totalCredit, balanced } = await trialBalance(ctx, {});
    expect(balanced && totalDebit === run.amount && totalCredit === run.amount).toBe(true);
    expect(accounts.find((account) => account.code === '1122')?.debitBalance).toBe(run.amount);
    expect(accounts.find((account) => account.code === '6001')?.creditBalance).toBe(run.amount);
    expect(await checkBooks(ctx, {})).toMatchObject({
      balanced: true,
      receivables: run.amount,
      openBills: run.amount,
    });

    const row = await inTenant((db) =>
      db.bill.findFirstOrThrow({ where: { tenantId, propertyId: propertyIds[0] } }),
    );
    const bill = await getBill(ctx, { billId: row.id });
    expect(bill).toMatchObject({
      amount: 7_963n,
      dueOn: '2026-02-28',
      status: 'open',
      period: { start: '2026-02-01', end: '2026-03-01' },
    });
    expect(bill.explanationLines).toEqual(['61.25 m² × ¥1.30 × 1 个月 = ¥79.63']);
    expect(await journalOf(ctx, { documentKind: 'bill', documentId: row.id })).toEqual([
      expect.objectContaining({
        amount: 7_963n,
        debit: expect.objectContaining({ code: '1122' }),
        credit: expect.objectContaining({ code: '6001' }),
      }),
    ]);
    const announcements = await inTenant((db) =>
      db.outboxMessage.findMany({ where: { tenantId, job: 'bills.announce' } }),
    );
    expect(announcements.map((message) => message.payload)).toEqual([
      { runId, afterPropertyId: null, throughPropertyId: propertyIds.at(-1) },
    ]);
  });

  test('adds nothing when it is run ten times more', async () => {
    await createTestFeeItem(tenantId);
    const runId = await begin('2026-10');
    await work(runId);
    const before = await charges();
    for (let round = 0; round < 5; round += 1) await work(runId);
    for (let round = 0; round < 5; round += 1) await work(await begin('2026-10'));
    expect(await charges()).toEqual(before);
    expect(await transfers()).toBe(before.length);
    expect((await checkBooks(ctx, {})).balanced).toBe(true);
  });

  test('comes to one result when eight workers and eight runs work at once', async () => {
    await createTestFeeItem(tenantId, { code: 'A' });
    await createTestFeeItem(tenantId, { code: 'B', kind: 'fixed' });
    const runs = [await begin('2026-10')];
    for (let count = 1; count < 8; count += 1) {
      const id = newId();
      await inTenant((db) =>
        db.billingRun.create({
          data: { tenantId, id, month: toDateColumn('2026-10-01'), trigger: 'manual', status: 'posting' },
        }),
      );
      runs.push(id);
    }
    await Promise.all([
      ...Array.from({ length: 8 }, () => postBills(ctx, runs[0]!, never, { propertiesAtOnce: 7 })),
      ...runs.slice(1).map((runId) => postBills(ctx, runId, never, { propertiesAtOnce: 7 })),
    ]);
    expect(await charges()).toHaveLength(80);
    expect(new Set(await charges()).size).toBe(80);
    expect(await transfers()).toBe(80);
    const posted = await inTenant((db) => db.billingRun.findMany({ where: { tenantId } }));
    expect(posted.every((run) => run.status === 'posted' && run.done === 40)).toBe(true);
    expect(posted.reduce((sum, run) => sum + run.billCount, 0)).toBe(80);
    expect((await checkBooks(ctx, {})).balanced).toBe(true);
  });

  test('goes on where it was told to stop', async () => {
    await createTestFeeItem(tenantId);
    const runId = await begin('2026-10');
    const stop = new AbortController();
    const stopped = postBills(ctx, runId, stop.signal, { propertiesAtOnce: 3 });
    await expect
      .poll(async () => (await getBillingRun(ctx, { runId })).done, { interval: 5 })
      .toBeGreaterThan(0);
    stop.abort(new Error('stopping'));
    await expect(stopped).rejects.toThrow('stopping');
    const half = await getBillingRun(ctx, { runId });
    expect(half.status).toBe('posting');
    expect(half.done).toBeLessThan(40);
    expect(half.bills).toBe(half.done);
    await work(runId);
    expect(await getBillingRun(ctx, { runId })).toMatchObject({ status: 'posted', done: 40, bills: 40 });
  });

  test('gives way between two transactions, and goes on where it left off', async () => {
    await createTestFeeItem(tenantId);
    const runId = await begin('2026-10');
    const turn = () => postBills(ctx, runId, never, { propertiesAtOnce: 15, isTurnOver: () => true });
    expect(await turn()).toBe('more');
    expect(await getBillingRun(ctx, { runId })).toMatchObject({ status: 'posting', done: 15, bills: 15 });
    expect(await turn()).toBe('more');
    // The rest is less than it asks for, and ends the run in the same transaction.
    expect(await turn()).toBe('finished');
    expect(await getBillingRun(ctx, { runId })).toMatchObject({ status: 'posted', done: 40, bills: 40 });
    expect(await turn()).toBe('finished');
    expect(await charges()).toHaveLength(40);
  });

  test('loses and doubles nothing when its connections are cut at random moments', async () => {
    await createTestFeeItem(tenantId, { code: 'A' });
    await createTestFeeItem(tenantId, { code: 'B', kind: 'fixed' });
    const runId = await begin('2026-10');
    const { preview } = await getBillingRun(ctx, { runId });
    const superuser = new pg.Client({ connectionString: process.env.TEST_SUPERUSER_URL });
    await superuser.connect();
    let cuts = 0;
    // Asked past the pool, whose idle connections are cut as well.
    const isPosted = async () => {
      const { rows } = await superuser.query(`select status from billing_run where id = '${runId}'`);
      return rows[0].status === 'posted';
    };
    for (let attempt = 0; !(await isPosted()); attempt += 1) {
      let ended = false;
      const working = postBills(ctx, runId, never, { propertiesAtOnce: 1 })
        .catch(() => {})
        .finally(() => {
          ended = true;
        });
      await new Promise((resolve) => setTimeout(resolve, (attempt * 37) % 90));
      // Cut as soon as there is something to cut: a busy machine may take its time to connect.
      for (let found = 0; cuts < 8 && found === 0 && !ended; cuts += found) {
        const cut = await superuser.query(
          `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'linli_app' and state <> 'idle'`,
        );
        found = cut.rowCount ?? 0;
      }
      await working;
    }
    await superuser.end();
    expect(cuts).toBeGreaterThan(3);
    await expect.poll(() => getBillingRun(ctx, { runId }).catch(() => null)).not.toBeNull();
    const run = await getBillingRun(ctx, { runId });
    expect(run).toMatchObject({ done: 40, bills: 80, amount: BigInt(preview!.amount) });
    expect(new Set(await charges()).size).toBe(80);
    expect(await transfers()).toBe(80);
    expect((await checkBooks(ctx, {})).balanced).toBe(true);
  });

  test('parks contracts whose figures cannot be computed, and bills all others', async () => {
    const feeItemId = await createTestFeeItem(tenantId, {
      code: 'A',
      prices: [{ validFrom: '2020-01-01', unitPrice: '999999999999' }],
    });
    await createTestFeeItem(tenantId, { code: 'B', kind: 'fixed' });
    await inTenant(async (db) => {
      await db.$executeRaw`update property set built_area = 'NaN' where tenant_id = ${tenantId}::uuid and id = ${propertyIds[5]}::uuid`;
      await db.$executeRaw`update property set built_area = 99999999 where tenant_id = ${tenantId}::uuid and id = ${propertyIds[6]}::uuid`;
    });
    const runId = await begin('2026-10');
    await work(runId);
    expect(await getBillingRun(ctx, { runId })).toMatchObject({
      status: 'posted',
      bills: 78,
      oddities: { computation_failed: 2 },
    });
    const { oddities } = await listBillingOddities(ctx, { runId });
    expect(oddities.map((odd) => [odd.propertyId, odd.feeItemId])).toEqual([
      [propertyIds[5], feeItemId],
      [propertyIds[6], feeItemId],
    ]);
  });

  test('parks a contract that the database refuses, closing in on it', async () => {
    const feeItemId = await createTestFeeItem(tenantId, { code: 'A' });
    await createTestFeeItem(tenantId, { code: 'B', kind: 'fixed' });
    const superuser = new pg.Client({ connectionString: process.env.TEST_SUPERUSER_URL });
    await superuser.connect();
    const name = `refuse_${newId().slice(-12)}`;
    try {
      await superuser.query(`
        create function ${name}() returns trigger language plpgsql as $$ begin
          if new.property_id = '${propertyIds[17]}' and new.fee_item_id = '${feeItemId}' then raise exception 'refused' using errcode = '22003'; end if;
          return new; end $$;
        create trigger ${name} before insert on bill for each row execute function ${name}()`);
      const runId = await begin('2026-10');
      await work(runId);
      expect(await getBillingRun(ctx, { runId })).toMatchObject({
        status: 'posted',
        done: 40,
        bills: 79,
        oddities: { computation_failed: 1 },
      });
      const { oddities } = await listBillingOddities(ctx, { runId });
      expect(oddities).toEqual([expect.objectContaining({ propertyId: propertyIds[17], feeItemId })]);
    } finally {
      await superuser.query(`drop trigger ${name} on bill; drop function ${name}()`);
      await superuser.end();
    }
  });

  test('is marked as failed with its reason, and can be posted again', async () => {
    await createTestFeeItem(tenantId);
    const runId = await begin('2026-10');
    const account = await inTenant((db) =>
      db.ledgerAccount.findFirstOrThrow({ where: { tenantId, code: '6001' } }),
    );
    const superuser = new pg.Client({ connectionString: process.env.TEST_SUPERUSER_URL });
    await superuser.connect();
    try {
      // Without its income account nothing can be charged: no fault of a contract, so none is parked.
      await superuser.query(`update ledger_account set code = '6001-gone' where id = '${account.id}'`);
      await expect(work(runId)).rejects.toThrow();
      expect(await getBillingRun(ctx, { runId })).toMatchObject({
        status: 'failed',
        bills: 0,
        error: expect.stringMatching(/./),
      });
      await superuser.query(`update ledger_account set code = '6001' where id = '${account.id}'`);
    } finally {
      await superuser.end();
    }
    await postBillingRun(ctx, { runId });
    await work(runId);
    expect(await getBillingRun(ctx, { runId })).toMatchObject({ status: 'posted', bills: 40, error: null });
  });
});
