import { z } from 'zod';

export const runPlaces = ['company', 'community', 'property'] as const;

const chosen = z.uuid('required').optional();

/** Which months of which properties are billed. */
export const newRunSchema = z
  .object({
    month: z.string().regex(/^\d{4}-\d{2}$/, 'invalid_month'),
    months: z.coerce.number().int().min(1).max(36),
    place: z.enum(runPlaces).default('company'),
    communityId: chosen,
    propertyId: chosen,
  })
  .superRefine(({ place, communityId, propertyId }, context) => {
    if (place === 'community' && !communityId)
      context.addIssue({ code: 'custom', path: ['communityId'], message: 'required' });
    if (place === 'property' && !propertyId)
      context.addIssue({ code: 'custom', path: ['propertyId'], message: 'required' });
  });
