import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import type { BillingPolicyView } from './billing-policy-fields.ts';

/** How the company bills; what it has not decided is as every company begins. */
export const getBillingPolicy = operation({
  name: 'billing-policy.get',
  kind: 'read',
  input: z.object({}),
  can: ['read', 'BillingPolicy'],
  async run({ db, tenantId }): Promise<BillingPolicyView> {
    const row = await db.billingPolicy.findUnique({ where: { tenantId } });
    return {
      proration: (row?.proration ?? 'actual_days') as BillingPolicyView['proration'],
      creditApplication: (row?.creditApplication ?? 'oldest_first') as BillingPolicyView['creditApplication'],
    };
  },
});
