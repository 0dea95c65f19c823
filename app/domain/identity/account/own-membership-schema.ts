import { z } from 'zod';
import { languages } from '#app/kernel/languages.ts';

export const ownMembershipSchema = z.object({
  name: z.string().trim().min(1).max(80),
  language: z.enum(languages),
});
