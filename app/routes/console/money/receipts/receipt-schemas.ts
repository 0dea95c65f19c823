import { z } from 'zod';
import { languages } from '#app/kernel/languages.ts';

/** Why a receipt is taken back, and whether another comes in its place. */
export const voidSchema = z.object({
  reason: z.string().trim().min(1).max(200),
  reissue: z.boolean().default(false),
});

/** To whom a receipt is sent again; without an address to the payer's. */
export const resendSchema = z.object({
  email: z.email().max(254).nullish(),
  language: z.enum(languages),
});
