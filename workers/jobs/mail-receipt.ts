import { z } from 'zod';
import { mailReceipt } from '#app/domain/receipts/mail-receipt.ts';
import { resendMailSender } from '#app/integrations/resend/resend-mail-sender.ts';
import { type Language, languages } from '#app/kernel/languages.ts';
import { job } from '#workers/runtime/job.ts';

declare module '#tenants/outbox.ts' {
  interface JobPayloads {
    'receipt.mail': { receiptId: string; email: string; language: Language; sendId: string };
  }
}

/** Mails a receipt with its PDF to whoever asked for it. */
export const mailReceiptJob = job({
  name: 'receipt.mail',
  queue: 'mail',
  payload: z.object({
    receiptId: z.uuid(),
    email: z.string(),
    language: z.enum(languages),
    sendId: z.uuid(),
  }),
  attempts: 8,
  backoffMs: 2_000,
  run: ({ ctx, payload }) => mailReceipt(ctx, resendMailSender(), payload),
});
