import { useTranslation } from 'react-i18next';
import { BarChart } from '#app/components/charts/bar-chart.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { StatTile } from '#app/components/ui/stat-tile.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { PayoutFigures as Figures } from '#app/domain/payments/payouts/payout-figures.ts';
import { minorToText } from '#app/kernel/money.ts';

/** What Stripe holds, what is on its way, and what reached the bank by month. */
export function PayoutFigures({ figures, currency }: { figures: Figures; currency: string }) {
  const { t } = useTranslation('payouts');
  const format = useFormat();
  const { atStripe, underWay, nextOn, months } = figures;
  const major = (amount: bigint) => Number(minorToText(amount, currency));
  return (
    <div className="grid gap-3 xl:grid-cols-[20rem_minmax(0,1fr)]">
      <div className="grid grid-cols-2 content-start gap-3 xl:grid-cols-1">
        <StatTile
          label={t('tiles.atStripe')}
          value={format.money(atStripe, currency)}
          note={t('tiles.atStripeHint')}
        />
        <StatTile
          label={t('tiles.underWay')}
          value={format.money(underWay, currency)}
          note={nextOn ? t('tiles.nextOn', { day: format.day(nextOn) }) : t('tiles.nothingUnderWay')}
        />
        <StatTile label={t('tiles.arrived')} value={format.money(months.at(-1)?.arrived ?? 0n, currency)} />
      </div>
      <Card title={t('months')}>
        <BarChart
          label={t('months')}
          height={200}
          series={[{ key: 'arrived', label: t('arrived') }]}
          rows={months.map(({ month, arrived }) => ({ name: format.month(month), arrived: major(arrived) }))}
          formatValue={(value) =>
            format.money(BigInt(Math.round(value * 10 ** digitsOf(currency))), currency)
          }
          formatAxis={(value) => format.number(value)}
        />
      </Card>
    </div>
  );
}

function digitsOf(currency: string): number {
  return (minorToText(0n, currency).split('.')[1] ?? '').length;
}
