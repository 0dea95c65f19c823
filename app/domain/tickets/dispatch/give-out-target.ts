import { z } from 'zod';

/** To whom, as a form or the board says it: `member:<id>`, `pool` or `pool:<department>`, `department:<id>`, `contractor:<id>`. */
export const giveOutTarget = z
  .string()
  .regex(/^(member|pool|department|contractor)(:[0-9a-f-]{36})?$/, { message: 'required' })
  .transform((text) => {
    const [kind, id] = text.split(':') as [GiveOutTarget['kind'], string | undefined];
    return { kind, id: id ?? null };
  })
  .refine(({ kind, id }) => kind === 'pool' || id !== null, { message: 'required' });

export type GiveOutTarget = {
  kind: 'member' | 'pool' | 'department' | 'contractor';
  id: string | null;
};
