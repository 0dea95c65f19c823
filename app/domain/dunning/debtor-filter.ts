import { z } from 'zod';

/** More than so many days is the oldest debt overdue. */
export const debtAges = [30, 60, 90, 180] as const;

/** Which debtors; what is left out does not narrow. */
export const debtorFilterSchema = z.object({
  communityId: z.uuid().nullish(),
  buildingId: z.uuid().nullish(),
  /** Minor units. */
  minAmount: z.bigint().min(0n).nullish(),
  /** The oldest debt is overdue for more than so many days. */
  minDays: z.int().min(0).max(3650).nullish(),
  propertyIds: z.array(z.uuid()).max(1000).nullish(),
});
export type DebtorFilter = z.output<typeof debtorFilterSchema>;
