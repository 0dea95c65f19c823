import { z } from 'zod';
import { urgencies } from '#app/domain/tickets/desk/urgencies.ts';

/** What is written down of a call. `answers` are those to what the category asks, by their keys. */
export const recordSchema = z
  .object({
    propertyId: z.uuid().optional(),
    communityId: z.uuid().optional(),
    place: z.string().trim().max(200).optional(),
    /** `other`: somebody who is not in the register. */
    caller: z.union([z.uuid(), z.literal('other')]).optional(),
    contactName: z.string().trim().max(80).optional(),
    contactPhone: z.string().trim().max(40).optional(),
    categoryId: z.uuid(),
    description: z.string().trim().min(1).max(4_000),
    answers: z.record(z.string(), z.string().optional()).default({}),
    urgency: z.enum(urgencies),
    accept: z.boolean().default(false),
  })
  .refine(({ propertyId, communityId }) => propertyId || communityId, {
    path: ['communityId'],
    message: 'required',
  })
  .refine(({ propertyId, place }) => propertyId || place, { path: ['place'], message: 'required' });
