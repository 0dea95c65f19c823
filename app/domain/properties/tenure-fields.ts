import { z } from 'zod';
import { isDay } from '#app/kernel/dates.ts';
import { personFields } from '../people/person-fields.ts';
import { tenureKinds } from './property-words.ts';

const day = z.string().refine(isDay, 'invalid_date');

/** Someone who comes to hold a property: a person of the register, or a new one by name. */
export const tenureFields = personFields.partial({ name: true }).extend({
  personId: z.uuid().optional(),
  kind: z.enum(tenureKinds),
  startsOn: day,
  /** A new owner in place of those of the day before, who leave; else beside them. */
  takesOver: z.boolean().default(false),
});

export const tenureEndFields = z.object({ endsOn: day });
