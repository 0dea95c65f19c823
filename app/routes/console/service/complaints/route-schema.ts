import { z } from 'zod';
import { customerLevels } from '#app/domain/complaints/complaint-kinds.ts';

export const routeSchema = z.object({
  categoryId: z.uuid().optional(),
  customerLevel: z.enum(customerLevels),
  departmentId: z.uuid().optional(),
  membershipId: z.uuid().optional(),
});
