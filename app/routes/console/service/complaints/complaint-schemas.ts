import { z } from 'zod';

const local = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/, 'invalid_date');

export const takeSchema = z.object({ answerBy: local.optional() });
export const answerSchema = z.object({ answer: z.string().trim().min(1).max(4_000) });
export const passSchema = z.object({
  assigneeId: z.uuid().optional(),
  departmentId: z.uuid().optional(),
  note: z.string().trim().min(1).max(500),
});
export const stepSchema = z.object({
  note: z.string().trim().min(1).max(1_000),
  shown: z.boolean().default(false),
});
