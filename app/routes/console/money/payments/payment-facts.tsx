import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { DescriptionList } from '#app/components/ui/description-list.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { JournalLine } from '#app/domain/ledger/read-journal.ts';
import type { PaymentDetail } from '#app/domain/payments/get-payment.ts';
import type { ParkedReason } from '#app/domain/payments/settlement/park-payment.ts';
import { paths } from '../../paths.ts';
import { JournalTable } from '../books/journal-table.tsx';
import { PanelSection } from '../panel-section.tsx';
import { DisputeNotice } from './dispute-notice.tsx';
import { PaymentAllocations } from './payment-allocations.tsx';
import { PaymentRefunds } from './payment-refunds.tsx';

/** `journal` is null where the reader may not see the books. */
type PaymentFactsProps = {
  payment: PaymentDetail;
  journal: JournalLine[] | null;
  /** Where Stripe shows it; null for money that did not come through Stripe. */
  stripeUrl: string | null;
};

/** A payment with the bills that it paid, what went back, and what it did to the books. */
export function PaymentFacts({ payment, journal, stripeUrl }: PaymentFactsProps) {
  const { t } = useTranslation('payments');
  const format = useFormat();
  const { currency, property, parkedReason } = payment;
  const reason = parkedReason as ParkedReason | null;
  return (
    <>
      <div>
        <p className="text-muted text-sm">{t('list.amount')}</p>
        <p className="figures font-semibold text-2xl tracking-tight">
          {format.money(payment.amount, currency)}
        </p>
      </div>
      {payment.status === 'parked' && (
        <Notice tone="warning" title={t('detail.parkedTitle')}>
          {reason ? t(`parkedReasons.${reason}`) : t('detail.parkedText')}{' '}
          <TextLink to={`/console/money/unmatched/payments/${payment.id}`}>{t('detail.parkedLink')}</TextLink>
        </Notice>
      )}
      {payment.refunds.map((refund) => (
        <DisputeNotice key={refund.id} dispute={refund} stripeUrl={stripeUrl} />
      ))}
      <DescriptionList
        items={[
          { label: t('list.method'), value: t(`methods.${payment.method}`) },
          {
            label: t('list.property'),
            value: property ? (
              <TextLink to={paths.property(property.id)}>
                {property.communityName} {property.code}
              </TextLink>
            ) : (
              t('list.several')
            ),
          },
          { label: t('list.payer'), value: payment.person?.name },
          { label: t('list.receivedAt'), value: format.moment(payment.receivedAt), figures: true },
          ...(payment.cashierName ? [{ label: t('detail.cashier'), value: payment.cashierName }] : []),
          ...(payment.feeAmount
            ? [{ label: t('detail.fee'), value: format.money(payment.feeAmount, currency), figures: true }]
            : []),
          ...(payment.stripePaymentId
            ? [{ label: t('detail.reference'), value: payment.stripePaymentId, figures: true }]
            : []),
          ...(payment.reference
            ? [{ label: t('detail.counterReference'), value: payment.reference, figures: true }]
            : []),
          ...(payment.note ? [{ label: t('detail.note'), value: payment.note }] : []),
        ]}
      />
      <PanelSection title={t('detail.allocations')}>
        <PaymentAllocations payment={payment} />
      </PanelSection>
      {payment.refunds.length > 0 && (
        <PanelSection title={t('detail.refunds')}>
          <PaymentRefunds refunds={payment.refunds} currency={currency} />
        </PanelSection>
      )}
      {journal && (
        <PanelSection title={t('detail.journal')}>
          <JournalTable lines={journal} currency={currency} />
        </PanelSection>
      )}
    </>
  );
}
