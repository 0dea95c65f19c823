import { z } from 'zod';
import { addMonths, dayOf, localDay } from '#app/kernel/dates.ts';
import { minorDigits } from '#app/kernel/money.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import { accountIds } from '../ledger/account-ids.ts';
import { billOrPark } from './bill-or-park.ts';
import { finishRun } from './finish-run.ts';
import { type InsertTerms, insertBills } from './insert-bills.ts';
import { isBadData } from './is-bad-data.ts';
import { isDuplicate } from './is-duplicate.ts';
import { type LockedRun, lockRun } from './lock-run.ts';

/**
 * Bills the next properties of a run, as one transaction: bills, their transfers, oddities, the job that announces them, and the run's
 * progress. Whoever calls it again goes on where it stopped; several callers take turns.
 *
 * `bad_data` means that one of these properties holds figures that the database refuses: nothing was written, ask for fewer. A single
 * property is never refused: the contract at fault is parked and the others are billed.
 */
export const billNextProperties = operation({
  name: 'billing-run.bill-properties',
  kind: 'write',
  input: z.object({ runId: z.uuid(), properties: z.int().min(1).max(20_000) }),
  can: ['post', 'BillingRun'],
  timeoutMs: 300_000,
  async run(scope, { runId, properties }): Promise<'more' | 'finished' | 'bad_data'> {
    const { db, tenantId, audit } = scope;
    const run = await lockRun(db, tenantId, runId);
    if (run.status === 'failed') await resume(scope, runId);
    else if (run.status !== 'posting') return 'finished';
    const limit = Math.ceil(properties / run.months);
    const { count, through } = await nextProperties(scope, run, limit);
    if (through === null) {
      await finishRun(scope, run);
      return 'finished';
    }
    const accounts = await accountIds(db, tenantId, ['receivables', 'income', 'taxes']);
    const terms = {
      tenantId,
      runId,
      minorDigits: minorDigits(scope.ctx.tenant.currency),
      after: run.cursor,
      through,
      accounts,
      communityId: run.communityId,
      propertyId: run.propertyId,
      postedOn: localDay(scope.now, scope.ctx.tenant.timeZone),
      isBelated: run.trigger === 'catch_up',
    };
    await db.$executeRaw`savepoint months`;
    const billed = { bills: 0, amount: 0n };
    for (let index = 0; index < run.months; index += 1) {
      const month = addMonths(dayOf(run.month), index);
      const ofMonth = { ...terms, month, withoutMetered: run.months > 1 && month > terms.postedOn };
      const added = count === 1 ? await billOrPark(db, ofMonth) : await billAll(db, ofMonth);
      if (added === 'bad_data') {
        // Undone with the months before it: they are billed again with fewer properties.
        await db.$executeRaw`rollback to savepoint months`;
        return added;
      }
      billed.bills += added.bills;
      billed.amount += added.amount;
    }
    if (billed.bills > 0) {
      await scope.outbox('bills.announce', {
        runId,
        afterPropertyId: run.cursor,
        throughPropertyId: through,
      });
    }
    await db.$executeRaw`
      update billing_run set cursor = ${through}::uuid, done = done + ${count}, bill_count = bill_count + ${billed.bills},
        amount = amount + ${billed.amount}, total = greatest(total, done + ${count})
      where tenant_id = ${tenantId}::uuid and id = ${runId}::uuid`;
    // A company of a few properties is done in this one transaction.
    if (count < limit) await finishRun(scope, run);
    audit('BillingRun', runId, { properties: count, ...billed });
    return count < limit ? 'finished' : 'more';
  },
});

/** Takes up a run that failed before, where it had left off. */
async function resume({ db, tenantId, now }: OperationScope, runId: string): Promise<void> {
  await db.$executeRaw`
    update billing_run set status = 'posting', error = null, started_at = coalesce(started_at, ${now})
    where tenant_id = ${tenantId}::uuid and id = ${runId}::uuid`;
}

/** Seldom is any of the bills there already, so that is looked for only once the unique index has said so. */
async function billAll(
  db: TenantDb,
  terms: Omit<InsertTerms, 'mayExist'>,
): Promise<{ bills: number; amount: bigint } | 'bad_data'> {
  for (const mayExist of [false, true]) {
    await db.$executeRaw`savepoint properties`;
    try {
      return await insertBills(db, { ...terms, mayExist });
    } catch (error) {
      if (!isBadData(error)) throw error;
      await db.$executeRaw`rollback to savepoint properties`;
      if (!isDuplicate(error)) break;
    }
  }
  return 'bad_data';
}

async function nextProperties(
  { db, tenantId }: OperationScope,
  run: LockedRun,
  limit: number,
): Promise<{ count: number; through: string | null }> {
  const [row] = await db.$queryRaw<{ count: number; through: string | null }[]>`
    select count(*)::int as count, (array_agg(id order by id desc))[1] as through from (
      select id from property
      where tenant_id = ${tenantId}::uuid and id > coalesce(${run.cursor}::uuid, '00000000-0000-0000-0000-000000000000')
        ${run.communityId ? Prisma.sql`and community_id = ${run.communityId}::uuid` : Prisma.empty}
        ${run.propertyId ? Prisma.sql`and id = ${run.propertyId}::uuid` : Prisma.empty}
      order by id limit ${limit}
    ) next`;
  return row ?? { count: 0, through: null };
}
