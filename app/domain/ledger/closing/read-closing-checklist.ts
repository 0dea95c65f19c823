import type { Day } from '#app/kernel/dates.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { type BooksCheckView, readLatestCheck } from '../check/latest-books-check.ts';

/** A check of the books holds for a day: what is posted after it is checked by the next. */
const checkHoldsMs = 86_400_000;

/** What an accountant looks at before closing, as numbers. Those of `blocking` must be none; the others are a reminder. */
export type ClosingChecklist = {
  blocking: {
    /** Runs that are posting or being taken back at this moment. */
    runsUnderWay: number;
    /** missing: none, or none since the period's end that is recent enough; different: it found something. */
    check: 'passed' | 'missing' | 'running' | 'different';
  };
  /** Runs of the period that nobody has posted, or that stopped halfway. */
  draftRuns: number;
  failedRuns: number;
  /** Money that came in the period and that nobody has assigned. */
  parkedPayments: number;
  /** Readings of the period that are held back from billing. */
  heldReadings: number;
  /** Documents that wait for approval. Once agreed to they are posted with that day's date. */
  pendingApprovals: number;
};

export async function readClosingChecklist(scope: OperationScope, through: Day): Promise<ClosingChecklist> {
  const { db, ctx, tenantId, now } = scope;
  const zone = ctx.tenant.timeZone;
  const [row] = await db.$queryRaw<Row[]>`
    select
      (select count(*) from billing_run where tenant_id = ${tenantId}::uuid and status in ('posting', 'reversing'))::int as "runsUnderWay",
      (select count(*) from billing_run where tenant_id = ${tenantId}::uuid and status = 'draft' and month <= ${through}::date)::int as "draftRuns",
      (select count(*) from billing_run where tenant_id = ${tenantId}::uuid and status = 'failed' and month <= ${through}::date)::int as "failedRuns",
      (select count(*) from payment where tenant_id = ${tenantId}::uuid and status = 'parked'
        and received_at < (${through}::date + 1)::timestamp at time zone ${zone})::int as "parkedPayments",
      (select count(*) from meter_reading where tenant_id = ${tenantId}::uuid and status = 'held' and read_on <= ${through}::date)::int as "heldReadings",
      (select count(*) from approval_request where tenant_id = ${tenantId}::uuid and status = 'pending'
        and created_at < (${through}::date + 1)::timestamp at time zone ${zone})::int as "pendingApprovals",
      ((${through}::date + 1)::timestamp at time zone ${zone}) as "endsAt"`;
  if (!row) throw new Error('The checklist has no row');
  const { runsUnderWay, endsAt, ...reminders } = row;
  const check = stateOf(await readLatestCheck(db, tenantId), endsAt, now);
  return { blocking: { runsUnderWay, check }, ...reminders };
}

type Row = Omit<ClosingChecklist, 'blocking'> & { runsUnderWay: number; endsAt: Date };

function stateOf(check: BooksCheckView | null, endsAt: Date, now: Date) {
  if (check?.status === 'running') return 'running';
  const recent =
    check && check.startedAt >= endsAt && now.getTime() - check.startedAt.getTime() < checkHoldsMs;
  if (!recent || check.status === 'failed') return 'missing';
  return check.differences.length === 0 ? 'passed' : 'different';
}

export function mayClose({ blocking }: ClosingChecklist): boolean {
  return blocking.runsUnderWay === 0 && blocking.check === 'passed';
}
