import { z } from 'zod';

const note = z.string().trim().min(1).max(2_000);

/** What a contractor does by their link. */
export const contractorAct = z.discriminatedUnion('act', [
  z.object({ act: z.literal('acknowledge'), expectedAt: z.coerce.date() }),
  z.object({ act: z.literal('hand_back'), note }),
  z.object({ act: z.literal('depart') }),
  z.object({ act: z.literal('arrive') }),
  z.object({ act: z.literal('begin') }),
  z.object({ act: z.literal('note'), note }),
  z.object({ act: z.literal('wait_material'), note }),
  z.object({ act: z.literal('wait_customer'), note }),
  z.object({ act: z.literal('resume') }),
  z.object({
    act: z.literal('finish'),
    note,
    /** Four digits that the owner tells them; without it they say why. */
    code: z.string().trim().max(10).nullish(),
    reason: z.string().trim().max(300).nullish(),
  }),
]);
export type ContractorAct = z.output<typeof contractorAct>;
