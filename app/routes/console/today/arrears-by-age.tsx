import { useTranslation } from 'react-i18next';
import { Card } from '#app/components/ui/card.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { arrearsAges, type MoneyFigures } from '#app/domain/dashboard/money-figures.ts';

type ArrearsByAgeProps = { overdue: MoneyFigures['overdue']; currency: string };

/** The older the redder: what is late for long is seldom paid without a word. */
const fills = { d30: 'bg-warning/45', d60: 'bg-warning', d90: 'bg-danger/60', older: 'bg-danger' } as const;

export function ArrearsByAge({ overdue, currency }: ArrearsByAgeProps) {
  const { t } = useTranslation('today');
  const format = useFormat();
  const { amount, ages } = overdue;
  return (
    <Card
      title={t('arrears.title')}
      description={t('arrears.description')}
      actions={
        amount > 0n && (
          <TextLink to="/console/money/bills?status=overdue" className="text-sm">
            {t('arrears.all')}
          </TextLink>
        )
      }
    >
      {amount > 0n ? (
        <dl className="space-y-3 text-sm">
          {arrearsAges.map((age) => (
            <div key={age} className="grid grid-cols-[1fr_auto] items-baseline gap-x-4 gap-y-1">
              <dt className="text-muted">{t(`arrears.ages.${age}`)}</dt>
              <dd className="figures font-medium text-ink">{format.money(ages[age], currency)}</dd>
              <dd aria-hidden className="col-span-2 h-1.5 overflow-hidden rounded-full bg-sunken">
                <div
                  className={`h-full rounded-full ${fills[age]}`}
                  style={{ width: `${(Number(ages[age]) / Number(amount)) * 100}%` }}
                />
              </dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className="text-muted text-sm">{t('arrears.none')}</p>
      )}
    </Card>
  );
}
