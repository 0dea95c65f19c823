import { z } from 'zod';
import { isDay } from '#app/kernel/dates.ts';

export const paymentPlanStatuses = ['active', 'completed', 'broken', 'cancelled'] as const;
export type PaymentPlanStatus = (typeof paymentPlanStatuses)[number];

/** How far instalments that the system spreads lie apart. */
export const instalmentIntervals = ['month', 'two_weeks', 'week'] as const;
export type InstalmentInterval = (typeof instalmentIntervals)[number];

export const mostInstalments = 60;
/** No agreement runs longer than this. */
export const mostYears = 5;
export const mostPlanBills = 200;

/** What two people put their names to, apart from the bills; `amount` in minor units. */
export const paymentPlanFields = {
  instalments: z
    .array(
      z.object({
        dueOn: z.string().refine(isDay, 'invalid_date'),
        amount: z.bigint().positive('amount_not_positive'),
      }),
    )
    .min(1)
    .max(mostInstalments),
  /** For so many days an instalment may be late before the plan is broken. */
  graceDays: z.int().min(0).max(60).default(3),
  reason: z.string().trim().min(1).max(500),
};
