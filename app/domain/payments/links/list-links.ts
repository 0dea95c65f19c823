import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import type { LinkStatus } from './read-link.ts';

export type LinkView = {
  id: string;
  status: LinkStatus;
  /** Minor units, when it was made. */
  amount: bigint;
  billCount: number;
  property: { id: string; code: string; communityName: string };
  expiresAt: Date;
  createdAt: Date;
};

const shown = 50;

/** The latest shared links that the caller may see: an owner's own, or those of a property. */
export const listLinks = operation({
  name: 'payment-link.list',
  kind: 'read',
  input: z.object({ propertyId: z.uuid().nullish() }),
  can: ['read', 'PaymentLink'],
  async run({ db, tenantId, now, ability }, { propertyId }): Promise<LinkView[]> {
    const rows = await db.paymentLink.findMany({
      where: { AND: [{ tenantId, ...(propertyId && { propertyId }) }, accessible(ability, 'PaymentLink')] },
      include: { property: { include: { community: true } }, _count: { select: { bills: true } } },
      orderBy: { id: 'desc' },
      take: shown,
    });
    return rows.map(({ id, status, amount, property, expiresAt, createdAt, _count }) => ({
      id,
      status: status === 'active' && expiresAt <= now ? 'expired' : (status as LinkStatus),
      amount,
      billCount: _count.bills,
      property: { id: property.id, code: property.code, communityName: property.community.name },
      expiresAt,
      createdAt,
    }));
  },
});
