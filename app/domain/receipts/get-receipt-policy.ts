import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { plainReceiptNumber } from './receipt-number.ts';
import type { ReceiptPolicyView } from './receipt-policy-fields.ts';

/** How the company's receipt numbers look, and the next one; plain numbers until the company decides. */
export const getReceiptPolicy = operation({
  name: 'receipt-policy.get',
  kind: 'read',
  input: z.object({}),
  can: ['read', 'Payment'],
  async run({ db, tenantId }): Promise<ReceiptPolicyView & { next: bigint }> {
    const row = await db.receiptPolicy.findUnique({ where: { tenantId } });
    const counter = await db.documentCounter.findUnique({
      where: { tenantId_kind: { tenantId, kind: 'receipt' } },
    });
    const { prefix, withYear, digits } = row ?? plainReceiptNumber;
    return { prefix, withYear, digits, next: (counter?.last ?? 0n) + 1n };
  },
});
