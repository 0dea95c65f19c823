import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { DescriptionList } from '#app/components/ui/description-list.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { PaymentDetail } from '#app/domain/payments/get-payment.ts';
import type { ParkedReason } from '#app/domain/payments/settlement/park-payment.ts';
import type { SuggestedProperty } from '#app/domain/payments/unmatched/suggested-property.ts';
import { paths } from '../../paths.ts';
import { PanelSection } from '../panel-section.tsx';
import { PaymentRefunds } from '../payments/payment-refunds.tsx';

type UnmatchedFactsProps = {
  payment: PaymentDetail;
  suggested: SuggestedProperty | null;
  companyCurrency: string;
};

/** Why a payment waits, what is known of it, and what can be done. */
export function UnmatchedFacts({ payment, suggested, companyCurrency }: UnmatchedFactsProps) {
  const { t } = useTranslation(['payouts', 'payments']);
  const format = useFormat();
  const { currency, resolvedAt, note } = payment;
  const reason = payment.parkedReason as ParkedReason | null;
  return (
    <>
      <p className="figures font-semibold text-2xl tracking-tight">
        {format.money(payment.amount, currency)}
      </p>
      {reason && (
        <Notice tone="warning" title={t(`payments:parkedReasons.${reason}`)}>
          {t(`payouts:unmatched.advice.${reason}`, { currency: companyCurrency })}{' '}
          {reason === 'wrong_amount' &&
            suggested &&
            t('payouts:unmatched.meant', { amount: format.money(suggested.meant, companyCurrency) })}
        </Notice>
      )}
      <DescriptionList
        items={[
          { label: t('payments:list.method'), value: t(`payments:methods.${payment.method}`) },
          { label: t('payments:list.receivedAt'), value: format.moment(payment.receivedAt), figures: true },
          { label: t('payments:list.payer'), value: payment.person?.name },
          ...(payment.stripePaymentId
            ? [{ label: t('payments:detail.reference'), value: payment.stripePaymentId, figures: true }]
            : []),
          ...(suggested
            ? [
                {
                  label: t('payments:list.property'),
                  value: (
                    <TextLink to={paths.property(suggested.id)}>
                      {suggested.communityName} {suggested.code}
                    </TextLink>
                  ),
                },
              ]
            : []),
          ...(note
            ? [
                {
                  label: resolvedAt
                    ? t('payouts:unmatched.setAsideOn', { day: format.moment(resolvedAt) })
                    : t('payments:detail.note'),
                  value: note,
                },
              ]
            : []),
        ]}
      />
      {payment.refunds.length > 0 && (
        <PanelSection title={t('payments:detail.refunds')}>
          <PaymentRefunds refunds={payment.refunds} currency={currency} />
        </PanelSection>
      )}
      <TextLink to={paths.payment(payment.id)}>{t('payouts:unmatched.openPayment')}</TextLink>
    </>
  );
}
