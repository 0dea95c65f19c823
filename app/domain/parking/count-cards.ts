import { z } from 'zod';
import { localDay } from '#app/kernel/dates.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { cardWhere } from './list-cards.ts';

/** How many cards end within a week, and have ended unrenewed. */
export const countCards = operation({
  name: 'parking-card.count',
  kind: 'read',
  input: z.object({}),
  can: ['read', 'ParkingCard'],
  async run({ db, ctx, tenantId, ability, now }): Promise<{ week: number; expired: number }> {
    const today = localDay(now, ctx.tenant.timeZone);
    const count = (filter: 'week' | 'expired') =>
      db.parkingCard.count({
        where: { AND: [{ tenantId }, accessible(ability, 'ParkingCard'), cardWhere(filter, today)] },
      });
    return { week: await count('week'), expired: await count('expired') };
  },
});
