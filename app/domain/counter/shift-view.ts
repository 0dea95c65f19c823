import { fromStoredJson, type StoredJson } from '#app/kernel/json.ts';
import type { CashierShift } from '#prisma/generated/client.ts';
import type { ShiftCount } from './shift-count.ts';

/** open; counted: a difference waits for a signature; closed. */
export const shiftStatuses = ['open', 'counted', 'closed'] as const;
export type ShiftStatus = (typeof shiftStatuses)[number];

/** A shift as lists show it. Amounts in minor units; what is counted is null while it is open. */
export type ShiftView = {
  id: string;
  number: bigint | null;
  status: ShiftStatus;
  cashierName: string;
  isOwn: boolean;
  openingAmount: bigint;
  expectedAmount: bigint | null;
  countedAmount: bigint | null;
  differenceReason: string | null;
  openedAt: Date;
  countedAt: Date | null;
  closedAt: Date | null;
};

export function shiftView(
  row: CashierShift & { membership: { name: string } },
  me: string | null,
): ShiftView {
  return {
    id: row.id,
    number: row.number,
    status: row.status as ShiftStatus,
    cashierName: row.membership.name,
    isOwn: row.membershipId === me,
    openingAmount: row.openingAmount,
    expectedAmount: row.expectedAmount,
    countedAmount: row.countedAmount,
    differenceReason: row.differenceReason,
    openedAt: row.openedAt,
    countedAt: row.countedAt,
    closedAt: row.closedAt,
  };
}

export function countOf({ totals }: Pick<CashierShift, 'totals'>): ShiftCount | null {
  return totals === null ? null : (fromStoredJson(totals as StoredJson) as ShiftCount);
}
