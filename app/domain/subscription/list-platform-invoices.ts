import { z } from 'zod';
import { operation } from '#tenants/operation.ts';

/** One of the platform's invoices to the company. Amounts in minor units. */
export type PlatformInvoiceView = {
  id: string;
  number: string | null;
  amount: bigint;
  paidAmount: bigint;
  currency: string;
  status: 'draft' | 'open' | 'paid' | 'void' | 'uncollectible';
  hostedUrl: string | null;
  pdfUrl: string | null;
  periodStart: Date | null;
  periodEnd: Date | null;
  createdAt: Date;
};

/** What the platform has charged the company, the latest first. Invoices over nothing are left out. */
export const listPlatformInvoices = operation({
  name: 'platform-invoice.list',
  kind: 'read',
  input: z.object({ limit: z.number().int().min(1).max(100).default(24) }),
  can: ['read', 'Subscription'],
  async run({ db, tenantId }, { limit }): Promise<PlatformInvoiceView[]> {
    const rows = await db.platformInvoice.findMany({
      where: { tenantId, NOT: { amount: 0n, status: 'paid' } },
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      take: limit,
    });
    return rows.map(({ tenantId: _tenant, stripeInvoiceId: _id, ...row }) => ({
      ...row,
      status: row.status as PlatformInvoiceView['status'],
    }));
  },
});
