import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { reverseBills } from './reverse-bills.ts';

/** Why something was taken back; it stays on record. */
export const reverseReason = z.string().trim().min(1).max(200);

/**
 * Takes back one bill, whether it is paid or not: it stays with its history, the books get its transfers the other way, what was paid is prepaid
 * money, and the next run of its month may bill the contract anew. Of metered bills reverse the latest first: a run bills from the last reading that
 * has been billed. A late fee is not reversed but waived; it goes with its bill.
 *
 * @throws DomainError `not_found`, `bill_void` where it is reversed already, `bill_is_late_fee`, `period_closed`
 */
export const reverseBill = operation({
  name: 'bill.reverse',
  kind: 'write',
  input: z.object({ billId: z.uuid(), reason: reverseReason }),
  can: ['void', 'Bill'],
  async run(scope, { billId, reason }): Promise<{ released: bigint }> {
    const { db, tenantId, authorize, audit, outbox } = scope;
    const bill = await db.bill.findUnique({ where: { tenantId_id: { tenantId, id: billId } } });
    if (!bill) throw new DomainError('not_found');
    authorize('void', 'Bill', bill);
    if (bill.lateFeeOf !== null) throw new DomainError('bill_is_late_fee');
    const { bills, amount, released } = await reverseBills(scope, [billId]);
    if (bills === 0) throw new DomainError('bill_void');
    if (released > 0n) await outbox('credit.apply', { propertyId: bill.propertyId });
    audit('Bill', billId, { reason, amount, released });
    return { released };
  },
});
