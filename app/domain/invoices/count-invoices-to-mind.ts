import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { needsAttention } from './list-invoices.ts';

/** How many invoices need somebody, and whether the company issues invoices at all. */
export const countInvoicesToMind = operation({
  name: 'invoice.count-to-mind',
  kind: 'read',
  input: z.object({}),
  can: ['read', 'Invoice'],
  async run({ db, tenantId, ability }): Promise<{ waiting: number; isSetUp: boolean }> {
    const [waiting, policies] = [
      await db.invoice.count({
        where: { AND: [{ tenantId }, accessible(ability, 'Invoice'), needsAttention] },
      }),
      await db.invoicePolicy.count({ where: { tenantId } }),
    ];
    return { waiting, isSetUp: policies > 0 };
  },
});
