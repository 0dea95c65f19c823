import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { QuotationView } from '#app/domain/quotations/quotation-view.ts';

type QuotationOutcomeProps = { quotation: QuotationView; currency: string };

/** What became of a quotation that is not asked about any more, and the way to its bill. */
export function QuotationOutcome({ quotation, currency }: QuotationOutcomeProps) {
  const { t } = useTranslation('quotations');
  const format = useFormat();
  const { status, bill, total, decidedAt, isWarranty } = quotation;
  if (status === 'billed' || status === 'accepted') {
    if (isWarranty) return null;
    return (
      <div className="space-y-3">
        <Notice tone="positive" title={t('own.accepted')}>
          {decidedAt && t('own.agreedOn', { at: format.moment(decidedAt) })}
          {bill?.state === 'open' && <p>{t('own.dueText', { amount: format.money(total, currency) })}</p>}
        </Notice>
        {bill && (
          <LinkButton
            to={`/bills/${bill.id}`}
            variant={bill.state === 'open' ? 'primary' : 'secondary'}
            size="lg"
            wide
          >
            {t(bill.state === 'open' ? 'own.pay' : `bills.${bill.state}`)}
          </LinkButton>
        )}
      </div>
    );
  }
  if (status === 'declined') return <Notice title={t('own.declined')} />;
  return <Notice>{t(status === 'withdrawn' ? 'own.withdrawn' : 'own.expired')}</Notice>;
}
