import { z } from 'zod';
import { passwordSchema } from '../password-schema.ts';

/** `currentPassword` is empty for someone who has none yet. */
export const changePasswordSchema = z.object({
  currentPassword: z.string().max(200).default(''),
  newPassword: passwordSchema,
});
