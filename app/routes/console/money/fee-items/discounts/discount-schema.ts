import { z } from 'zod';
import { checkDiscount, discountFields } from '#app/domain/discounts/discount-fields.ts';

export const discountTargets = ['properties', 'building', 'community'] as const;

/** A discount as its form has it: for chosen properties, a building or a community. */
export const discountSchema = z
  .object({
    ...discountFields,
    target: z.enum(discountTargets),
    propertyIds: z.array(z.uuid()).max(500).default([]),
    communityId: z.uuid().optional(),
    buildingId: z.uuid().optional(),
  })
  .superRefine(checkDiscount)
  .superRefine(({ target, propertyIds, communityId, buildingId }, context) => {
    const missing =
      target === 'properties'
        ? propertyIds.length === 0 && 'propertyIds'
        : target === 'building'
          ? !buildingId && 'buildingId'
          : !communityId && 'communityId';
    if (missing) context.addIssue({ code: 'custom', path: [missing], message: 'required' });
  });

type Filled = z.output<typeof discountSchema>;

/** Whom the discount is for, as the operation takes it. */
export function targetOf({ target, propertyIds, communityId = '', buildingId = '' }: Filled) {
  if (target === 'properties') return { kind: target, propertyIds };
  return target === 'building' ? { kind: target, buildingId } : { kind: target, communityId };
}
