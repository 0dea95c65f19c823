import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';

/** The ticket of a number; null where there is none that the caller may see. */
export const findTicketByNumber = operation({
  name: 'ticket.by-number',
  kind: 'read',
  input: z.object({
    number: z
      .bigint()
      .min(0n)
      .max(10n ** 18n),
  }),
  can: ['read', 'Ticket'],
  run: ({ db, tenantId, ability }, { number }): Promise<{ id: string; number: bigint } | null> =>
    db.ticket.findFirst({
      where: { AND: [{ tenantId, number }, accessible(ability, 'Ticket')] },
      select: { id: true, number: true },
    }),
});
