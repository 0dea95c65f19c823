import { z } from 'zod';
import { isDay } from '#app/kernel/dates.ts';

export const publicAccountKinds = ['maintenance_fund', 'shared'] as const;
export type PublicAccountKind = (typeof publicAccountKinds)[number];

export const publicAccountFields = {
  communityId: z.uuid(),
  kind: z.enum(publicAccountKinds),
  name: z.string().trim().min(1).max(60),
  openedOn: z.string().refine(isDay, 'invalid_date'),
};

export const entryDirections = ['in', 'out'] as const;

/** What a person says about an entry, apart from its amount; the form uses it too. */
export const entryFields = {
  direction: z.enum(entryDirections),
  bookedOn: z.string().refine(isDay, 'invalid_date'),
  category: z.string().trim().min(1).max(40),
  description: z.string().trim().min(1).max(200),
  counterparty: z.string().trim().max(120).optional(),
};
