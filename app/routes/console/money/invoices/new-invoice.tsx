import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { createInvoice } from '#app/domain/invoices/create-invoice.ts';
import { listInvoiceableBills } from '#app/domain/invoices/list-invoiceable-bills.ts';
import { newInvoiceFields } from '#app/domain/invoices/new-invoice-fields.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { isId, newId } from '#app/kernel/ids.ts';
import { translator } from '#app/locales/translator.ts';
import { ChooseProperty } from './choose-property.tsx';
import { NewInvoiceForm } from './new-invoice-form.tsx';

export const meta = pageTitle((t) => t('invoices:new.title'));

/** `?property=` the one whose paid bills are offered. */
export const loader = loaderFor('staff', async ({ ctx, url }) => {
  if (!ctx.ability.can('create', 'Invoice')) throw new DomainError('forbidden');
  const propertyId = url.searchParams.get('property');
  const chosen = propertyId && isId(propertyId) ? await listInvoiceableBills(ctx, { propertyId }) : null;
  return { chosen, currency: ctx.tenant.currency, key: newId() };
});

export const action = actionFor('staff', ({ ctx, form }) =>
  submitForm(form, newInvoiceFields, async ({ billIds, ...buyer }) => {
    const { invoiceId } = await createInvoice(ctx, { billIds, buyer });
    const text = translator(ctx.language, 'invoices')('new.done');
    return redirectWithFlash(`/console/money/invoices/${invoiceId}`, { kind: 'success', text });
  }),
);

export default function NewInvoice() {
  const { chosen, currency, key } = useLoaderData<typeof loader>();
  const { t } = useTranslation('invoices');
  return (
    <div className="max-w-4xl space-y-5">
      <PageHeader
        title={t('new.title')}
        description={t('new.description')}
        breadcrumbs={[{ to: '/console/money/invoices', label: t('list.title') }]}
      />
      <ChooseProperty property={chosen?.property ?? null} />
      {chosen && (
        <NewInvoiceForm key={chosen.property.id} chosen={chosen} currency={currency} idempotencyKey={key} />
      )}
    </div>
  );
}
