import { z } from 'zod';
import { urgencies } from '#app/domain/tickets/desk/urgencies.ts';
import { waitReasons } from '#app/domain/tickets/field/wait-reasons.ts';

const note = z.string().trim().max(1_000);

export const reasonSchema = z.object({ note: note.min(1) });
export const noteSchema = z.object({ note: note.min(1), shown: z.boolean().default(false) });
export const holdSchema = z.object({ reason: z.enum(waitReasons), note: note.min(1) });
export const reviseSchema = z.object({
  categoryId: z.uuid(),
  title: z.string().trim().min(1).max(120),
  description: z.string().trim().max(4_000).default(''),
  urgency: z.enum(urgencies),
  place: z.string().trim().max(200).optional(),
  contactName: z.string().trim().max(80).optional(),
  contactPhone: z.string().trim().max(40).optional(),
});
export const mergeSchema = z
  .object({
    intoId: z.uuid().optional(),
    number: z
      .string()
      .trim()
      .regex(/^#?\d{1,15}$/, 'invalid_number')
      .optional(),
  })
  .refine(({ intoId, number }) => intoId || number, { path: ['number'], message: 'required' });
export const splitSchema = z.object({
  categoryId: z.uuid(),
  title: z.string().trim().min(1).max(120),
  description: z.string().trim().max(4_000).default(''),
});
