import { z } from 'zod';
import type { Day } from '#app/kernel/dates.ts';

/** A bill on a letter, as it stood when the letter was written. */
export const letterLine = z.object({
  billId: z.string(),
  feeItem: z.string(),
  isLateFee: z.boolean(),
  /** Days [start, end). */
  start: z.string(),
  end: z.string(),
  dueOn: z.string(),
  /** What was still owed; minor units as text, because JSON has no such integers. */
  amount: z.string().regex(/^\d+$/),
});

export type LetterLine = {
  billId: string;
  feeItem: string;
  isLateFee: boolean;
  period: { start: Day; end: Day };
  dueOn: Day;
  amount: bigint;
};

/** A dunning letter (催缴函) as it was written; it is never computed again. */
export type DunningLetterData = {
  /** Null where it is a preview. */
  id: string | null;
  /** Null where it is a preview: numbers have no gaps. */
  number: bigint | null;
  property: { id: string; code: string; title: string; communityName: string };
  /** Null where nobody is on record: the letter goes on paper to whoever holds the property. */
  personName: string | null;
  writtenOn: Day;
  payBy: Day;
  amount: bigint;
  oldestDueOn: Day;
  lines: LetterLine[];
};

/** The lines as they are stored. */
export function readLines(stored: unknown): LetterLine[] {
  return z
    .array(letterLine)
    .parse(stored)
    .map(({ start, end, amount, ...line }) => ({ ...line, period: { start, end }, amount: BigInt(amount) }));
}
