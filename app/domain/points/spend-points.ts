import { localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { lockPointAccount } from './lock-point-account.ts';

type Spending = {
  personId: string;
  /** Above zero. */
  points: number;
  /** What they are spent on: once per document. */
  documentKind: string;
  documentId: string;
  note?: string | null;
};

/**
 * Spends points of a person, those first that expire first. There is an entry for each day on which points that were used would have expired, so that points
 * that are given back are good for as long as they were.
 *
 * @throws DomainError `points_not_enough` (`params.points`: how many there are)
 */
export async function spendPoints(
  { db, tenantId, ctx, now }: OperationScope,
  { personId, points, documentKind, documentId, note }: Spending,
): Promise<void> {
  await lockPointAccount(db, tenantId, personId);
  const today = localDay(now, ctx.tenant.timeZone);
  const entries = await db.$queryRaw<{ id: string; remaining: number; expiresOn: Date | null }[]>`
    select id, remaining, expires_on as "expiresOn" from point_entry
    where tenant_id = ${tenantId}::uuid and person_id = ${personId}::uuid and remaining > 0
      and (expires_on is null or expires_on >= ${today}::date)
    order by expires_on nulls last, id for update`;
  const taken = new Map<string, number>();
  const byDay = new Map<number | null, number>();
  let left = points;
  for (const { id, remaining, expiresOn } of entries) {
    const share = Math.min(left, remaining);
    if (share === 0) break;
    taken.set(id, share);
    const day = expiresOn?.getTime() ?? null;
    byDay.set(day, (byDay.get(day) ?? 0) + share);
    left -= share;
  }
  if (left > 0) throw new DomainError('points_not_enough', { params: { points: points - left } });
  await db.$executeRaw`
    update point_entry e set remaining = e.remaining - t.share
    from unnest(${[...taken.keys()]}::uuid[], ${[...taken.values()]}::int[]) as t (id, share)
    where e.tenant_id = ${tenantId}::uuid and e.id = t.id`;
  await db.pointEntry.createMany({
    data: [...byDay].map(([day, share], place) => ({
      tenantId,
      id: newId(),
      personId,
      kind: 'spend',
      points: -share,
      expiresOn: day === null ? null : new Date(day),
      documentKind,
      documentId,
      dedupeKey: `spend:${documentId}:${place}`,
      note: note ?? null,
      createdBy: ctx.actor.kind === 'member' ? ctx.actor.membershipId : null,
      createdAt: now,
    })),
  });
  await db.$executeRaw`
    update point_account set balance = balance - ${points}::int, updated_at = ${now}
    where tenant_id = ${tenantId}::uuid and person_id = ${personId}::uuid`;
}
