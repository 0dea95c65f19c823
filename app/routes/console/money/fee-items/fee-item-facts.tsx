import { useTranslation } from 'react-i18next';
import { DescriptionList } from '#app/components/ui/description-list.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { FeeItemView } from '#app/domain/fees/fee-item-view.ts';
import { useFeeItemWords } from './use-fee-item-words.ts';

type FeeItemFactsProps = { item: FeeItemView & { propertyCount: number }; currency: string };

const shownPlaces = 20;

/** How an item charges, when, and whom. */
export function FeeItemFacts({ item, currency }: FeeItemFactsProps) {
  const { t } = useTranslation('billing');
  const format = useFormat();
  const words = useFeeItemWords(currency);
  const { t: f } = useTranslation('fees');
  const percent = (text: string) => `${text}%`;
  return (
    <DescriptionList
      items={[
        { label: t('feeItems.code'), value: item.code, figures: true },
        {
          label: t('feeItems.kindLabel'),
          value:
            item.kind === 'per_area'
              ? t('feeItems.kindWithArea', {
                  kind: t(`feeItems.kind.${item.kind}`),
                  area: t(`feeItems.areaKind.${item.areaKind}`),
                })
              : t(`feeItems.kind.${item.kind}`),
        },
        ...(item.formula
          ? [
              {
                label: f('formula.label'),
                value: <code className="break-words text-sm">{item.formula}</code>,
              },
            ]
          : []),
        ...(item.kind === 'tiered'
          ? [{ label: f('tiers.basisLabel'), value: f(`tiers.basis.${item.tierBasis}.label`) }]
          : []),
        { label: t('feeItems.cycleLabel'), value: words.cycle(item) },
        {
          label: t('feeItems.timingLabel'),
          value: item.cycleMonths === 0 ? null : t(`feeItems.timing.${item.timing}.label`),
        },
        { label: t('feeItems.dueDay'), value: t('feeItems.dueDayOf', { day: item.dueDay }) },
        {
          label: t('feeItems.form.rounding'),
          value: t('feeItems.roundingOf', {
            unit: format.money(item.roundingUnit, currency),
            mode: t(`feeItems.rounding.${item.rounding as 'half_up'}`),
          }),
        },
        {
          label: f('tax.label'),
          value:
            item.taxMode === 'none'
              ? f('tax.mode.none.label')
              : f(`tax.of.${item.taxMode}`, { rate: percent(item.taxPercent) }),
        },
        { label: f('payee.label'), value: item.payee?.name ?? f('payee.own') },
        ...(item.vacancyPercent === '0'
          ? []
          : [{ label: f('vacancy.label'), value: percent(item.vacancyPercent), figures: true }]),
        ...(item.prepayPercent === '0'
          ? []
          : [{ label: f('prepay.label'), value: percent(item.prepayPercent), figures: true }]),
        { label: f('priority.label'), value: format.number(item.priority), figures: true },
        {
          label: t('feeItems.scopeLabel'),
          value:
            item.scopeKind === 'scoped' && item.places.length > 1 ? (
              <ul>
                {item.places.slice(0, shownPlaces).map((place) => (
                  <li
                    key={`${place.communityId}${place.buildingId}${place.propertyKind}${place.propertyTag}`}
                  >
                    {words.place(place)}
                  </li>
                ))}
                {item.places.length > shownPlaces && (
                  <li className="text-muted">{words.scope(item, shownPlaces)}</li>
                )}
              </ul>
            ) : (
              words.scope(item)
            ),
        },
        { label: t('feeItems.properties'), value: format.number(item.propertyCount), figures: true },
      ]}
    />
  );
}
