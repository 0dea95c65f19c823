import { z } from 'zod';
import { chargeName } from '#app/domain/late-fees/charge-name.ts';
import { dayOf } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { formatPeriod } from '#app/kernel/format-period.ts';
import { translator } from '#app/locales/translator.ts';
import { operation } from '#tenants/operation.ts';

/** A line of the payment page: what it is for, and where. Minor units. */
export type CheckoutLine = { name: string; description: string | null; amount: bigint };

/** What a checkout pays in the reader's language, in the order in which it is due. Behind a shared link it is one line that tells nothing. */
export const readCheckoutLines = operation({
  name: 'checkout.lines',
  kind: 'read',
  input: z.object({ checkoutId: z.uuid() }),
  can: ['pay', 'Bill'],
  async run({ db, ctx, tenantId, authorize }, { checkoutId }): Promise<CheckoutLine[]> {
    const checkout = await db.checkout.findUnique({
      where: { tenantId_id: { tenantId, id: checkoutId } },
      include: {
        property: { include: { community: true } },
        bills: {
          include: { bill: { include: { feeItem: true, property: { include: { community: true } } } } },
          orderBy: [{ bill: { dueOn: 'asc' } }, { billId: 'asc' }],
        },
      },
    });
    if (!checkout) throw new DomainError('not_found');
    const t = translator(ctx.language, 'pay');
    if (checkout.kind === 'link') {
      return [{ name: t('line.link'), description: null, amount: checkout.amount }];
    }
    const { property, advanceAmount } = checkout;
    const lines = checkout.bills.map(({ bill, amount }): CheckoutLine => {
      authorize('pay', 'Bill', bill);
      const name = chargeName(bill.feeItem.name, bill.lateFeeOf, ctx.language);
      const period = formatPeriod(
        { start: dayOf(bill.periodStart), end: dayOf(bill.periodEnd) },
        ctx.language,
      );
      return { name: `${name} ${period}`, description: placeOf(bill.property), amount };
    });
    return advanceAmount > 0n
      ? [
          ...lines,
          { name: t('line.advance'), description: property && placeOf(property), amount: advanceAmount },
        ]
      : lines;
  },
});

function placeOf({ community, code }: { community: { name: string }; code: string }): string {
  return `${community.name} ${code}`;
}
