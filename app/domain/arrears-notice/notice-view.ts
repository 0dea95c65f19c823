import { z } from 'zod';
import { type Day, dayOf } from '#app/kernel/dates.ts';

/** A line of a notice as it is stored: never more than this is kept of a debtor. */
const noticeLine = z.object({
  room: z.string(),
  amount: z.string().regex(/^\d+$/),
  oldestDueOn: z.string(),
});

export type ArrearsLine = {
  /** Masked: `3-1-**`. */
  room: string;
  /** Minor units. */
  amount: bigint;
  oldestDueOn: Day;
};

/** An arrears notice (欠费公示) on a community's board. */
export type ArrearsNoticeView = {
  id: string;
  communityName: string;
  asOf: Day;
  minDays: number;
  minAmount: bigint;
  lines: ArrearsLine[];
  status: 'published' | 'withdrawn';
  publishedAt: Date;
  withdrawnAt: Date | null;
};

export function readNoticeLines(stored: unknown): ArrearsLine[] {
  return z
    .array(noticeLine)
    .parse(stored)
    .map((line) => ({ ...line, amount: BigInt(line.amount) }));
}

type Row = {
  id: string;
  asOf: Date;
  minDays: number;
  minAmount: bigint;
  lines: unknown;
  status: string;
  publishedAt: Date;
  withdrawnAt: Date | null;
  community: { name: string };
};

export function noticeView(row: Row): ArrearsNoticeView {
  return {
    id: row.id,
    communityName: row.community.name,
    asOf: dayOf(row.asOf),
    minDays: row.minDays,
    minAmount: row.minAmount,
    lines: readNoticeLines(row.lines),
    status: row.status as ArrearsNoticeView['status'],
    publishedAt: row.publishedAt,
    withdrawnAt: row.withdrawnAt,
  };
}
