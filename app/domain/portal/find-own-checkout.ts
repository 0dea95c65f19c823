import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';

/** The caller's latest checkout that is still open and pays one of these bills; null where there is none. */
export const findOwnCheckout = operation({
  name: 'portal.open-checkout',
  kind: 'read',
  input: z.object({ billIds: z.array(z.uuid()).min(1).max(100) }),
  can: ['read', 'Checkout'],
  async run({ db, ctx, tenantId, ability }, { billIds }): Promise<{ id: string } | null> {
    if (ctx.actor.kind !== 'member') return null;
    const { membershipId } = ctx.actor;
    return db.checkout.findFirst({
      where: {
        AND: [
          { tenantId, membershipId, status: 'open', bills: { some: { tenantId, billId: { in: billIds } } } },
          accessible(ability, 'Checkout'),
        ],
      },
      orderBy: { id: 'desc' },
      select: { id: true },
    });
  },
});
