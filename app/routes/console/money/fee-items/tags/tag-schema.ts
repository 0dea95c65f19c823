import { z } from 'zod';
import { tagField } from '#app/domain/tags/tag-field.ts';

export const tagSchema = z.object({
  propertyId: z.uuid(),
  tag: tagField,
  intent: z.enum(['tag', 'untag']).default('tag'),
});
