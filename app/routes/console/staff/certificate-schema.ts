import { z } from 'zod';
import { certificateFields } from '#app/domain/staff/records/certificate-fields.ts';

/** The form of a certificate. Its paper goes its own way: the server takes it in a chunk at a time. */
export const certificateSchema = certificateFields.extend({ file: z.any().optional() });

/** The form of its paper alone. */
export const certificateFileSchema = z.object({ file: z.any().optional() });
