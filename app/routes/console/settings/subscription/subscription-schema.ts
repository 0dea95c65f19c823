import { z } from 'zod';
import { planKeys } from '#tenants/plans/plans.ts';

/** The forms of the subscription's page. */
export const choosePlanSchema = z.object({ plan: z.enum(planKeys) });

export const changePlanSchema = z.object({
  plan: z.enum(planKeys),
  proratedAt: z.coerce.number().int().positive(),
});
