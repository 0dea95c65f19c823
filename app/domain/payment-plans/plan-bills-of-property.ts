import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { type OpenPlanBill, openPlanBills } from './open-plan-bills.ts';

export type PlanProperty = {
  id: string;
  code: string;
  communityName: string;
  /** Whoever pays for it, as a rule the party of the agreement. */
  payer: { id: string; name: string } | null;
  bills: OpenPlanBill[];
};

/**
 * A property and what is owed for it: what a plan can be about.
 *
 * @throws DomainError `not_found`
 */
export const planBillsOfProperty = operation({
  name: 'payment-plan.bills-of-property',
  kind: 'read',
  input: z.object({ propertyId: z.uuid() }),
  can: ['create', 'PaymentPlan'],
  async run({ db, ctx, tenantId, ability }, { propertyId }): Promise<PlanProperty> {
    const property = await db.property.findFirst({
      where: { AND: [{ tenantId, id: propertyId }, accessible(ability, 'Property')] },
      select: {
        id: true,
        code: true,
        community: { select: { name: true } },
        tenures: {
          where: { isPayer: true },
          take: 1,
          select: { person: { select: { id: true, name: true } } },
        },
      },
    });
    if (!property) throw new DomainError('not_found');
    return {
      id: property.id,
      code: property.code,
      communityName: property.community.name,
      payer: property.tenures[0]?.person ?? null,
      bills: await openPlanBills(db, tenantId, propertyId, ctx.language),
    };
  },
});
