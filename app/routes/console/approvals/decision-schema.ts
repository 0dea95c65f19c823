import { z } from 'zod';

/** The step that was looked at goes along, so that a second press never decides the next one. */
const position = z.coerce.number().int().positive();
const note = z.string().trim().max(500);

export const approveSchema = z.object({ position, note: note.optional() });
export const declineSchema = z.object({ position, note: note.min(1, 'required') });
