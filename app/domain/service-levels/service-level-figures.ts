import { z } from 'zod';
import { addDays, type Day, isDay, Temporal } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import type { ClockStage } from '../tickets/machine/transitions.ts';

export type LevelCount = {
  /** The Monday of the week in which the tickets came in. */
  week: Day;
  department: { id: string; name: string } | null;
  stage: ClockStage;
  kept: number;
  late: number;
  /** Neither met nor over. */
  running: number;
};

const day = z.string().refine(isDay, 'invalid_date');
/** A year of weeks. */
const mostDays = 371;

/**
 * How many service levels of the tickets that came in from `from` through `through` were kept, by week, department and stage. What was told in
 * confidence is left out.
 *
 * @throws DomainError `invalid_input` with `date_order` on `through`, also for more than a year
 */
export const serviceLevelFigures = operation({
  name: 'service-level.figures',
  kind: 'read',
  input: z.object({ from: day, through: day }),
  can: ['dispatch', 'Ticket'],
  async run({ db, ctx, tenantId, now }, { from, through }): Promise<LevelCount[]> {
    if (through < from || addDays(from, mostDays) < through)
      throw new DomainError('invalid_input', { fields: [{ path: 'through', code: 'date_order' }] });
    const { timeZone } = ctx.tenant;
    const begins = (each: Day) =>
      new Date(Temporal.PlainDate.from(each).toZonedDateTime(timeZone).epochMilliseconds);
    const rows = await db.$queryRaw<
      {
        week: string;
        department_id: string | null;
        department: string | null;
        stage: ClockStage;
        kept: number;
        late: number;
        running: number;
      }[]
    >`
      select to_char(date_trunc('week', t.created_at at time zone ${timeZone}), 'YYYY-MM-DD') as week, t.department_id, p.name as department, c.stage,
        count(*) filter (where c.met_at is not null and c.overdue_at is null and (c.due_at is null or c.met_at <= c.due_at))::int as kept,
        count(*) filter (where c.overdue_at is not null or c.met_at > c.due_at or (c.met_at is null and c.due_at <= ${now}::timestamptz))::int as late,
        count(*) filter (where c.met_at is null and c.overdue_at is null and c.running_since is not null and c.due_at > ${now}::timestamptz)::int as running
      from ticket t
      join ticket_clock c on c.tenant_id = ${tenantId}::uuid and c.ticket_id = t.id
      left join department p on p.tenant_id = ${tenantId}::uuid and p.id = t.department_id
      where t.tenant_id = ${tenantId}::uuid and not t.confidential
        and t.created_at >= ${begins(from)}::timestamptz and t.created_at < ${begins(addDays(through, 1))}::timestamptz
      group by 1, 2, 3, 4
      order by 1, 3, 4`;
    return rows.map(({ department_id: id, department: name, ...row }) => ({
      ...row,
      department: id && name ? { id, name } : null,
    }));
  },
});
