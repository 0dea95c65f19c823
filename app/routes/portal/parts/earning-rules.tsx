import { useTranslation } from 'react-i18next';
import { Card } from '#app/components/ui/card.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { LoyaltyRules } from '#app/domain/points/points-worth.ts';

type EarningRulesProps = {
  rules: { id: string; name: string; event: string; points: number; perAmount: bigint | null }[];
  policy: LoyaltyRules;
  currency: string;
};

/** How points are earned, and how far they go. */
export function EarningRules({ rules, policy, currency }: EarningRulesProps) {
  const { t } = useTranslation('quotations');
  const format = useFormat();
  return (
    <Card title={t('portal.howTitle')}>
      <ul className="list-inside list-disc space-y-1 text-sm">
        {rules.map(({ id, name, event, points: earned, perAmount }) => {
          const points = format.number(earned);
          return (
            <li key={id}>
              {event === 'ticket_rated'
                ? t('portal.perRating', { name, points })
                : perAmount === null
                  ? t('portal.perBill', { name, points })
                  : t('portal.perAmount', { name, points, amount: format.money(perAmount, currency) })}
            </li>
          );
        })}
        <li>{t('portal.mostPercent', { percent: policy.maxPercent })}</li>
      </ul>
    </Card>
  );
}
