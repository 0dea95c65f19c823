import { useTranslation } from 'react-i18next';
import { DescriptionList } from '#app/components/ui/description-list.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { SharedCostDetail } from '#app/domain/shared-costs/get-shared-cost.ts';
import { paths } from '../../paths.ts';
import { currencySymbol } from '../fee-items/currency-symbol.ts';
import { useQuantity } from '../meters/use-quantity.ts';
import { periodOf } from './period-of.ts';

/** What is shared and how it came about: readings, consumption times price, or an amount. */
export function SharedCostFacts({ cost, currency }: { cost: SharedCostDetail; currency: string }) {
  const { t, i18n } = useTranslation('meters');
  const format = useFormat();
  const quantity = useQuantity();
  const { from, through } = periodOf(cost);
  const amount = format.money(cost.amount, currency);
  const price =
    cost.unitPrice && `${currencySymbol(currency, i18n.language)}${quantity(cost.unitPrice, null)}`;
  return (
    <DescriptionList
      columns={2}
      items={[
        {
          label: t('shared.amount'),
          figures: true,
          value:
            cost.quantity && price ? (
              <>
                <span className="font-semibold">{amount}</span>{' '}
                <span className="text-muted">
                  = {quantity(cost.quantity, cost.feeItem.unit)} × {price}
                </span>
              </>
            ) : (
              <span className="font-semibold">{amount}</span>
            ),
        },
        {
          label: t('shared.item'),
          value: <TextLink to={paths.feeItem(cost.feeItem.id)}>{cost.feeItem.name}</TextLink>,
        },
        {
          label: t('shared.period'),
          value: `${format.day(from)} – ${format.day(through)}`,
          figures: true,
        },
        { label: t('shared.month'), value: format.month(cost.month), figures: true },
        ...(cost.meter
          ? [
              {
                label: t('shared.meter'),
                value: <TextLink to={`/console/money/meters/${cost.meter.id}`}>{cost.meter.number}</TextLink>,
              },
            ]
          : []),
        {
          label: t('site'),
          value: [cost.community.name, cost.building?.name].filter(Boolean).join(' · '),
        },
        { label: t('shared.basis.label'), value: t(`shared.basis.${cost.basis}`) },
        {
          label: t('shared.kinds'),
          value:
            cost.propertyKinds.length === 0
              ? t('shared.allKinds')
              : cost.propertyKinds.map((kind) => t(`shared.kind.${kind as 'dwelling'}`)).join(', '),
        },
        ...(cost.status === 'confirmed'
          ? [
              {
                label: t('shared.status.billed'),
                value: t('shared.billedShares', {
                  done: format.number(cost.billedShares),
                  total: format.number(cost.shares),
                }),
                figures: true,
              },
            ]
          : []),
      ]}
    />
  );
}
