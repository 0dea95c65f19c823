import { addMonths, localDay, toDateColumn } from '#app/kernel/dates.ts';
import { newId } from '#app/kernel/ids.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { lockPointAccount } from './lock-point-account.ts';
import type { EarnedFor } from './point-events.ts';

type Earning = { personId: string; documentKind: string; documentId: string };

/**
 * Gives a person the points that the company's rules give for something, once for each document. Nothing where there is no rule.
 *
 * @returns how many points they were given
 */
export async function earnPoints(
  { db, tenantId, ctx, now }: OperationScope,
  event: Extract<EarnedFor, 'ticket_rated'>,
  { personId, documentKind, documentId }: Earning,
): Promise<number> {
  const rules = await db.pointRule.findMany({ where: { tenantId, event, isActive: true } });
  if (rules.length === 0) return 0;
  const today = localDay(now, ctx.tenant.timeZone);
  await lockPointAccount(db, tenantId, personId);
  let given = 0;
  for (const { id: ruleId, points, validMonths } of rules) {
    const { count } = await db.pointEntry.createMany({
      data: {
        tenantId,
        id: newId(),
        personId,
        kind: 'earn',
        points,
        remaining: points,
        expiresOn: validMonths === null ? null : toDateColumn(addMonths(today, validMonths)),
        ruleId,
        documentKind,
        documentId,
        dedupeKey: `${event}:${documentId}:${ruleId}`,
        createdAt: now,
      },
      skipDuplicates: true,
    });
    given += count * points;
  }
  if (given > 0) {
    await db.$executeRaw`
      update point_account set balance = balance + ${given}::int, updated_at = ${now}
      where tenant_id = ${tenantId}::uuid and person_id = ${personId}::uuid`;
  }
  return given;
}
