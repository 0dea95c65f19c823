import { z } from 'zod';
import { isDay, toDateColumn } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';

/** Lets a day be like its week again. @throws DomainError `not_found` */
export const removeCalendarDay = operation({
  name: 'service-calendar.remove-day',
  kind: 'write',
  input: z.object({ day: z.string().refine(isDay, 'invalid_date') }),
  can: ['update', 'TicketPolicy'],
  async run({ db, tenantId, outbox, audit }, { day }) {
    const { count } = await db.calendarDay.deleteMany({ where: { tenantId, day: toDateColumn(day) } });
    if (count === 0) throw new DomainError('not_found');
    await outbox('ticket-clocks.recount', { after: null });
    audit('TicketPolicy', tenantId, { day });
  },
});
