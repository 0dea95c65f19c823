import { z } from 'zod';
import { nextNumber } from '#app/domain/documents/next-number.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { fromStoredJson, type StoredJson, toStoredJson } from '#app/kernel/json.ts';
import type { CashierShift } from '#prisma/generated/client.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { lockOwnShift } from './lock-shift.ts';
import { readShiftLines } from './read-shift-lines.ts';
import { countedSum, type ShiftCount } from './shift-count.ts';
import { drawerAmount } from './shift-lines.ts';

/**
 * Counts the drawer of the actor's shift, upon which it takes no more money. What is as the books say closes the shift; a difference needs a reason and waits
 * for somebody else's signature, until when it may be counted again. Minor units.
 *
 * @throws DomainError `not_found`; `shift_closed`; `invalid_input` where a difference has no reason
 */
export const countShift = operation({
  name: 'cashier-shift.count',
  kind: 'write',
  input: z.object({
    shiftId: z.uuid(),
    /** How many of each note and coin. */
    pieces: z
      .array(z.object({ value: z.bigint().positive(), count: z.int().min(0).max(100_000) }))
      .max(30)
      .default([]),
    /** Cash that is not in the list. */
    loose: z.bigint().min(0n, 'amount_not_positive').default(0n),
    differenceReason: z.string().trim().max(500).optional(),
  }),
  can: ['create', 'Payment'],
  async run(
    scope,
    { shiftId, pieces, loose, differenceReason },
  ): Promise<{ status: 'counted' | 'closed'; difference: bigint }> {
    const { db, tenantId, audit, now } = scope;
    const shift = await lockOwnShift(scope, shiftId);
    if (shift.status === 'closed') throw new DomainError('shift_closed');
    const lines = await linesOf(scope, shift);
    const expectedAmount = drawerAmount(shift.openingAmount, lines);
    const countedAmount = countedSum({ pieces, loose });
    const difference = countedAmount - expectedAmount;
    if (difference !== 0n && !differenceReason) {
      throw new DomainError('invalid_input', { fields: [{ path: 'differenceReason', code: 'required' }] });
    }
    const status = difference === 0n ? 'closed' : 'counted';
    const count: ShiftCount = { lines, pieces: pieces.filter((piece) => piece.count > 0), loose };
    await db.cashierShift.update({
      where: { tenantId_id: { tenantId, id: shiftId } },
      data: {
        status,
        expectedAmount,
        countedAmount,
        totals: toStoredJson(count) ?? {},
        differenceReason: difference === 0n ? null : differenceReason,
        countedAt: now,
        closedAt: status === 'closed' ? now : null,
      },
    });
    audit('CashierShift', shiftId, { expectedAmount, countedAmount, differenceReason });
    if (status === 'closed') {
      const number = await nextNumber(db, tenantId, 'cashier_shift');
      await db.cashierShift.update({ where: { tenantId_id: { tenantId, id: shiftId } }, data: { number } });
    }
    return { status, difference };
  },
});

/** Once counted nothing goes through it any more: what the first count saw stands. */
async function linesOf({ db, tenantId }: OperationScope, shift: CashierShift) {
  if (shift.status === 'open' || shift.totals === null) return readShiftLines(db, tenantId, shift.id);
  return (fromStoredJson(shift.totals as StoredJson) as ShiftCount).lines;
}
