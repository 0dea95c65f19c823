import { useTranslation } from 'react-i18next';
import { DescriptionList } from '#app/components/ui/description-list.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { DepositDetail } from '#app/domain/deposits/get-deposit.ts';
import { paths } from '../../paths.ts';
import { PanelSection } from '../panel-section.tsx';
import { DepositReturns } from './deposit-returns.tsx';

type DepositFactsProps = { deposit: DepositDetail; currency: string; canSeeBooks: boolean };

/** What is held, for whom, and what went back. */
export function DepositFacts({ deposit, currency, canSeeBooks }: DepositFactsProps) {
  const { t } = useTranslation(['counter', 'payments']);
  const format = useFormat();
  const { property } = deposit;
  const money = (amount: bigint) => format.money(amount, currency);
  const some = (label: string, value: string | null) => (value ? [{ label, value }] : []);
  return (
    <>
      <div>
        <p className="text-muted text-sm">{t('deposits.columns.held')}</p>
        <p className="figures font-semibold text-2xl tracking-tight">{money(deposit.heldAmount)}</p>
      </div>
      <DescriptionList
        items={[
          { label: t('deposits.columns.amount'), value: money(deposit.amount), figures: true },
          ...(deposit.returnedAmount > 0n
            ? [{ label: t('deposits.returned'), value: money(deposit.returnedAmount), figures: true }]
            : []),
          ...(deposit.deductedAmount > 0n
            ? [{ label: t('deposits.deducted'), value: money(deposit.deductedAmount), figures: true }]
            : []),
          { label: t('deposits.columns.kind'), value: t(`deposits.kinds.${deposit.kind}`) },
          {
            label: t('deposits.columns.property'),
            value: (
              <TextLink to={paths.property(property.id)}>
                {property.communityName} {property.code}
              </TextLink>
            ),
          },
          { label: t('deposits.columns.payer'), value: deposit.payerName },
          { label: t('deposits.columns.taken'), value: format.day(deposit.takenOn), figures: true },
          { label: t('deposits.method'), value: t(`payments:methods.${deposit.method}`) },
          ...some(t('reference'), deposit.reference),
          ...some(t('deposits.cashier'), deposit.cashierName),
          ...some(t('deposits.note'), deposit.note),
        ]}
      />
      {deposit.returns.length > 0 && (
        <PanelSection title={t('deposits.returns')}>
          <DepositReturns returns={deposit.returns} currency={currency} canSeeBooks={canSeeBooks} />
        </PanelSection>
      )}
      {canSeeBooks && (
        <p className="text-sm">
          <TextLink to={`/console/money/books/journal/deposit/${deposit.id}`}>
            {t('deposits.entries')}
          </TextLink>
        </p>
      )}
    </>
  );
}
