import { operation } from '#tenants/operation.ts';
import { billingPolicyFields } from './billing-policy-fields.ts';

/** Decides how the company bills from now on; posted bills and money that has been applied stay. */
export const updateBillingPolicy = operation({
  name: 'billing-policy.update',
  kind: 'write',
  input: billingPolicyFields,
  can: ['update', 'BillingPolicy'],
  async run({ db, tenantId, audit }, policy): Promise<void> {
    await db.billingPolicy.upsert({ where: { tenantId }, create: { tenantId, ...policy }, update: policy });
    audit('BillingPolicy', tenantId, policy);
  },
});
