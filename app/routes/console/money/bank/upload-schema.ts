import { z } from 'zod';

/** Largest file, bytes; camt.053 is wordy. */
export const maxBankFileBytes = 50 * 1024 * 1024;

export const uploadFormSchema = z.object({ file: z.instanceof(File, { error: 'file_required' }) });
