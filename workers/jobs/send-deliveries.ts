import { z } from 'zod';
import { sendPendingMails } from '#app/domain/notifications/mailing/send-pending-mails.ts';
import { resendMailSender } from '#app/integrations/resend/resend-mail-sender.ts';
import { job } from '#workers/runtime/job.ts';

declare module '#tenants/outbox.ts' {
  interface JobPayloads {
    'deliveries.send': Record<string, never>;
  }
}

/** Sends the mails of one company that wait. What the mail service cannot take now is planned for later by the operation itself. */
export const sendDeliveriesJob = job({
  name: 'deliveries.send',
  queue: 'mail',
  payload: z.object({}),
  attempts: 8,
  backoffMs: 2_000,
  async run({ ctx, signal }) {
    await sendPendingMails(ctx, resendMailSender(), signal);
  },
});
