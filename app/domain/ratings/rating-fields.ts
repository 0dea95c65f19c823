import { z } from 'zod';

/** What is rated, each from 1 to 5. */
export const ratedAspects = ['speed', 'result', 'attitude'] as const;
export type RatedAspect = (typeof ratedAspects)[number];

const stars = z.coerce.number().int().min(1).max(5);

export const ratingFields = z.object({
  speed: stars,
  result: stars,
  attitude: stars,
  comment: z.string().trim().max(1_000).optional(),
});
