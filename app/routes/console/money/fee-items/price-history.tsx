import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Badge } from '#app/components/ui/badge.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { FeeItemView } from '#app/domain/fees/fee-item-view.ts';
import type { BilledPeriod } from '#app/domain/fees/list-billed-periods.ts';
import { addDays, type Day } from '#app/kernel/dates.ts';
import { AddPrice } from './add-price.tsx';
import { PriceTiers } from './price-tiers.tsx';
import { useFeeItemWords } from './use-fee-item-words.ts';

type PriceHistoryProps = {
  item: FeeItemView;
  currency: string;
  today: Day;
  canUpdate: boolean;
  billed: readonly BilledPeriod[];
};

/** All prices of an item, the latest first, with the one in force today marked. */
export function PriceHistory({ item, currency, today, canUpdate, billed }: PriceHistoryProps) {
  const { t } = useTranslation('billing');
  const format = useFormat();
  const words = useFeeItemWords(currency);
  const { t: f } = useTranslation('fees');
  return (
    <Card
      title={t('feeItems.prices')}
      description={t('feeItems.pricesText')}
      actions={
        canUpdate && (
          <AddPrice
            item={item}
            currency={currency}
            today={today}
            billed={billed}
            trigger={
              <Button size="sm">
                <Plus aria-hidden />
                {t('feeItems.addPrice')}
              </Button>
            }
          />
        )
      }
      footer={billed[0] && f('billed.through', { day: format.day(addDays(billed[0].end, -1)) })}
    >
      {item.prices.length === 0 && (
        <p className="text-muted text-sm">{words.currentPrice(item, null) ?? t('feeItems.noPrice')}</p>
      )}
      <ol className="divide-y divide-line text-sm">
        {[...item.prices].reverse().map((price) => (
          <li
            key={price.id}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2.5 first:pt-0 last:pb-0"
          >
            <span className="figures min-w-0 flex-1 basis-40 font-medium">{words.price(item, price)}</span>
            <span className="flex items-center gap-3">
              {price.id === item.currentPrice?.id && <Badge tone="positive">{t('feeItems.inForce')}</Badge>}
              {price.validFrom > today && <Badge tone="info">{t('feeItems.toCome')}</Badge>}
              <span className="figures text-muted">
                {t('feeItems.from', { day: format.day(price.validFrom) })}
              </span>
            </span>
            {price.tiers.length > 1 && (
              <PriceTiers tiers={price.tiers} unit={item.quantityUnit} currency={currency} />
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}
