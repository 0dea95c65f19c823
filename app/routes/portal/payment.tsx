import { useLoaderData } from '@remix-run/react';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { buttonStyle } from '#app/components/ui/button-style.ts';
import { Card } from '#app/components/ui/card.tsx';
import { DescriptionList } from '#app/components/ui/description-list.tsx';
import { Status } from '#app/components/ui/status.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { getPayment, type PaymentDetail } from '#app/domain/payments/get-payment.ts';
import { readPortalFrame } from '#app/domain/portal/read-portal-frame.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { chosenProperty } from './chosen-property.ts';
import { ownPaymentId } from './own-payment-id.ts';
import { BackLink } from './parts/back-link.tsx';
import { methodKey } from './parts/method-key.ts';
import { paymentTones } from './parts/payment-rows.tsx';
import { ReceiptLines } from './parts/receipt-lines.tsx';

export const loader = loaderFor('owner', async ({ ctx, params, request }) => {
  const [frame, payment] = await Promise.all([
    readPortalFrame(ctx, { propertyId: await chosenProperty(request) }),
    getPayment(ctx, { paymentId: ownPaymentId(params) }),
  ]);
  const { person, stripePaymentId: _s, feeAmount: _f, receivedBy: _r, refunds, ...shown } = payment;
  return {
    frame,
    payment: { ...shown, payerName: person?.name ?? null, refunds: refunds.flatMap(toldRefund) },
  };
});

/** What the payer is told of a refund: that it is on its way or what became of it, not what the company has said among itself. */
function toldRefund({ id, kind, amount, status, createdAt }: PaymentDetail['refunds'][number]) {
  return status === 'requested' || status === 'declined' ? [] : [{ id, kind, amount, status, createdAt }];
}

export const meta = pageTitle((t) => t('portal:payment.title'));

export default function Payment() {
  const { payment } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation(['portal', 'payments']);
  const format = useFormat();
  const { id, amount, currency, status, receiptLabel, refunds, cashierName, note, payerName } = payment;
  const number = receiptLabel;
  const other = i18n.language === 'en' ? 'zh-CN' : 'en';
  return (
    <div className="space-y-3">
      <BackLink to="/payments">{t('payment.back')}</BackLink>
      {status === 'parked' && <Notice title={t('payment.parkedTitle')}>{t('payment.parkedText')}</Notice>}
      <div className="grid grid-cols-1 gap-4 md:grid-cols-2 md:items-start">
        <section className="rounded-lg border border-line bg-surface p-5 shadow-xs">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="font-semibold text-lg">
              {number ? t('payment.titleNumber', { number }) : t('payment.title')}
            </h1>
            <Status tone={paymentTones[status] ?? 'neutral'}>{t(`payments.status.${status}`)}</Status>
          </div>
          <p className="mt-3 text-muted text-sm">{t('payment.received')}</p>
          <p className="figures font-semibold text-[2rem] leading-tight tracking-tight">
            {format.money(amount, currency)}
          </p>
          <div className="mt-5 border-line border-t pt-4">
            <DescriptionList
              items={[
                { label: t('payment.method'), value: t(`payments:methods.${methodKey(payment.method)}`) },
                { label: t('payment.receivedAt'), value: format.moment(payment.receivedAt) },
                ...(payerName ? [{ label: t('payment.payer'), value: payerName }] : []),
                ...(cashierName ? [{ label: t('payment.cashier'), value: cashierName }] : []),
                ...(note ? [{ label: t('payment.note'), value: note }] : []),
              ]}
            />
          </div>
          {number && (
            <div className="mt-5 flex flex-wrap gap-2 *:flex-1">
              <a
                href={`/payments/${id}/receipt.pdf`}
                download
                className={buttonStyle({ variant: 'primary', size: 'lg' })}
              >
                <Download aria-hidden />
                {t('payment.download')}
              </a>
              <a
                href={`/payments/${id}/receipt.pdf?language=${other}`}
                download
                className={buttonStyle({ size: 'lg' })}
              >
                {t('payment.downloadOther')}
              </a>
            </div>
          )}
        </section>
        <div className="space-y-4">
          <ReceiptLines payment={payment} />
          {refunds.length > 0 && (
            <Card title={t('payment.refunds')} description={t('payment.refundedText')} padding="flush">
              <ul className="divide-y divide-line border-line border-t">
                {refunds.map((refund) => (
                  <li key={refund.id} className="flex min-h-13 items-center gap-3 px-4 py-2.5 sm:px-5">
                    <span className="min-w-0 flex-1 text-sm">
                      {t(`payment.refund.${refund.kind}`)} · {format.moment(refund.createdAt)} ·{' '}
                      {t(`payment.refundStatus.${refund.status}`)}
                    </span>
                    <span className="figures font-semibold">{format.money(-refund.amount, currency)}</span>
                  </li>
                ))}
              </ul>
            </Card>
          )}
        </div>
      </div>
    </div>
  );
}
