import { operation } from '#tenants/operation.ts';
import { receiptPolicyFields } from './receipt-policy-fields.ts';

/** Decides how receipt numbers look from now on. Receipts that have been given keep the number that they were printed with. */
export const updateReceiptPolicy = operation({
  name: 'receipt-policy.update',
  kind: 'write',
  input: receiptPolicyFields,
  can: ['update', 'ReceiptPolicy'],
  async run({ db, tenantId, audit }, policy): Promise<void> {
    await db.receiptPolicy.upsert({ where: { tenantId }, create: { tenantId, ...policy }, update: policy });
    audit('ReceiptPolicy', tenantId, policy);
  },
});
