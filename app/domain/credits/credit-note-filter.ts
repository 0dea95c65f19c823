import { z } from 'zod';
import { literally } from '#app/domain/search/contains-any.ts';
import { addDays, isDay, Temporal } from '#app/kernel/dates.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { creditNoteKinds, creditNoteStatuses } from './credit-note-kinds.ts';

const day = z.string().refine(isDay, 'invalid_date');

export const creditNoteFilterSchema = z.object({
  kind: z.enum(creditNoteKinds).nullish(),
  status: z.enum(creditNoteStatuses).nullish(),
  /** Local days of the company on which it was asked for, both included. */
  from: day.nullish(),
  through: day.nullish(),
  /** A number, or part of a property's code. */
  q: z.string().trim().max(100).nullish(),
});
export type CreditNoteFilter = z.output<typeof creditNoteFilterSchema>;

export function creditNotesWhere(
  { kind, status, from, through, q }: CreditNoteFilter,
  timeZone: string,
): Prisma.CreditNoteWhereInput {
  const midnight = (of: string) =>
    new Date(Temporal.PlainDate.from(of).toZonedDateTime(timeZone).epochMilliseconds);
  return {
    ...(kind && { kind }),
    ...(status && { status }),
    ...((from || through) && {
      createdAt: {
        ...(from && { gte: midnight(from) }),
        ...(through && { lt: midnight(addDays(through, 1)) }),
      },
    }),
    ...(q && {
      OR: [
        { bill: { property: { code: { contains: literally(q), mode: 'insensitive' as const } } } },
        ...(/^\d{1,15}$/.test(q) ? [{ number: BigInt(q) }] : []),
      ],
    }),
  };
}
