import { z } from 'zod';
import { listMeters } from '#app/domain/meters/list-meters.ts';
import type { MeterView } from '#app/domain/meters/meter-view.ts';
import { localDay } from '#app/kernel/dates.ts';
import { operation } from '#tenants/operation.ts';
import { type CardView, cardShown, cardView } from '../../parking/card-view.ts';
import { heldOn } from '../held-on.ts';
import { prepaidOf } from './prepaid-of.ts';

export type MoveFacts = {
  /** Who owns the property today. */
  owners: { id: string; name: string }[];
  /** What is left over of their payments for it, in minor units. */
  prepaid: bigint;
  canRefund: boolean;
  /** Empty where the caller may not read meters. */
  meters: MeterView[];
  cards: CardView[];
};

/** What somebody needs to know of a property who records a move. */
export const getMoveFacts = operation({
  name: 'property-move.facts',
  kind: 'read',
  input: z.object({ propertyId: z.uuid() }),
  can: ['update', 'Tenure'],
  async run({ db, ctx, tenantId, ability, now }, { propertyId }): Promise<MoveFacts> {
    const today = localDay(now, ctx.tenant.timeZone);
    const owners = await db.tenure.findMany({
      where: { tenantId, propertyId, kind: 'owner', AND: [heldOn(today)] },
      orderBy: [{ isPayer: 'desc' }, { id: 'asc' }],
      select: { person: { select: { id: true, name: true } } },
    });
    const people = owners.map(({ person }) => person);
    const prepaid = await prepaidOf(
      { db, tenantId },
      propertyId,
      people.map(({ id }) => id),
    );
    const cards = ability.can('update', 'ParkingCard')
      ? await db.parkingCard.findMany({
          where: { tenantId, propertyId, status: 'active' },
          orderBy: [{ endsOn: 'desc' }, { id: 'asc' }],
          include: cardShown,
        })
      : [];
    const records = ability.can('create', 'MeterReading') && ability.can('read', 'Meter');
    return {
      owners: people,
      prepaid: prepaid.reduce((sum, { amount }) => sum + amount, 0n),
      canRefund: ability.can('create', 'Refund'),
      meters: records ? (await listMeters(ctx, { propertyId, limit: 50 })).meters : [],
      cards: cards.map((card) => cardView(card, today)),
    };
  },
});
