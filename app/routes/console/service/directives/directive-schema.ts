import { z } from 'zod';
import { directiveFields } from '#app/domain/directives/directive-fields.ts';

export const directiveSchema = directiveFields;
export const completeSchema = z.object({ note: z.string().trim().max(1_000).optional() });
