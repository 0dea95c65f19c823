import type { OperationScope } from '#tenants/operation.ts';

export const endReasons = ['payer', 'company', 'method_removed', 'moved_out'] as const;
export type EndReason = (typeof endReasons)[number];

/**
 * Ends consents that are active, and what was announced by them. A charge that is under way at this moment is not called back: it was announced, and its money pays bills.
 * Returns how many ended.
 */
export async function endConsents(
  { db, tenantId, now }: OperationScope,
  which: { id: string } | { savedMethodId: string },
  reason: EndReason,
): Promise<number> {
  const active = await db.autopayConsent.findMany({
    where: { tenantId, status: 'active', ...which },
    select: { id: true },
  });
  const ids = active.map(({ id }) => id);
  if (ids.length === 0) return 0;
  const { count } = await db.autopayConsent.updateMany({
    where: { tenantId, id: { in: ids }, status: 'active' },
    data: { status: 'ended', endedAt: now, endedReason: reason },
  });
  await db.autopayCharge.updateMany({
    where: { tenantId, consentId: { in: ids }, status: 'announced' },
    data: { status: 'cancelled', failureCode: 'consent_ended' },
  });
  return count;
}
