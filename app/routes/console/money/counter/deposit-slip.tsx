import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/components/use-format.ts';
import type { DepositDetail } from '#app/domain/deposits/get-deposit.ts';
import { Slip } from './slip.tsx';

/** The receipt of a deposit on paper. */
export function DepositSlip({ deposit, currency }: { deposit: DepositDetail; currency: string }) {
  const { t } = useTranslation(['counter', 'payments']);
  const format = useFormat();
  const { property } = deposit;
  return (
    <Slip
      title={t('slip.deposit')}
      number={deposit.number.toString()}
      facts={[
        [t('slip.property'), `${property.communityName} ${property.code}`],
        ...(deposit.payerName ? [[t('slip.payer'), deposit.payerName] as const] : []),
        [t('slip.method'), t(`payments:methods.${deposit.method}`)],
        [t('slip.at'), format.moment(deposit.createdAt)],
        [t('slip.cashier'), deposit.cashierName],
      ]}
      lines={[
        {
          id: deposit.id,
          name: t(`deposits.kinds.${deposit.kind}`),
          amount: format.money(deposit.amount, currency),
        },
      ]}
      sums={[[t('slip.total'), format.money(deposit.amount, currency)]]}
      note={t('slip.held')}
    />
  );
}
