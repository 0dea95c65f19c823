import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { seenShifts } from './seen-shifts.ts';
import { shiftStatuses, shiftView } from './shift-view.ts';

/** Cashier shifts, the latest first, a page at a time: one's own, or everybody's with the right to read shifts. `after` and `before` are ids. */
export const listShifts = operation({
  name: 'cashier-shift.list',
  kind: 'read',
  input: z.object({
    status: z.enum(shiftStatuses).nullish(),
    after: z.uuid().nullish(),
    before: z.uuid().nullish(),
    limit: z.int().min(1).max(100).default(50),
  }),
  can: 'anyone',
  async run(scope, { status, after, before, limit }) {
    const { db, ctx, tenantId, ability } = scope;
    const me = ctx.actor.kind === 'member' ? ctx.actor.membershipId : null;
    if (!me || !(ability.can('read', 'CashierShift') || ability.can('create', 'Payment'))) {
      throw new DomainError('forbidden');
    }
    const rows = await db.cashierShift.findMany({
      where: {
        AND: [
          { tenantId },
          seenShifts(scope),
          status ? { status } : {},
          before ? { id: { gt: before } } : after ? { id: { lt: after } } : {},
        ],
      },
      orderBy: { id: before ? 'asc' : 'desc' },
      take: limit + 1,
      include: { membership: { select: { name: true } } },
    });
    const more = rows.length > limit;
    const shifts = rows.slice(0, limit).map((row) => shiftView(row, me));
    if (before) shifts.reverse();
    const [first, last] = [shifts[0], shifts.at(-1)];
    return {
      shifts,
      next: last && (before || more) ? last.id : null,
      previous: first && (before ? more : after) ? first.id : null,
    };
  },
});
