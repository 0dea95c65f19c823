import { type Day, dayOf } from '#app/kernel/dates.ts';
import type { OperationScope } from '#tenants/operation.ts';
import type { CouponStatus } from '../coupons/coupon-words.ts';
import type { PointEntryKind } from './point-events.ts';

export type PointEntryView = {
  id: string;
  kind: PointEntryKind;
  points: number;
  /** Of points that were given: the last day on which they are good. */
  expiresOn: Day | null;
  ruleName: string | null;
  documentKind: string | null;
  note: string | null;
  createdAt: Date;
};

export type CouponView = {
  id: string;
  code: string;
  name: string;
  status: CouponStatus;
  kind: string;
  /** Minor units. */
  amount: bigint | null;
  percent: number | null;
  maxAmount: bigint | null;
  minSpend: bigint;
  usedFor: string;
  expiresOn: Day;
};

/** What a person was given and has spent, the latest first, and their coupons, those that can be used first. */
export async function readLoyalty(
  { db, tenantId }: OperationScope,
  personId: string,
): Promise<{ entries: PointEntryView[]; coupons: CouponView[] }> {
  const entries = await db.pointEntry.findMany({
    where: { tenantId, personId },
    orderBy: { id: 'desc' },
    take: 100,
    include: { rule: { select: { name: true } } },
  });
  const coupons = await db.coupon.findMany({
    where: { tenantId, personId },
    orderBy: [{ status: 'asc' }, { expiresOn: 'asc' }, { id: 'asc' }],
    take: 100,
    include: { type: true },
  });
  return {
    entries: entries.map(({ id, kind, points, expiresOn, rule, documentKind, note, createdAt }) => ({
      id,
      kind: kind as PointEntryKind,
      points,
      expiresOn: expiresOn && dayOf(expiresOn),
      ruleName: rule?.name ?? null,
      documentKind,
      note,
      createdAt,
    })),
    coupons: coupons.map(({ id, code, status, expiresOn, type }) => ({
      id,
      code,
      name: type.name,
      status: status as CouponStatus,
      kind: type.kind,
      amount: type.amount,
      percent: type.percent,
      maxAmount: type.maxAmount,
      minSpend: type.minSpend,
      usedFor: type.usedFor,
      expiresOn: dayOf(expiresOn),
    })),
  };
}
