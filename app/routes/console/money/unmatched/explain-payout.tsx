import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { PayoutView } from '#app/domain/payments/payouts/list-payouts.ts';
import { NoteDialog } from './note-dialog.tsx';

/** Writes down what the difference of a payout was. */
export function ExplainPayout({
  payout,
  action,
}: {
  payout: Pick<PayoutView, 'id' | 'differenceAmount' | 'currency' | 'note'>;
  action?: string;
}) {
  const { t } = useTranslation('payouts');
  const format = useFormat();
  const { id, differenceAmount, currency, note } = payout;
  return (
    <NoteDialog
      form={`explain-${id}`}
      action={action}
      trigger={<Button>{t('unmatched.explain.action')}</Button>}
      title={t('unmatched.explain.title')}
      text={t('unmatched.explain.text', { amount: format.money(differenceAmount, currency) })}
      label={t('unmatched.explain.note')}
      submit={t('unmatched.explain.submit')}
      note={note}
    />
  );
}
