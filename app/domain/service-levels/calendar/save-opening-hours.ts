import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { openingHours } from '../service-calendar.ts';

declare module '#tenants/outbox.ts' {
  interface JobPayloads {
    'ticket-clocks.recount': { after: string | null };
  }
}

/** Sets the hours of the company's week, Monday first. Service levels that run in business hours are counted anew by it. */
export const saveOpeningHours = operation({
  name: 'service-calendar.save-week',
  kind: 'write',
  input: z.object({ week: z.array(openingHours).length(7) }),
  can: ['update', 'TicketPolicy'],
  async run({ db, tenantId, outbox, audit }, { week }) {
    await db.ticketPolicy.upsert({
      where: { tenantId },
      create: { tenantId, openingHours: week },
      update: { openingHours: week },
    });
    await outbox('ticket-clocks.recount', { after: null });
    audit('TicketPolicy', tenantId, { week });
  },
});
