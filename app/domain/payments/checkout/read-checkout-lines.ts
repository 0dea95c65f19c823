import { z } from 'zod';
import { chargeName } from '#app/domain/late-fees/charge-name.ts';
import { type Day, dayOf } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';

export type CheckoutLine = {
  billId: string;
  feeItemName: string;
  period: { start: Day; end: Day };
  communityName: string;
  propertyCode: string;
  /** Minor units. */
  amount: bigint;
};

/** What a checkout pays, in the order in which it is due. */
export const readCheckoutLines = operation({
  name: 'checkout.lines',
  kind: 'read',
  input: z.object({ checkoutId: z.uuid() }),
  can: ['pay', 'Bill'],
  async run({ db, ctx, tenantId, authorize }, { checkoutId }): Promise<CheckoutLine[]> {
    const lines = await db.checkoutBill.findMany({
      where: { tenantId, checkoutId },
      include: { bill: { include: { feeItem: true, property: { include: { community: true } } } } },
      orderBy: [{ bill: { dueOn: 'asc' } }, { billId: 'asc' }],
    });
    if (lines.length === 0) throw new DomainError('not_found');
    return lines.map(({ bill, billId, amount }) => {
      authorize('pay', 'Bill', bill);
      return {
        billId,
        feeItemName: chargeName(bill.feeItem.name, bill.lateFeeOf, ctx.language),
        period: { start: dayOf(bill.periodStart), end: dayOf(bill.periodEnd) },
        communityName: bill.property.community.name,
        propertyCode: bill.property.code,
        amount,
      };
    });
  },
});
