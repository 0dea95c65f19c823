import { z } from 'zod';
import { addDays, type Day, dayOf, localDay } from '#app/kernel/dates.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { monthEnd } from './month-end.ts';
import { type ClosingChecklist, readClosingChecklist } from './read-closing-checklist.ts';

const monthsShown = 24;

export type PeriodClosing = {
  /** The latest first. */
  closes: { through: Day; closedAt: Date; closedBy: string | null }[];
  /** The month ends that can be closed now, the earliest first: whole months in order, none that has not ended. */
  open: Day[];
  /** What stands before closing the first of them; null where there is nothing to close. */
  checklist: ClosingChecklist | null;
};

/** Which months are closed, which may be, and what is still to do. */
export const listCloses = operation({
  name: 'period.list',
  kind: 'read',
  input: z.object({ through: z.string().optional() }),
  can: ['read', 'LedgerAccount'],
  async run(scope, { through }): Promise<PeriodClosing> {
    const { db, tenantId } = scope;
    const rows = await db.periodClose.findMany({
      where: { tenantId },
      orderBy: { through: 'desc' },
      take: monthsShown,
    });
    const members = await db.membership.findMany({
      where: { tenantId, id: { in: rows.flatMap(({ closedBy }) => closedBy ?? []) } },
      select: { id: true, name: true },
    });
    const nameOf = new Map(members.map(({ id, name }) => [id, name]));
    const open = await monthsToClose(scope);
    const chosen = open.find((day) => day === through) ?? open[0];
    return {
      closes: rows.map((row) => ({
        through: dayOf(row.through),
        closedAt: row.closedAt,
        closedBy: (row.closedBy && nameOf.get(row.closedBy)) ?? null,
      })),
      open,
      checklist: chosen ? await readClosingChecklist(scope, chosen) : null,
    };
  },
});

/** From the month after the last close, or the first in which something was posted, to the last that has ended. */
export async function monthsToClose({ db, ctx, tenantId, now }: OperationScope): Promise<Day[]> {
  const [row] = await db.$queryRaw<{ closed: Day | null; first: Day | null }[]>`
    select (select max(through) from period_close where tenant_id = ${tenantId}::uuid)::text as closed,
      (select min(posted_on) from ledger_movement where tenant_id = ${tenantId}::uuid)::text as first`;
  const from = row?.closed ? addDays(row.closed, 1) : row?.first;
  if (!from) return [];
  const today = localDay(now, ctx.tenant.timeZone);
  const ends: Day[] = [];
  for (let end = monthEnd(from); end < today && ends.length < 240; end = monthEnd(addDays(end, 1))) {
    ends.push(end);
  }
  return ends;
}
