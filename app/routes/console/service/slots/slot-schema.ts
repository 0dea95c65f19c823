import { z } from 'zod';

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'invalid_time');

export const slotSchema = z.object({
  departmentId: z.uuid(),
  weekdays: z.array(z.coerce.number().int().min(1).max(7)).min(1),
  startsAt: time,
  endsAt: time,
  capacity: z.coerce.number().int().min(1).max(50),
});
