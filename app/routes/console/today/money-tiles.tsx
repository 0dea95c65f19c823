import { CircleDollarSign, PiggyBank, ReceiptText, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { CountedAt } from '#app/components/counted-at.tsx';
import { StatTile } from '#app/components/ui/stat-tile.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { ShownFigures } from '#app/domain/dashboard/money-figures.ts';
import type { Day } from '#app/kernel/dates.ts';

type MoneyTilesProps = { money: ShownFigures; currency: string; today: Day };

/** This month, what is late, and what has been paid ahead. */
export function MoneyTiles({ money, currency, today }: MoneyTilesProps) {
  const { t } = useTranslation('today');
  const format = useFormat();
  const { dueThisMonth, overdue, credit, months, countedAt } = money;
  const { bills, amount, paid } = dueThisMonth;
  const collected = months.at(-1)?.collected ?? 0n;
  return (
    <section className="space-y-2">
      <div className="grid grid-cols-1 gap-3 min-[360px]:grid-cols-2 lg:grid-cols-4">
        <StatTile
          icon={ReceiptText}
          label={t('tiles.billed')}
          value={format.money(amount, currency)}
          note={t('tiles.bills', { count: bills, formatted: format.number(bills) })}
          to={`/console/money/bills?month=${today.slice(0, 7)}`}
        />
        <StatTile
          icon={CircleDollarSign}
          label={t('tiles.collected')}
          value={format.money(collected, currency)}
          note={
            amount > 0n
              ? t('tiles.rate', { rate: format.percent(Number(paid) / Number(amount)) })
              : t('tiles.noBills')
          }
          to="/console/money/payments"
        />
        <StatTile
          icon={TriangleAlert}
          label={t('tiles.overdue')}
          value={format.money(overdue.amount, currency)}
          note={
            overdue.properties > 0
              ? t('tiles.overdueProperties', {
                  count: overdue.properties,
                  formatted: format.number(overdue.properties),
                })
              : t('tiles.noOverdue')
          }
          to="/console/money/bills?status=overdue"
        />
        <StatTile
          icon={PiggyBank}
          label={t('tiles.credit')}
          value={format.money(credit, currency)}
          note={t('tiles.creditNote')}
        />
      </div>
      <CountedAt at={countedAt} />
    </section>
  );
}
