import { type Day, toDateColumn } from '#app/kernel/dates.ts';
import type { Prisma } from '#prisma/generated/client.ts';

/** Tenures that hold on a local day of the company; without a start they always have. */
export function heldOn(day: Day): Prisma.TenureWhereInput {
  const column = toDateColumn(day);
  return {
    AND: [
      { OR: [{ startsOn: null }, { startsOn: { lte: column } }] },
      { OR: [{ endsOn: null }, { endsOn: { gt: column } }] },
    ],
  };
}
