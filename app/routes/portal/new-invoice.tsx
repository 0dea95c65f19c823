import { useLoaderData } from '@remix-run/react';
import { FileCheck2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { Notice } from '#app/components/feedback/notice.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { createInvoice } from '#app/domain/invoices/create-invoice.ts';
import { listInvoiceableBills } from '#app/domain/invoices/list-invoiceable-bills.ts';
import { newInvoiceFields } from '#app/domain/invoices/new-invoice-fields.ts';
import { readPortalFrame } from '#app/domain/portal/read-portal-frame.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { isId, newId } from '#app/kernel/ids.ts';
import { translator } from '#app/locales/translator.ts';
import { chosenProperty } from './chosen-property.ts';
import { AskInvoiceForm } from './parts/ask-invoice-form.tsx';
import { BackLink } from './parts/back-link.tsx';
import { InvoicePropertyTabs } from './parts/invoice-property-tabs.tsx';

/** `?property=` one of the owner's; the one that is being looked at, else the first, when it says none. */
export const loader = loaderFor('owner', async ({ ctx, request, url }) => {
  const chosen = await chosenProperty(request);
  const frame = await readPortalFrame(ctx, { propertyId: chosen });
  const asked = url.searchParams.get('property');
  const propertyId =
    asked && isId(asked)
      ? asked
      : (frame.propertyId ?? frame.properties.find(({ held }) => held)?.id ?? null);
  return {
    frame,
    chosen: propertyId ? await listInvoiceableBills(ctx, { propertyId }) : null,
    key: newId(),
    email: ctx.actor.email,
  };
});

export const action = actionFor('owner', ({ ctx, form }) =>
  submitForm(form, newInvoiceFields, async ({ billIds, ...buyer }) => {
    await createInvoice(ctx, { billIds, buyer, asOwner: true });
    const text = translator(ctx.language, 'invoices')('portal.asked');
    return redirectWithFlash('/invoices', { kind: 'success', text });
  }),
);

export const meta = pageTitle((t) => t('invoices:portal.ask'));

export default function NewInvoice() {
  const { frame, chosen, key, email } = useLoaderData<typeof loader>();
  const { t } = useTranslation('invoices');
  return (
    <div className="space-y-4">
      <div>
        <BackLink to="/invoices">{t('portal.title')}</BackLink>
        <h1 className="font-semibold text-xl tracking-tight">{t('portal.ask')}</h1>
      </div>
      {frame.properties.length > 1 && (
        <InvoicePropertyTabs properties={frame.properties} current={chosen?.property.id ?? null} />
      )}
      {!chosen || chosen.bills.length === 0 ? (
        <EmptyState icon={FileCheck2} title={t('portal.nothing')} text={t('portal.nothingText')} />
      ) : chosen.isSetUp ? (
        <AskInvoiceForm
          key={chosen.property.id}
          chosen={chosen}
          currency={frame.currency}
          idempotencyKey={key}
          email={email}
        />
      ) : (
        <Notice title={t('portal.notSetUp')}>{t('portal.notSetUpText')}</Notice>
      )}
    </div>
  );
}
