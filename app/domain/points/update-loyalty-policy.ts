import { z } from 'zod';
import { operation } from '#tenants/operation.ts';

export const loyaltyPolicyFields = z.object({
  pointsPerMajor: z.int().min(1).max(1_000_000),
  maxPercent: z.int().min(1).max(100),
});

/** Says what points are worth from now on, and how much of a bill or quotation they may pay. */
export const updateLoyaltyPolicy = operation({
  name: 'loyalty-policy.update',
  kind: 'write',
  input: loyaltyPolicyFields,
  can: ['manage', 'PointRule'],
  async run({ db, tenantId, audit }, fields): Promise<void> {
    await db.loyaltyPolicy.upsert({
      where: { tenantId },
      create: { tenantId, ...fields },
      update: fields,
    });
    audit('PointRule', tenantId, fields);
  },
});
