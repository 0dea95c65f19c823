import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import type { CreditApplication } from './credit-application.ts';
import type { PrepaidEntry } from './prepaid-entry.ts';
import { readPrepaid } from './read-prepaid.ts';

export type PrepaidView = {
  /** Minor units: what the property has prepaid, and what of it a refund under way will take. */
  balance: bigint;
  reserved: bigint;
  rule: CreditApplication;
  /** What became of it, the latest first. */
  history: PrepaidEntry[];
  /** There is more than is shown. */
  isCut: boolean;
};

/**
 * The prepaid money of a property: where it came from, what it paid, what went back.
 *
 * @throws DomainError `not_found` also where it is not the caller's to see
 */
export const getPrepaid = operation({
  name: 'prepaid.get',
  kind: 'read',
  input: z.object({ propertyId: z.uuid(), limit: z.int().min(1).max(500).default(100) }),
  can: ['read', 'Property'],
  async run({ db, tenantId, ability }, { propertyId, limit }): Promise<PrepaidView> {
    const property = await db.property.findFirst({
      where: { AND: [{ tenantId, id: propertyId }, accessible(ability, 'Property')] },
      select: { id: true },
    });
    if (!property) throw new DomainError('not_found');
    const policy = await db.billingPolicy.findUnique({ where: { tenantId } });
    const { balance, reserved, history } = await readPrepaid(db, tenantId, propertyId, limit + 1);
    return {
      balance,
      reserved,
      rule: (policy?.creditApplication ?? 'oldest_first') as CreditApplication,
      history: history.slice(0, limit),
      isCut: history.length > limit,
    };
  },
});
