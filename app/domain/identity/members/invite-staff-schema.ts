import { z } from 'zod';
import { languages } from '#app/kernel/languages.ts';
import { emailSchema } from '../email-schema.ts';

/** What is asked of whoever invites a member of the staff. */
export const inviteStaffSchema = z.object({
  name: z.string().trim().min(1).max(80),
  email: emailSchema,
  roleIds: z.array(z.uuid()).min(1).max(20),
  language: z.enum(languages).optional(),
});
