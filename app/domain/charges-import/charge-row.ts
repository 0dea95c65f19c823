import type { Day } from '#app/kernel/dates.ts';

/** One row of another system's table: a charge with what was paid of it, or money that a property has prepaid. Amounts in minor units as text. */
export type ChargeRow = {
  community: string | null;
  property: string;
  charge: { feeItem: string; start: Day; end: Day; dueOn: Day; amount: string } | null;
  paid: { amount: string; on: Day } | null;
  prepaid: string | null;
  externalId: string | null;
  note: string | null;
};

export type StagedCharge = { row: number; data: ChargeRow };
