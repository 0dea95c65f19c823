import { announceBillsJob } from './jobs/announce-bills.ts';
import { announcePaymentJob } from './jobs/announce-payment.ts';
import { postBillingRunJob } from './jobs/post-billing-run.ts';
import { processStripeEventJob } from './jobs/process-stripe-event.ts';
import { sendDeliveriesJob } from './jobs/send-deliveries.ts';
import { sendStaffInvitationJob } from './jobs/send-staff-invitation.ts';
import type { RegisteredJob } from './runtime/job.ts';

/** Every job that the workers know. */
export const jobs: RegisteredJob[] = [
  announceBillsJob,
  announcePaymentJob,
  postBillingRunJob,
  processStripeEventJob,
  sendDeliveriesJob,
  sendStaffInvitationJob,
];
