import { z } from 'zod';

const note = z.string().trim().min(1, { error: 'required' }).max(2_000);

/** The forms of a contractor's page, by what they do. A time is the local one of the company. */
export const actSchemas = {
  acknowledge: z.object({ expectedAt: z.string().min(1, { error: 'required' }) }),
  hand_back: z.object({ note }),
  depart: z.object({}),
  arrive: z.object({}),
  begin: z.object({}),
  note: z.object({ note }),
  wait_material: z.object({ note }),
  wait_customer: z.object({ note }),
  resume: z.object({}),
  finish: z.object({
    note,
    code: z.string().trim().max(10).optional(),
    reason: z.string().trim().max(300).optional(),
  }),
} as const;
export type Act = keyof typeof actSchemas;

export function isAct(text: unknown): text is Act {
  return typeof text === 'string' && Object.hasOwn(actSchemas, text);
}
