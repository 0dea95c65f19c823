import { z } from 'zod';

export const categoryKinds = ['repair', 'complaint', 'suggestion', 'inquiry'] as const;
export type CategoryKind = (typeof categoryKinds)[number];
export const dispatchWays = ['manual', 'pool', 'automatic'] as const;
export const clockHours = ['business', 'always'] as const;

export const categoryName = z.string().trim().min(1).max(60);
const minutes = z.int().min(1).max(129_600).nullable();

/** What a category of the second level says beside its name. */
export const categoryFacts = {
  respondMinutes: minutes,
  arriveMinutes: minutes,
  resolveMinutes: minutes,
  clockHours: z.enum(clockHours),
  departmentId: z.uuid().nullable(),
  dispatch: z.enum(dispatchWays),
  skills: z.array(z.string().trim().min(1).max(40)).max(10),
  takesAppointments: z.boolean(),
  isChargeable: z.boolean(),
  needsCallback: z.boolean(),
};
