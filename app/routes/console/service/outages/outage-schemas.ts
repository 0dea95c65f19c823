import { z } from 'zod';
import { outageKinds } from '#app/domain/outages/outage-kinds.ts';

const moment = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/, 'invalid_date');

export const openSchema = z.object({
  kind: z.enum(outageKinds),
  title: z.string().min(1, 'required').max(80),
  description: z.string().max(1_000).optional(),
  /** `<building>` or `<building>:<entrance>`; none for the whole community. */
  places: z.array(z.string()).default([]),
  categoryIds: z.array(z.string()).default([]),
  isPlanned: z.boolean().default(false),
  /** By the company's clock. */
  startsAt: moment,
  expectedEndAt: moment.optional(),
});

export const updateSchema = z.object({
  body: z.string().min(1, 'required').max(1_000),
  expectedEndAt: moment.optional(),
});

export const endSchema = z.object({
  as: z.enum(['resolved', 'cancelled']),
  body: z.string().max(1_000).optional(),
});
