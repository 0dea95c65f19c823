import { z } from 'zod';
import { addDays, daysBetween, isDay, toDateColumn } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { openingHours } from '../service-calendar.ts';

const day = z.string().refine(isDay, 'invalid_date');
/** Longer than any holiday, shorter than a slip of the year. */
const mostDays = 60;

/**
 * Says that days differ from the week: closed, or open at these hours. What stood for them before is replaced, and service levels that run in business
 * hours are counted anew.
 *
 * @throws DomainError `invalid_input` with `date_order` or `holiday_too_long` on `through`
 */
export const saveCalendarDays = operation({
  name: 'service-calendar.save-days',
  kind: 'write',
  input: z.object({
    from: day,
    through: day.nullish(),
    name: z.string().trim().min(1).max(80),
    hours: openingHours,
  }),
  can: ['update', 'TicketPolicy'],
  async run({ db, tenantId, outbox, audit }, { from, through, name, hours }) {
    const length = daysBetween(from, through || from) + 1;
    const refusal = length < 1 ? 'date_order' : length > mostDays ? 'holiday_too_long' : null;
    if (refusal) throw new DomainError('invalid_input', { fields: [{ path: 'through', code: refusal }] });
    const days = Array.from({ length }, (_, index) => toDateColumn(addDays(from, index)));
    await db.calendarDay.deleteMany({ where: { tenantId, day: { in: days } } });
    await db.calendarDay.createMany({
      data: days.map((each) => ({ tenantId, day: each, name, openingHours: hours })),
    });
    await outbox('ticket-clocks.recount', { after: null });
    audit('TicketPolicy', tenantId, { from, through, name, hours });
  },
});
