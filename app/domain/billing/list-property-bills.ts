import { z } from 'zod';
import { type Day, localDay } from '#app/kernel/dates.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { type BillView, billShown, billView } from './bill-view.ts';

/** The last ten years of monthly bills of a dozen fee items: no property has more on one screen. */
const mostBills = 1_500;

export type PropertyBills = {
  /** Minor units: what is due on or before today, and what is not due yet. */
  dueAmount: bigint;
  notYetDueAmount: bigint;
  paidAmount: bigint;
  due: BillView[];
  notYetDue: BillView[];
  paid: BillView[];
  voided: BillView[];
};

/** A property's bills as a person asks for them: due, not yet due (both the earliest first), paid and void (the latest first). */
export const listPropertyBills = operation({
  name: 'bill.list-of-property',
  kind: 'read',
  input: z.object({ propertyId: z.uuid() }),
  can: ['read', 'Bill'],
  async run({ db, ctx, tenantId, ability, now }, { propertyId }): Promise<PropertyBills> {
    const today: Day = localDay(now, ctx.tenant.timeZone);
    const rows = await db.bill.findMany({
      where: {
        AND: [
          { tenantId, propertyId },
          // Said so that the database finds them: one of its indexes knows those that stand, another those that are void.
          { OR: [{ status: { not: 'void' } }, { status: 'void' }] },
          accessible(ability, 'Bill'),
        ],
      },
      orderBy: [{ dueOn: 'desc' }, { id: 'desc' }],
      take: mostBills,
      omit: { explanation: true },
      include: billShown,
    });
    const bills = rows.map((row) => billView(row, today, ctx.language));
    const open = bills.filter((bill) => bill.status === 'open').reverse();
    const due = open.filter((bill) => bill.dueOn <= today);
    const notYetDue = open.filter((bill) => bill.dueOn > today);
    return {
      dueAmount: owed(due),
      notYetDueAmount: owed(notYetDue),
      paidAmount: bills.reduce((sum, bill) => sum + bill.paidAmount, 0n),
      due,
      notYetDue,
      paid: bills.filter((bill) => bill.status === 'paid'),
      voided: bills.filter((bill) => bill.status === 'void'),
    };
  },
});

function owed(bills: BillView[]): bigint {
  return bills.reduce((sum, bill) => sum + bill.amount - bill.paidAmount - bill.creditedAmount, 0n);
}
