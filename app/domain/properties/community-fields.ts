import { z } from 'zod';

const line = z.string().trim().max(120).optional();

/** A community as people enter it. */
export const communityFields = z.object({
  name: z.string().trim().min(1).max(80),
  city: line,
  district: line,
  address: line,
});
