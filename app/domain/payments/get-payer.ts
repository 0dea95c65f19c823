import { z } from 'zod';
import { type Day, localDay, toDateColumn } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';

/**
 * The property at the counter and who holds it today, the payer first.
 *
 * @throws DomainError `not_found`
 */
export const getPayer = operation({
  name: 'payment.payer',
  kind: 'read',
  input: z.object({ propertyId: z.uuid() }),
  can: ['create', 'Payment'],
  async run({ db, ctx, tenantId, now }, { propertyId }) {
    const today: Day = localDay(now, ctx.tenant.timeZone);
    const day = toDateColumn(today);
    const property = await db.property.findUnique({
      where: { tenantId_id: { tenantId, id: propertyId } },
      select: {
        id: true,
        code: true,
        community: { select: { name: true } },
        tenures: {
          where: {
            AND: [
              { OR: [{ startsOn: null }, { startsOn: { lte: day } }] },
              { OR: [{ endsOn: null }, { endsOn: { gt: day } }] },
            ],
          },
          orderBy: [{ isPayer: 'desc' }, { id: 'asc' }],
          select: { person: { select: { name: true, phone: true } } },
        },
      },
    });
    if (!property) throw new DomainError('not_found');
    return {
      propertyId: property.id,
      code: property.code,
      communityName: property.community.name,
      holders: property.tenures.map(({ person }) => person),
    };
  },
});
