import { z } from 'zod';

export const asideSchema = z.object({ note: z.string().trim().min(1).max(500) });

export const recordSchema = z.object({ propertyId: z.uuid() });
