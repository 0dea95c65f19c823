import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { taxCodeFields } from './tax-code-fields.ts';

/** Names the classification code of what a fee item sells, for invoices that are asked for from now on. @throws DomainError `not_found` */
export const setTaxCode = operation({
  name: 'invoice-policy.set-tax-code',
  kind: 'write',
  input: taxCodeFields,
  can: ['update', 'InvoicePolicy'],
  async run({ db, tenantId, audit }, { feeItemId, code }): Promise<void> {
    const item = await db.feeItem.findUnique({ where: { tenantId_id: { tenantId, id: feeItemId } } });
    if (!item) throw new DomainError('not_found');
    const key = { tenantId_feeItemId: { tenantId, feeItemId } };
    if (code) {
      await db.invoiceTaxCode.upsert({
        where: key,
        create: { tenantId, feeItemId, code },
        update: { code },
      });
    } else {
      await db.invoiceTaxCode.deleteMany({ where: { tenantId, feeItemId } });
    }
    audit('FeeItem', feeItemId, { taxCode: code || null });
  },
});
