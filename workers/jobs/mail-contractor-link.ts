import { z } from 'zod';
import { mailContractorLink } from '#app/domain/contractors/mail-contractor-link.ts';
import { resendMailSender } from '#app/integrations/resend/resend-mail-sender.ts';
import { job } from '#workers/runtime/job.ts';

declare module '#tenants/outbox.ts' {
  interface JobPayloads {
    'contractor-link.mail': { linkId: string };
  }
}

/** Mails a contractor the link of their work. */
export const mailContractorLinkJob = job({
  name: 'contractor-link.mail',
  queue: 'mail',
  payload: z.object({ linkId: z.uuid() }),
  attempts: 8,
  backoffMs: 2_000,
  run: ({ ctx, payload }) => mailContractorLink(ctx, resendMailSender(), payload),
});
