import type { PeriodicTask } from './runtime/periodic-task.ts';
import { autopaySchedule } from './schedules/autopay-schedule.ts';
import { billingSchedule } from './schedules/billing-schedule.ts';
import { certificateSchedule } from './schedules/certificate-schedule.ts';
import { clockSchedule } from './schedules/clock-schedule.ts';
import { conclusionSchedule } from './schedules/conclusion-schedule.ts';
import { directiveSchedule } from './schedules/directive-schedule.ts';
import { figuresSchedule } from './schedules/figures-schedule.ts';
import { foldSchedule } from './schedules/fold-schedule.ts';
import { lateFeeSchedule } from './schedules/late-fee-schedule.ts';
import { loyaltySchedule } from './schedules/loyalty-schedule.ts';
import { paymentPlanSchedule } from './schedules/payment-plan-schedule.ts';
import { promiseSchedule } from './schedules/promise-schedule.ts';
import { quotationSchedule } from './schedules/quotation-schedule.ts';
import { reminderSchedule } from './schedules/reminder-schedule.ts';
import { stripeSweep } from './schedules/stripe-sweep.ts';
import { subscriptionSchedule } from './schedules/subscription-schedule.ts';

/** What the workers look after by the clock. Each task asks the database what is due. */
export const schedules: PeriodicTask[] = [
  billingSchedule,
  lateFeeSchedule,
  paymentPlanSchedule,
  reminderSchedule,
  promiseSchedule,
  quotationSchedule,
  loyaltySchedule,
  conclusionSchedule,
  directiveSchedule,
  autopaySchedule,
  stripeSweep,
  subscriptionSchedule,
  foldSchedule,
  figuresSchedule,
  clockSchedule,
  certificateSchedule,
];
