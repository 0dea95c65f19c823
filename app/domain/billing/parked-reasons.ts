import type { OddityReason } from './preview-of-run.ts';

/** Why a contract was parked: money that is owed and not billed. A property without an owner is billed, and nothing is owed of a zero. */
export const parkedReasons = [
  'no_price',
  'no_area',
  'no_attribute',
  'no_reading',
  'negative_amount',
  'computation_failed',
] as const satisfies readonly OddityReason[];
export type ParkedReason = (typeof parkedReasons)[number];
