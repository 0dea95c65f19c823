import { z } from 'zod';
import { postTransfers } from '#app/domain/ledger/post-transfers.ts';
import { localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { minorToText } from '#app/kernel/money.ts';
import { operation } from '#tenants/operation.ts';
import { lockOwnShift } from './lock-shift.ts';
import { readShiftLines } from './read-shift-lines.ts';
import { drawerAmount } from './shift-lines.ts';

const cashMovementKinds = ['to_bank', 'from_bank'] as const;

/**
 * Cash of the actor's shift that is brought to the bank, or fetched from there. Minor units.
 *
 * @throws DomainError `not_found`; `shift_closed`; `drawer_too_little` (`params.most`) where more is brought than lies in the drawer
 */
export const moveCash = operation({
  name: 'cashier-shift.move-cash',
  kind: 'write',
  input: z.object({
    shiftId: z.uuid(),
    kind: z.enum(cashMovementKinds),
    amount: z.bigint().positive('amount_not_positive'),
    note: z.string().trim().max(200).optional(),
  }),
  can: ['create', 'Payment'],
  async run(scope, { shiftId, kind, amount, note }): Promise<{ movementId: string }> {
    const { db, ctx, tenantId, audit, now } = scope;
    const shift = await lockOwnShift(scope, shiftId);
    if (shift.status !== 'open') throw new DomainError('shift_closed');
    const most = drawerAmount(shift.openingAmount, await readShiftLines(db, tenantId, shiftId));
    if (kind === 'to_bank' && amount > most) {
      throw new DomainError('drawer_too_little', {
        params: { most: minorToText(most > 0n ? most : 0n, ctx.tenant.currency) },
      });
    }
    const movementId = newId();
    await db.cashMovement.create({
      data: {
        tenantId,
        id: movementId,
        shiftId,
        kind,
        amount,
        note: note || null,
        createdBy: shift.membershipId,
        createdAt: now,
      },
    });
    await postTransfers(db, tenantId, [
      {
        ...(kind === 'to_bank'
          ? { debit: 'bank' as const, credit: 'cash' as const }
          : { debit: 'cash' as const, credit: 'bank' as const }),
        amount,
        postedOn: localDay(now, ctx.tenant.timeZone),
        documentKind: 'cash_movement',
        documentId: movementId,
      },
    ]);
    audit('CashMovement', movementId, { shiftId, kind, amount });
    return { movementId };
  },
});
