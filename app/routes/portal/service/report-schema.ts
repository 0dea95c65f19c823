import { z } from 'zod';
import { isId } from '#app/kernel/ids.ts';

/** `home:<property>`, `area:<community>` or `area:<community>:<building>`. */
const where = z.string().refine((value) => {
  const [kind, ...ids] = value.split(':');
  return (kind === 'home' ? ids.length === 1 : kind === 'area' && ids.length < 3) && ids.every(isId);
}, 'required');

export const reportSchema = z.object({
  where,
  place: z.string().max(200).optional(),
  description: z.string().max(2_000).optional(),
  answers: z.record(z.string(), z.string().optional()).default({}),
  photos: z.record(z.string(), z.coerce.number().int().min(0).max(9)).default({}),
  voice: z.boolean().default(false),
  /** How many files follow once the ticket is there. */
  files: z.coerce.number().int().min(0).max(60).default(0),
  urgent: z.boolean().default(false),
  contactName: z.string().max(60).optional(),
  contactPhone: z.string().max(30).optional(),
  /** `<slot>@<day>` */
  slot: z.string().optional(),
});

/** The place that `where` names, as `reportTicket` takes it. */
export function placeOf(where: string): {
  propertyId: string | null;
  communityId: string | null;
  buildingId: string | null;
} {
  const [kind, first = null, second = null] = where.split(':');
  return kind === 'home'
    ? { propertyId: first, communityId: null, buildingId: null }
    : { propertyId: null, communityId: first, buildingId: second };
}
