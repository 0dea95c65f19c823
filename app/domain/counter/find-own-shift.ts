import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { readShiftLines } from './read-shift-lines.ts';
import { drawerAmount } from './shift-lines.ts';

/** The actor's open shift as the counter shows it, and what is in its drawer in minor units; null where none is open. */
export const findOwnShift = operation({
  name: 'cashier-shift.find-own',
  kind: 'read',
  input: z.object({}),
  can: ['create', 'Payment'],
  async run({ db, ctx, tenantId }) {
    if (ctx.actor.kind !== 'member') return null;
    const shift = await db.cashierShift.findFirst({
      where: { tenantId, membershipId: ctx.actor.membershipId, status: 'open' },
    });
    if (!shift) return null;
    const lines = await readShiftLines(db, tenantId, shift.id);
    return {
      id: shift.id,
      openedAt: shift.openedAt,
      lines,
      drawerAmount: drawerAmount(shift.openingAmount, lines),
    };
  },
});
