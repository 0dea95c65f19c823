import { z } from 'zod';
import { isDay } from '#app/kernel/dates.ts';

/** How the API writes its values; the same schemas check what comes in and describe it in `openapi.json`. */
export const moneyText = z
  .string()
  .regex(/^-?\d{1,15}(\.\d{1,4})?$/, 'invalid_number')
  .meta({
    description: 'An amount in the currency’s major unit, as text so that no digit is lost.',
    example: '1234.50',
  });

export const dayText = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'invalid_date')
  .refine(isDay, 'invalid_date')
  .meta({ format: 'date', example: '2026-11-21' });

export const momentText = z.iso.datetime({ offset: true }).meta({ example: '2026-11-21T08:30:00.000000Z' });

/** Another system's name and its id of a record. */
export const externalIdText = z.string().trim().min(1).max(120);
export const systemName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9_-]{0,39}$/, 'invalid')
  // The import of files has a name of its own.
  .refine((name) => name !== 'file', 'reserved')
  .meta({ description: 'The name of your system; its ids are unique within it.', example: 'erp' });

export const externalRecord = z
  .object({ system: z.string(), id: z.string() })
  .meta({ id: 'ExternalId', description: 'What the record is called in another system.' });

export const propertyRef = z
  .object({ id: z.uuid(), code: z.string(), community: z.string() })
  .meta({ id: 'PropertyRef' });

export const personRef = z.object({ id: z.uuid(), name: z.string() }).meta({ id: 'PersonRef' });

/** By which a property is named: its id, or its code, with the community where several have it. */
export const namedProperty = {
  propertyId: z.uuid().optional(),
  propertyCode: z.string().trim().min(1).max(80).optional().meta({ example: '3-1-1201' }),
  community: z.string().trim().min(1).max(80).optional(),
};

export const listQuery = {
  updatedSince: momentText
    .optional()
    .meta({ description: 'Only what has changed since then: the `watermark` of an earlier answer.' }),
  propertyId: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(200).default(100),
  after: z.string().max(200).optional().meta({ description: 'The `next` of the page before.' }),
};

export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({
    data: z.array(item),
    next: z.string().nullable().meta({ description: 'Null on the last page.' }),
    watermark: momentText.meta({
      description: 'Every change before this moment has been shown. Pass it as `updatedSince` the next time.',
    }),
  });
}
