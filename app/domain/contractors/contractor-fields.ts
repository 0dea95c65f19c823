import { z } from 'zod';

const optional = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .nullish()
    .transform((text) => text || null);

/** What is written down of a contractor. */
export const contractorFields = z.object({
  name: z.string().trim().min(1).max(120),
  contactName: optional(80),
  phone: z.string().trim().min(3).max(40),
  email: z
    .union([z.literal(''), z.email().max(200)])
    .nullish()
    .transform((text) => text || null),
  skills: z.array(z.string().trim().min(1).max(60)).max(30).default([]),
});
