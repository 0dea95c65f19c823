import { announceBillsJob } from './jobs/announce-bills.ts';
import { announcePaymentJob } from './jobs/announce-payment.ts';
import { processStripeEventJob } from './jobs/process-stripe-event.ts';
import { sendDeliveriesJob } from './jobs/send-deliveries.ts';
import type { RegisteredJob } from './runtime/job.ts';

/** Every job that the workers know. */
export const jobs: RegisteredJob[] = [
  announceBillsJob,
  announcePaymentJob,
  processStripeEventJob,
  sendDeliveriesJob,
];
