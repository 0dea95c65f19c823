import { z } from 'zod';
import { literally } from '#app/domain/search/contains-any.ts';
import { isDay, toDateColumn } from '#app/kernel/dates.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { spendingStatuses } from './spending-fields.ts';

const day = z.string().refine(isDay, 'invalid_date');

export const spendingFilterSchema = z.object({
  categoryId: z.uuid().nullish(),
  communityId: z.uuid().nullish(),
  status: z.enum(spendingStatuses).nullish(),
  /** Days on which it was spent, both included. */
  from: day.nullish(),
  through: day.nullish(),
  /** A number, or part of whom it went to or what it was for. */
  q: z.string().trim().max(100).nullish(),
});
export type SpendingFilter = z.output<typeof spendingFilterSchema>;

export function spendingWhere({
  categoryId,
  communityId,
  status,
  from,
  through,
  q,
}: SpendingFilter): Prisma.SpendingWhereInput {
  const text = q && { contains: literally(q), mode: 'insensitive' as const };
  return {
    ...(categoryId && { categoryId }),
    ...(communityId && { communityId }),
    ...(status && { status }),
    ...((from || through) && {
      spentOn: { ...(from && { gte: toDateColumn(from) }), ...(through && { lte: toDateColumn(through) }) },
    }),
    ...(text && {
      OR: [
        { payeeName: text },
        { description: text },
        { reference: text },
        ...(/^\d{1,15}$/.test(q) ? [{ number: BigInt(q) }] : []),
      ],
    }),
  };
}
