import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { PaymentDetail } from '#app/domain/payments/get-payment.ts';

type DisputeNoticeProps = { dispute: PaymentDetail['refunds'][number]; stripeUrl: string | null };

/** What is to be done about a dispute: nothing, unless the bank waits for an answer. */
export function DisputeNotice({ dispute, stripeUrl }: DisputeNoticeProps) {
  const { t } = useTranslation('payouts');
  const format = useFormat();
  const { disputeStatus, evidenceDueAt } = dispute;
  if (disputeStatus !== 'needs_response' && disputeStatus !== 'warning_needs_response') return null;
  const kind = disputeStatus === 'needs_response' ? 'banner' : 'inquiry';
  const day = evidenceDueAt ? format.moment(evidenceDueAt) : '';
  return (
    <Notice tone="danger" title={t(`disputes.${kind}Title`)}>
      {day && t(`disputes.${kind}Text`, { day })}{' '}
      {stripeUrl && (
        <a
          href={stripeUrl}
          target="_blank"
          rel="noreferrer"
          className="font-medium text-brand-text underline"
        >
          {t('disputes.answer')}
        </a>
      )}
    </Notice>
  );
}
