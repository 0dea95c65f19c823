import { z } from 'zod';
import { dialValue } from '#app/domain/meters/reading-fields.ts';
import { isDay } from '#app/kernel/dates.ts';
import { personFields } from '../../people/person-fields.ts';

/**
 * What can happen to who holds a property: somebody comes where nobody was, somebody takes over from those who were, or all leave.
 */
export const moveKinds = ['move_in', 'transfer', 'move_out'] as const;
export type MoveKind = (typeof moveKinds)[number];

/** A move as people enter it. */
export const moveFields = personFields.partial({ name: true }).extend({
  kind: z.enum(moveKinds),
  /** The first day of who comes; the first day on which who leaves holds it no longer. */
  movedOn: z.string().refine(isDay, 'invalid_date'),
  /** A person of the register who comes; else by name and phone. */
  personId: z.uuid().optional(),
  /** Household members and temporary residents leave with the owner; renters stay. */
  householdLeaves: z.boolean().default(false),
  /** What the meters showed on that day. */
  readings: z
    .array(z.object({ meterId: z.uuid(), value: dialValue.optional() }))
    .max(50)
    .default([]),
  /** Parking cards that are taken back. */
  endCards: z.array(z.uuid()).max(50).default([]),
  /** Prepaid money of who leaves stays with the property, or is given back. */
  prepaid: z.enum(['stay', 'cash', 'bank_transfer']).default('stay'),
});

export type MoveFields = z.output<typeof moveFields>;
