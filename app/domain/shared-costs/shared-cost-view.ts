import { type Day, dayOf } from '#app/kernel/dates.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import type { SharedCostStatus } from './lock-shared-cost.ts';
import type { ShareBasis } from './share-rows.ts';

export type SharedCostView = {
  id: string;
  feeItem: { id: string; name: string; unit: string | null };
  community: { id: string; name: string };
  building: { id: string; name: string } | null;
  /** The public meter, where its consumption is shared. */
  meter: { id: string; number: string } | null;
  propertyKinds: string[];
  /** First day of the month whose run bills it. */
  month: Day;
  periodStart: Day;
  periodEnd: Day;
  quantity: string | null;
  unitPrice: string | null;
  /** Minor units. */
  amount: bigint;
  basis: ShareBasis;
  totalWeight: string;
  status: SharedCostStatus;
};

/** What `sharedCostView` wants to be included. */
export const sharedCostShown = {
  feeItem: { select: { id: true, name: true, quantityUnit: true } },
  community: { select: { id: true, name: true } },
  building: { select: { id: true, name: true } },
  meter: { select: { id: true, number: true, feeItem: { select: { quantityUnit: true } } } },
} satisfies Prisma.SharedCostInclude;

export function sharedCostView(
  row: Prisma.SharedCostGetPayload<{ include: typeof sharedCostShown }>,
): SharedCostView {
  const { id, feeItem, community, building, meter, propertyKinds, amount } = row;
  return {
    id,
    community,
    building,
    propertyKinds,
    amount,
    feeItem: {
      id: feeItem.id,
      name: feeItem.name,
      unit: meter?.feeItem.quantityUnit ?? feeItem.quantityUnit,
    },
    meter: meter && { id: meter.id, number: meter.number },
    month: dayOf(row.month),
    periodStart: dayOf(row.periodStart),
    periodEnd: dayOf(row.periodEnd),
    quantity: row.quantity?.toFixed() ?? null,
    unitPrice: row.unitPrice?.toFixed() ?? null,
    basis: row.basis as ShareBasis,
    totalWeight: row.totalWeight.toFixed(),
    status: row.status as SharedCostStatus,
  };
}
