import { z } from 'zod';
import { categoryFields } from '#app/domain/spending/spending-fields.ts';

export const newCategorySchema = z.object(categoryFields);

export const editCategorySchema = z.object({ categoryId: z.uuid(), ...categoryFields });
