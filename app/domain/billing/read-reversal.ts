import type { TenantDb } from '#tenants/with-tenant.ts';

export type BillReversal = { reason: string; at: Date; by: string };

/**
 * Why, when and by whom a void bill was taken back: by itself (`bill.void` is what that was called before), with its whole run, or, a late fee, with
 * the bill it belongs to. Null where nothing of it is kept.
 */
export async function readReversal(
  db: TenantDb,
  tenantId: string,
  bill: { id: string; runId: string | null; lateFeeOf: string | null },
): Promise<BillReversal | null> {
  const billId = bill.lateFeeOf ?? bill.id;
  const own = await db.auditEntry.findFirst({
    where: { tenantId, subject: 'Bill', subjectId: billId, operation: { in: ['bill.reverse', 'bill.void'] } },
    orderBy: { id: 'desc' },
  });
  if (own) return { reason: reasonOf(own.detail), at: own.at, by: own.actorName };
  const runId = bill.lateFeeOf
    ? (
        await db.bill.findUnique({
          where: { tenantId_id: { tenantId, id: billId } },
          select: { runId: true },
        })
      )?.runId
    : bill.runId;
  const ofRun = runId
    ? await db.auditEntry.findFirst({
        where: { tenantId, subject: 'BillingRun', subjectId: runId, operation: 'billing-run.reverse' },
        orderBy: { id: 'asc' },
      })
    : null;
  return ofRun && { reason: reasonOf(ofRun.detail), at: ofRun.at, by: ofRun.actorName };
}

const reasonOf = (detail: unknown) => String((detail as { reason?: unknown } | null)?.reason ?? '');
