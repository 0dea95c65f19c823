import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { readShiftLines } from './read-shift-lines.ts';
import { seenShifts } from './seen-shifts.ts';
import { drawerAmount } from './shift-lines.ts';
import { countOf, shiftView } from './shift-view.ts';

export type ShiftDetail = Awaited<ReturnType<typeof getShift>>;

/**
 * A cashier shift with what went through it: running while it is open, as it was counted afterwards. One's own, or anybody's with the right to read shifts.
 * Amounts in minor units.
 *
 * @throws DomainError `not_found` also where it is not the caller's to see
 */
export const getShift = operation({
  name: 'cashier-shift.get',
  kind: 'read',
  input: z.object({ shiftId: z.uuid() }),
  can: 'anyone',
  async run(scope, { shiftId }) {
    const { db, ctx, tenantId, ability } = scope;
    const me = ctx.actor.kind === 'member' ? ctx.actor.membershipId : null;
    if (!me) throw new DomainError('not_found');
    const row = await db.cashierShift.findFirst({
      where: { AND: [{ tenantId, id: shiftId }, seenShifts(scope)] },
      include: {
        membership: { select: { name: true } },
        movements: { orderBy: { id: 'asc' } },
      },
    });
    if (!row) throw new DomainError('not_found');
    const count = countOf(row);
    const lines = count?.lines ?? (await readShiftLines(db, tenantId, shiftId));
    const signer = row.signedBy
      ? await db.membership.findUnique({
          where: { tenantId_id: { tenantId, id: row.signedBy } },
          select: { name: true },
        })
      : null;
    return {
      ...shiftView(row, me),
      signerName: signer?.name ?? null,
      lines,
      /** What should be in the drawer. */
      drawerAmount: drawerAmount(row.openingAmount, lines),
      /** What was counted, piece by piece; null while it is open. */
      pieces: count?.pieces ?? null,
      loose: count?.loose ?? 0n,
      movements: row.movements.map(({ id, kind, amount, note, createdAt }) => ({
        id,
        kind: kind as 'to_bank' | 'from_bank',
        amount,
        note,
        createdAt,
      })),
      canSign: row.status === 'counted' && row.membershipId !== me && ability.can('post', 'CashierShift'),
    };
  },
});
