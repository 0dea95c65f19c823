import { z } from 'zod';
import { mailApprovers } from '#app/domain/approvals/mail-approvers.ts';
import { resendMailSender } from '#app/integrations/resend/resend-mail-sender.ts';
import { job } from '#workers/runtime/job.ts';

declare module '#tenants/outbox.ts' {
  interface JobPayloads {
    'approval.mail': { requestId: string; position: number };
  }
}

/** Tells by mail whoever can decide a request now. */
export const mailApproversJob = job({
  name: 'approval.mail',
  queue: 'mail',
  payload: z.object({ requestId: z.uuid(), position: z.int().positive() }),
  attempts: 8,
  backoffMs: 2_000,
  run: ({ ctx, payload }) => mailApprovers(ctx, resendMailSender(), payload),
});
