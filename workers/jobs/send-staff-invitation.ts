import { z } from 'zod';
import { sendStaffInvitation } from '#app/domain/identity/members/send-staff-invitation.ts';
import { resendMailSender } from '#app/integrations/resend/resend-mail-sender.ts';
import { job } from '#workers/runtime/job.ts';

/** Mails a new member of the staff the way in. */
export const sendStaffInvitationJob = job({
  name: 'staff-invitation.send',
  queue: 'mail',
  payload: z.object({ membershipId: z.uuid(), inviterName: z.string() }),
  attempts: 8,
  backoffMs: 2_000,
  run: ({ ctx, payload }) => sendStaffInvitation(ctx, resendMailSender(), payload),
});
