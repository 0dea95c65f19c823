import { z } from 'zod';
import { type Day, dayOf, localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { type CardView, cardShown, cardView } from './card-view.ts';
import { renewalStart } from './renewal-start.ts';

export type CardDetail = CardView & {
  /** Every renewal, the latest first; `amount` in minor units. */
  history: {
    id: string;
    billId: string;
    months: number;
    startsOn: Day;
    endsOn: Day;
    status: 'open' | 'paid' | 'cancelled';
    amount: bigint;
  }[];
  /** Where the next months would begin, if they were billed now. */
  nextStartsOn: Day;
  /** The price of a month on that day in major units as decimal text; null where there is none. */
  pricePerMonth: string | null;
};

/** A parking card with its renewals and what the next months cost. @throws DomainError `not_found` */
export const getCard = operation({
  name: 'parking-card.get',
  kind: 'read',
  input: z.object({ cardId: z.uuid() }),
  can: ['read', 'ParkingCard'],
  async run({ db, ctx, tenantId, ability, now }, { cardId }): Promise<CardDetail> {
    const row = await db.parkingCard.findFirst({
      where: { AND: [{ tenantId, id: cardId }, accessible(ability, 'ParkingCard')] },
      include: cardShown,
    });
    if (!row) throw new DomainError('not_found');
    const today = localDay(now, ctx.tenant.timeZone);
    const view = cardView(row, today);
    const renewals = await db.parkingRenewal.findMany({
      where: { tenantId, cardId },
      orderBy: { id: 'desc' },
      include: { bill: { select: { amount: true } } },
    });
    const nextStartsOn = renewalStart(view, today);
    const price = await db.feeItemPrice.findFirst({
      where: {
        tenantId,
        feeItemId: row.feeItemId,
        validFrom: { lte: new Date(`${nextStartsOn}T00:00:00Z`) },
      },
      orderBy: { validFrom: 'desc' },
    });
    return {
      ...view,
      history: renewals.map(({ id, billId, months, status, startsOn, endsOn, bill }) => ({
        id,
        billId,
        months,
        startsOn: dayOf(startsOn),
        endsOn: dayOf(endsOn),
        status: status as CardDetail['history'][number]['status'],
        amount: bill.amount,
      })),
      nextStartsOn,
      pricePerMonth: price?.unitPrice.toFixed() ?? null,
    };
  },
});
