import { z } from 'zod';

/** A department as people fill it in. */
export const departmentFields = z.object({
  name: z.string().trim().min(1).max(80),
  phone: z.string().trim().max(40).nullish(),
  /** Whom what is overdue is told first: a membership. */
  leadId: z.uuid().nullish(),
  parentId: z.uuid().nullish(),
  isActive: z.boolean().default(true),
});
