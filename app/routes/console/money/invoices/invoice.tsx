import { useLoaderData, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { SidePanel } from '#app/components/shells/side-panel.tsx';
import { buyerFields } from '#app/domain/invoices/buyer-fields.ts';
import { cancelInvoice } from '#app/domain/invoices/cancel-invoice.ts';
import { getInvoice } from '#app/domain/invoices/get-invoice.ts';
import { retryInvoice } from '#app/domain/invoices/retry-invoice.ts';
import { reverseInvoice } from '#app/domain/invoices/reverse-invoice.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../id-param.ts';
import { PanelError } from '../panel-error.tsx';
import { InvoiceActions } from './invoice-actions.tsx';
import { InvoiceFacts } from './invoice-facts.tsx';
import { reverseInvoiceSchema } from './invoice-schemas.ts';
import { InvoiceStatus } from './invoice-status.tsx';

export const loader = loaderFor('staff', async ({ ctx, params }) => {
  const { file: _file, ...invoice } = await getInvoice(ctx, { invoiceId: idParam(params.invoice) });
  const mayChange = ctx.ability.can('update', 'Invoice');
  const { status, reversesId } = invoice;
  return {
    invoice,
    can: {
      retry: mayChange && (status === 'failed' || status === 'issuing'),
      cancel: mayChange && (status === 'failed' || status === 'draft'),
      reverse: ctx.ability.can('void', 'Invoice') && status === 'issued' && !reversesId && !invoice.reversal,
    },
  };
});

/** Hands the invoice over again, gives it up, or asks for its reversal. */
export const action = actionFor('staff', async ({ ctx, params, form, url }) => {
  const invoiceId = idParam(params.invoice);
  const t = translator(ctx.language, 'invoices');
  const done = (text: string) =>
    redirectWithFlash(`/console/money/invoices/${invoiceId}${url.search}`, { kind: 'success', text });
  if (form.get('intent') === 'cancel') {
    await cancelInvoice(ctx, { invoiceId });
    return done(t('cancel.done'));
  }
  if (form.get('intent') === 'ask') {
    await retryInvoice(ctx, { invoiceId });
    return done(t('retry.done'));
  }
  if (form.get('_form') === 'retry') {
    return submitForm(form, buyerFields, async (buyer) => {
      await retryInvoice(ctx, { invoiceId, buyer });
      return done(t('retry.done'));
    });
  }
  return submitForm(form, reverseInvoiceSchema, async ({ reason }) => {
    await reverseInvoice(ctx, { invoiceId, reason });
    return done(t('reverse.done'));
  });
});

export default function Invoice() {
  const { invoice, can } = useLoaderData<typeof loader>();
  const { search } = useLocation();
  const { t } = useTranslation('invoices');
  return (
    <SidePanel
      key={invoice.id}
      title={
        invoice.number === null
          ? invoice.buyer.title
          : t(invoice.reversesId ? 'detail.reversalTitle' : 'detail.title', {
              number: invoice.number.toString(),
            })
      }
      status={<InvoiceStatus status={invoice.status} />}
      closeTo={`/console/money/invoices${search}`}
      footer={<InvoiceActions invoice={invoice} can={can} />}
    >
      <InvoiceFacts invoice={invoice} />
    </SidePanel>
  );
}

export function ErrorBoundary() {
  return <PanelError list="/console/money/invoices" />;
}
