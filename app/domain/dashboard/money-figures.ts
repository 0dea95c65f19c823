import type { Day } from '#app/kernel/dates.ts';
import type { PaymentMethod } from '../payments/list-payments.ts';

/** How long ago the due day of what is overdue was, days. */
export const arrearsAges = ['d30', 'd60', 'd90', 'older'] as const;
export type ArrearsAge = (typeof arrearsAges)[number];

/** The company's money at a glance. Amounts in minor units; a month is named by its first day. */
export type MoneyFigures = {
  /** The last twelve months, this one last. Void bills and parked payments do not count; what was given back is taken off. */
  months: { month: Day; billed: bigint; collected: bigint }[];
  /** Bills that are due in this month. */
  dueThisMonth: { bills: number; amount: bigint; paid: bigint };
  overdue: { amount: bigint; properties: number; ages: Record<ArrearsAge, bigint> };
  /** What owners have paid ahead. */
  credit: bigint;
  /** What came in this month. */
  methods: { method: PaymentMethod; amount: bigint; payments: number }[];
};

/** `countedAt`: when they were counted, where that was not now. */
export type ShownFigures = MoneyFigures & { countedAt: Date | null };
