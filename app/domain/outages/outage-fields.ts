import { z } from 'zod';
import { outageKinds } from './outage-kinds.ts';

/** A building, or one of its entrances. */
export const outagePlace = z.object({ buildingId: z.uuid(), entranceId: z.uuid().nullish() });

export const outageFields = z.object({
  kind: z.enum(outageKinds),
  title: z.string().trim().min(1).max(80),
  description: z.string().trim().max(1_000).default(''),
  communityId: z.uuid(),
  /** Left empty, it is the whole community. */
  places: z.array(outagePlace).max(200).default([]),
  /** Under which categories owners report it. */
  categoryIds: z.array(z.uuid()).max(50).default([]),
  isPlanned: z.boolean().default(false),
  startsAt: z.coerce.date(),
  expectedEndAt: z.coerce.date().nullish(),
});
