import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { type PromiseView, promiseShown, promiseView } from './promise-view.ts';

/** What the caller has promised to pay and is still to keep, the earliest day first. Whoever is no person of the register has promised nothing. */
export const listOwnPromises = operation({
  name: 'portal.promises',
  kind: 'read',
  input: z.object({}),
  can: ['read', 'PaymentPromise'],
  async run({ db, ctx, tenantId, ability }): Promise<PromiseView[]> {
    const personId = ctx.actor.kind === 'member' ? ctx.actor.personId : null;
    if (personId === null) return [];
    const properties = await db.tenure.findMany({
      where: { tenantId, personId },
      select: { propertyId: true },
      take: 500,
    });
    const rows = await db.paymentPromise.findMany({
      where: {
        AND: [
          { tenantId, personId, status: 'open', propertyId: { in: properties.map((row) => row.propertyId) } },
          accessible(ability, 'PaymentPromise'),
        ],
      },
      orderBy: [{ promisedOn: 'asc' }, { id: 'asc' }],
      take: 20,
      include: promiseShown,
    });
    return rows.map(promiseView);
  },
});
