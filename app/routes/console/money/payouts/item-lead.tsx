import { useTranslation } from 'react-i18next';
import { TextLink } from '#app/components/ui/text-link.tsx';
import type { PayoutItemView } from '#app/domain/payments/payouts/payout-item-view.ts';
import { paths } from '../../paths.ts';

/** Where a movement leads: its payment, or what somebody said about it. */
export function ItemLead({ item }: { item: PayoutItemView }) {
  const { t } = useTranslation('payouts');
  const { payment, settledAs, kind, note } = item;
  if (payment) {
    const about = [payment.propertyCode, payment.personName].filter(Boolean).join(' · ');
    return (
      <>
        <TextLink to={paths.payment(payment.id)}>
          {payment.receiptNumber === null
            ? t('item.parked')
            : t('item.receipt', { number: payment.receiptNumber.toString() })}
        </TextLink>
        {about && <span className="ml-2 text-muted">{about}</span>}
      </>
    );
  }
  if (kind === 'fee') return <span className="text-muted">{t('item.fees')}</span>;
  if (!settledAs) return <span className="text-warning">{t('item.nothing')}</span>;
  return (
    <span className="text-muted">
      {t(`item.${settledAs}`)}
      {note && `: ${note}`}
    </span>
  );
}
