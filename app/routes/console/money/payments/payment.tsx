import { useLoaderData, useLocation } from '@remix-run/react';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { SidePanel } from '#app/components/shells/side-panel.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { journalOf } from '#app/domain/ledger/journal-of.ts';
import { getPayment } from '#app/domain/payments/get-payment.ts';
import { requestRefund } from '#app/domain/payments/refunds/request-refund.ts';
import { listReceipts } from '#app/domain/receipts/list-receipts.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { stripePageUrl } from '#app/integrations/stripe/stripe-page-url.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../id-param.ts';
import { PanelError } from '../panel-error.tsx';
import { PanelSection } from '../panel-section.tsx';
import { ReceiptsOfPayment } from '../receipts/receipts-of-payment.tsx';
import { PaymentFacts } from './payment-facts.tsx';
import { PaymentStatus } from './payment-status.tsx';
import { RefundPayment } from './refund-payment.tsx';
import { refundSchema } from './refund-schema.ts';

export const loader = loaderFor('staff', async ({ ctx, params }) => {
  const payment = await getPayment(ctx, { paymentId: idParam(params.payment) });
  const documents = [
    { documentKind: 'payment' as const, documentId: payment.id },
    ...payment.refunds.map(({ id }) => ({ documentKind: 'refund' as const, documentId: id })),
  ];
  const journal = ctx.ability.can('read', 'LedgerTransfer')
    ? (await Promise.all(documents.map((document) => journalOf(ctx, document)))).flat()
    : null;
  const { receipts } = await listReceipts(ctx, { paymentId: payment.id });
  const canRefund = ctx.ability.can('create', 'Refund') && payment.refundable > 0n;
  const { stripeAccountId, stripePaymentId } = payment;
  const stripeUrl =
    stripeAccountId && stripePaymentId ? stripePageUrl(stripeAccountId, `payments/${stripePaymentId}`) : null;
  return { payment, journal, canRefund, receipts, stripeUrl };
});

/** Gives money of the payment back, or hands the refund in for approval. */
export const action = actionFor('staff', ({ ctx, params, form, url }) =>
  submitForm(form, refundSchema(ctx.tenant.currency), async ({ source, billIds, ...value }) => {
    const paymentId = idParam(params.payment);
    const { status } = await requestRefund(ctx, {
      paymentId,
      ...value,
      billIds: source === 'bills' ? billIds : [],
    });
    const t = translator(ctx.language, 'credits');
    const text = t(
      status === 'requested' ? 'refund.requested' : status === 'pending' ? 'refund.pending' : 'refund.done',
    );
    return redirectWithFlash(`/console/money/payments/${paymentId}${url.search}`, { kind: 'success', text });
  }),
);

export default function Payment() {
  const { payment, journal, canRefund, receipts, stripeUrl } = useLoaderData<typeof loader>();
  const { search } = useLocation();
  const { t } = useTranslation(['payments', 'receipts']);
  // Where the last one was taken back without a successor, the payment still goes by its number.
  const number = receipts[0]?.label;
  return (
    <SidePanel
      key={payment.id}
      title={number === undefined ? t('detail.parked') : t('detail.title', { number })}
      status={<PaymentStatus status={payment.status} />}
      closeTo={`/console/money/payments${search}`}
      footer={
        (payment.receiptNumber !== null || canRefund) && (
          <>
            {canRefund && <RefundPayment payment={payment} />}
            {payment.receiptNumber !== null && (
              <LinkButton
                to={`/console/money/payments/${payment.id}/receipt.pdf`}
                target="_blank"
                reloadDocument
                prefetch="none"
              >
                <Download aria-hidden />
                {t('detail.receipt')}
              </LinkButton>
            )}
          </>
        )
      }
    >
      <PaymentFacts payment={payment} journal={journal} stripeUrl={stripeUrl} />
      {receipts.length > 0 && (
        <PanelSection title={t('receipts:detail.ofPayment')}>
          <ReceiptsOfPayment receipts={receipts} />
        </PanelSection>
      )}
    </SidePanel>
  );
}

export function ErrorBoundary() {
  return <PanelError list="/console/money/payments" />;
}
