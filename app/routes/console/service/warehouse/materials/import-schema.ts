import { z } from 'zod';

export const maxListBytes = 10 * 1024 * 1024;

/** The file goes another way than the other fields (`uploadFor`). */
export const importSchema = z.object({ warehouseId: z.uuid().optional() });
export const importFormSchema = importSchema.extend({ file: z.instanceof(File) });
