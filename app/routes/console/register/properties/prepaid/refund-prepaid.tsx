import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/components/use-format.ts';
import { RefundDialog } from '../../../money/payments/refund-dialog.tsx';

/** Gives prepaid money back over the counter or by bank transfer. `most` is what is free of it, in minor units. */
export function RefundPrepaid({ most, currency }: { most: bigint; currency: string }) {
  const { t } = useTranslation('credits');
  const format = useFormat();
  return (
    <RefundDialog
      label={t('prepaid.refund')}
      title={t('prepaid.refundQuestion')}
      text={t('prepaid.refundText', { most: format.money(most, currency) })}
      amount={most}
      currency={currency}
      methods={['bank_transfer', 'cash']}
    />
  );
}
