import { z } from 'zod';
import { env } from '#app/kernel/env.ts';
import { operation } from '#tenants/operation.ts';
import type { InvoiceProvider } from './invoice-providers.ts';
import { storedProviderSettings } from './provider-settings.ts';

/** As whom and through whom the company issues invoices, without the secret; `policy` is null until it has decided. */
export const getInvoicePolicy = operation({
  name: 'invoice-policy.get',
  kind: 'read',
  input: z.object({}),
  can: ['read', 'InvoicePolicy'],
  async run({ db, tenantId }) {
    const row = await db.invoicePolicy.findUnique({ where: { tenantId } });
    const settings = storedProviderSettings.parse(row?.settings ?? {});
    const feeItems = await db.feeItem.findMany({
      where: { tenantId, status: 'active', payeeId: null },
      select: { id: true, code: true, name: true, invoiceTaxCodes: { select: { code: true } } },
      orderBy: { code: 'asc' },
    });
    return {
      policy: row && {
        sellerName: row.sellerName,
        sellerTaxNumber: row.sellerTaxNumber,
        defaultTaxCode: row.defaultTaxCode,
        provider: row.provider as InvoiceProvider,
        origin: settings.origin ?? null,
        appKey: settings.appKey ?? null,
      },
      hasSecret: settings.sealedSecret !== undefined,
      /** Those that the platform works with. */
      origins: env().EINVOICE_ORIGINS,
      feeItems: feeItems.map(({ invoiceTaxCodes, ...item }) => ({
        ...item,
        taxCode: invoiceTaxCodes[0]?.code ?? null,
      })),
    };
  },
});
