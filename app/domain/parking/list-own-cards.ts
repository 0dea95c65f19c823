import { z } from 'zod';
import { addMonths, type Day, localDay, toDateColumn } from '#app/kernel/dates.ts';
import { decimalToMinor, parseDecimal } from '#app/kernel/money.ts';
import { operation } from '#tenants/operation.ts';
import { ownScope } from '../portal/own-tenures.ts';
import { heldOn } from '../properties/held-on.ts';
import { type CardView, cardShown, cardView } from './card-view.ts';
import { renewalStart } from './renewal-start.ts';

/** For how many months owners renew by themselves. */
export const ownRenewalMonths = [1, 3, 6, 12] as const;

export type OwnCard = CardView & {
  nextStartsOn: Day;
  /** What renewing costs now, in minor units; empty where the card has no price. */
  choices: { months: number; endsOn: Day; amount: bigint }[];
};

/** The caller's parking cards: those of their cars, and of the places they hold where nobody is entered with the car. */
export const listOwnCards = operation({
  name: 'portal.parking-cards',
  kind: 'read',
  input: z.object({}),
  can: ['read', 'Bill'],
  async run(scope): Promise<OwnCard[]> {
    const { db, ctx, tenantId, now } = scope;
    const own = ownScope(scope);
    if (!own) return [];
    const today = localDay(now, ctx.tenant.timeZone);
    const held = { tenures: { some: { personId: own.personId, AND: [heldOn(today)] } } };
    const rows = await db.parkingCard.findMany({
      where: {
        tenantId,
        status: 'active',
        OR: [{ vehicle: { personId: own.personId } }, { vehicle: { personId: null }, property: held }],
      },
      orderBy: [{ endsOn: 'asc' }, { id: 'asc' }],
      take: 20,
      include: { ...cardShown, feeItem: { include: { prices: { orderBy: { validFrom: 'desc' } } } } },
    });
    return rows.map((row) => {
      const view = cardView(row, today);
      const nextStartsOn = renewalStart(view, today);
      const price = row.feeItem.prices.find(({ validFrom }) => validFrom <= toDateColumn(nextStartsOn));
      const unit = price ? parseDecimal(price.unitPrice.toFixed()) : null;
      return {
        ...view,
        feeItem: { id: row.feeItem.id, name: row.feeItem.name },
        nextStartsOn,
        choices: unit
          ? ownRenewalMonths.map((months) => ({
              months,
              endsOn: addMonths(nextStartsOn, months),
              amount: decimalToMinor({ ...unit, digits: unit.digits * BigInt(months) }, ctx.tenant.currency),
            }))
          : [],
      };
    });
  },
});
