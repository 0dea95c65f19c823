import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { applyToProperties } from './apply-to-properties.ts';
import type { CreditApplication } from './credit-application.ts';

/**
 * Lets the prepaid money of one property pay its open bills now, by the company's rule; where the rule is off, the oldest bill first.
 *
 * @throws DomainError `not_found`
 */
export const applyCredit = operation({
  name: 'credit.apply',
  kind: 'write',
  input: z.object({
    propertyId: z.uuid(),
    /** A job leaves alone a company that applies nothing by itself. */
    byRule: z.boolean().default(false),
  }),
  can: ['create', 'Payment'],
  async run(scope, { propertyId, byRule }): Promise<{ bills: number; amount: bigint }> {
    const { db, tenantId, authorize, audit } = scope;
    const property = await db.property.findUnique({ where: { tenantId_id: { tenantId, id: propertyId } } });
    if (!property) throw new DomainError('not_found');
    authorize('create', 'Payment', { propertyId });
    const policy = await db.billingPolicy.findUnique({ where: { tenantId } });
    const rule = (policy?.creditApplication ?? 'oldest_first') as CreditApplication;
    if (rule === 'off' && byRule) {
      audit('Property', propertyId, { rule });
      return { bills: 0, amount: 0n };
    }
    const applied = await applyToProperties(scope, [propertyId], rule === 'off' ? 'oldest_first' : rule);
    audit('Property', propertyId, { ...applied, rule });
    return applied;
  },
});
