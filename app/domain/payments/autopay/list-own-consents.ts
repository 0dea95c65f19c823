import { z } from 'zod';
import { type Day, dayOf } from '#app/kernel/dates.ts';
import { operation } from '#tenants/operation.ts';

export type OwnConsent = {
  id: string;
  propertyId: string;
  method: { id: string; brand: string; last4: string };
  /** Minor units. */
  limitAmount: bigint | null;
  wording: string;
  consentedAt: Date;
  /** What was announced and not yet charged, or being charged. */
  next: { amount: bigint; on: Day } | null;
};

/** The caller's consents that stand, with the next charge of each. */
export const listOwnConsents = operation({
  name: 'autopay.list-own',
  kind: 'read',
  input: z.object({}),
  can: ['read', 'AutopayConsent'],
  async run({ db, ctx, tenantId }): Promise<OwnConsent[]> {
    const personId = ctx.actor.kind === 'member' ? ctx.actor.personId : null;
    if (!personId) return [];
    const rows = await db.autopayConsent.findMany({
      where: { tenantId, personId, status: 'active' },
      include: {
        savedMethod: true,
        autopayCharges: {
          where: { status: { in: ['announced', 'charging'] } },
          orderBy: { chargeOn: 'asc' },
          take: 1,
        },
      },
      orderBy: { consentedAt: 'asc' },
    });
    return rows.map(({ id, propertyId, savedMethod, limitAmount, wording, consentedAt, autopayCharges }) => {
      const [next] = autopayCharges;
      return {
        id,
        propertyId,
        method: { id: savedMethod.id, brand: savedMethod.brand, last4: savedMethod.last4 },
        limitAmount,
        wording,
        consentedAt,
        next: next ? { amount: next.amount, on: dayOf(next.attemptOn ?? next.chargeOn) } : null,
      };
    });
  },
});
