import { z } from 'zod';
import { mailStanding } from '#app/domain/subscription/mail-standing.ts';
import { type ToldStanding, toldStandings } from '#app/domain/subscription/told-standings.ts';
import { resendMailSender } from '#app/integrations/resend/resend-mail-sender.ts';
import { job } from '#workers/runtime/job.ts';

declare module '#tenants/outbox.ts' {
  interface JobPayloads {
    'subscription.mail': { standing: ToldStanding };
  }
}

/** Tells a company's administrators by mail that its subscription needs them. */
export const mailStandingJob = job({
  name: 'subscription.mail',
  queue: 'mail',
  payload: z.object({ standing: z.enum(toldStandings) }),
  attempts: 8,
  backoffMs: 2_000,
  run: ({ ctx, payload }) => mailStanding(ctx, resendMailSender(), payload.standing),
});
