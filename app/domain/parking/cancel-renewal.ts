import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { reverseBills } from '../billing/reverse-bills.ts';
import { lockBills } from '../payments/settlement/lock-bills.ts';
import { lockCard } from './lock-card.ts';

/**
 * Takes back a renewal that nobody has paid: its bill becomes void, and the renewal cancelled with it.
 *
 * @throws DomainError `not_found`, `bill_not_open` where some of it is paid
 */
export const cancelRenewal = operation({
  name: 'parking-card.cancel-renewal',
  kind: 'write',
  whileReadOnly: true,
  input: z.object({ renewalId: z.uuid() }),
  can: ['update', 'ParkingCard'],
  async run(scope, { renewalId }): Promise<void> {
    const { db, tenantId, authorize, audit } = scope;
    const renewal = await db.parkingRenewal.findUnique({
      where: { tenantId_id: { tenantId, id: renewalId } },
    });
    if (!renewal) throw new DomainError('not_found');
    authorize('update', 'ParkingCard', await lockCard(scope, renewal.cardId));
    const [bill] = await lockBills(db, tenantId, [renewal.billId]);
    if (bill?.status !== 'open' || bill.paidAmount + bill.creditedAmount > 0n) {
      throw new DomainError('bill_not_open');
    }
    await reverseBills(scope, [bill.id]);
    audit('ParkingCard', renewal.cardId, { renewalId, amount: bill.amount });
  },
});
