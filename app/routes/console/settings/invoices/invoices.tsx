import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { getInvoicePolicy } from '#app/domain/invoices/get-invoice-policy.ts';
import { invoicePolicyFields } from '#app/domain/invoices/invoice-policy-fields.ts';
import { setTaxCode } from '#app/domain/invoices/set-tax-code.ts';
import { taxCodeFields } from '#app/domain/invoices/tax-code-fields.ts';
import { updateInvoicePolicy } from '#app/domain/invoices/update-invoice-policy.ts';
import { getReceiptPolicy } from '#app/domain/receipts/get-receipt-policy.ts';
import { receiptPolicyFields } from '#app/domain/receipts/receipt-policy-fields.ts';
import { updateReceiptPolicy } from '#app/domain/receipts/update-receipt-policy.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { localDay } from '#app/kernel/dates.ts';
import { translator } from '#app/locales/translator.ts';
import { InvoiceSettings } from './invoice-settings.tsx';
import { ReceiptNumbers } from './receipt-numbers.tsx';
import { TaxCodes } from './tax-codes.tsx';

export const meta = pageTitle((t) => t('invoices:settings.title'));

export const loader = loaderFor('staff', async ({ ctx }) => {
  const [receipts, invoices] = await Promise.all([getReceiptPolicy(ctx, {}), getInvoicePolicy(ctx, {})]);
  return {
    receipts,
    invoices,
    year: Number(localDay(ctx.now(), ctx.tenant.timeZone).slice(0, 4)),
    canUpdateReceipts: ctx.ability.can('update', 'ReceiptPolicy'),
    canUpdateInvoices: ctx.ability.can('update', 'InvoicePolicy'),
  };
});

export const action = actionFor('staff', ({ ctx, form }) => {
  const done = (text: string) => redirectWithFlash('/console/settings/invoices', { kind: 'success', text });
  const t = translator(ctx.language, 'invoices');
  if (form.get('_form') === 'receipt-numbers') {
    return submitForm(form, receiptPolicyFields, async (policy) => {
      await updateReceiptPolicy(ctx, policy);
      return done(translator(ctx.language, 'receipts')('numbers.saved'));
    });
  }
  if (String(form.get('_form')).startsWith('tax-code')) {
    return submitForm(form, taxCodeFields, async (value) => {
      await setTaxCode(ctx, value);
      return done(t('settings.codeSaved'));
    });
  }
  return submitForm(
    form,
    invoicePolicyFields,
    async (policy) => {
      await updateInvoicePolicy(ctx, policy);
      return done(t('settings.saved'));
    },
    { hide: ['secret'] },
  );
});

export default function InvoicesAndReceipts() {
  const { receipts, invoices, year, canUpdateReceipts, canUpdateInvoices } = useLoaderData<typeof loader>();
  const { t } = useTranslation('invoices');
  return (
    <div className="max-w-3xl space-y-5">
      <PageHeader title={t('settings.title')} description={t('settings.description')} />
      <ReceiptNumbers policy={receipts} year={year} canUpdate={canUpdateReceipts} />
      <InvoiceSettings {...invoices} canUpdate={canUpdateInvoices} />
      {invoices.policy && <TaxCodes feeItems={invoices.feeItems} canUpdate={canUpdateInvoices} />}
    </div>
  );
}
