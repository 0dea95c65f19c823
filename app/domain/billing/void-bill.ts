import { z } from 'zod';
import { localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { reverseTransfersOf } from '../ledger/reverse-transfers-of.ts';

/**
 * Takes back an unpaid bill: it stays with its history, the books get the transfer the other way, and the next run of its month may bill the
 * contract anew. Of metered bills void the latest first: a run bills from the last reading that has been billed.
 *
 * @throws DomainError `not_found`, `bill_not_open` where some of it is paid or credited, or it is void already
 */
export const voidBill = operation({
  name: 'bill.void',
  kind: 'write',
  input: z.object({ billId: z.uuid(), reason: z.string().trim().min(1).max(200) }),
  can: ['void', 'Bill'],
  async run({ db, tenantId, ctx, authorize, audit, now }, { billId, reason }): Promise<void> {
    await db.$executeRaw`select from bill where tenant_id = ${tenantId}::uuid and id = ${billId}::uuid for update`;
    const bill = await db.bill.findUnique({ where: { tenantId_id: { tenantId, id: billId } } });
    if (!bill) throw new DomainError('not_found');
    authorize('void', 'Bill', bill);
    if (bill.status !== 'open' || bill.paidAmount + bill.creditedAmount > 0n)
      throw new DomainError('bill_not_open');
    await db.bill.update({ where: { tenantId_id: { tenantId, id: billId } }, data: { status: 'void' } });
    await reverseTransfersOf(db, tenantId, 'bill', billId, localDay(now, ctx.tenant.timeZone));
    audit('Bill', billId, { reason, amount: bill.amount });
  },
});
