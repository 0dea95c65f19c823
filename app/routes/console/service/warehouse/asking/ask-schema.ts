import { z } from 'zod';
import { wantedLines } from '../stock/stock-schema.ts';

export const askSchema = z.object({
  warehouseId: z.uuid('required'),
  note: z.string().trim().max(500).optional(),
  lines: wantedLines,
});
