import { useTranslation } from 'react-i18next';
import { Status } from '#app/components/ui/status.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { DiscountView } from '#app/domain/discounts/list-discounts.ts';
import { addDays } from '#app/kernel/dates.ts';

const tones = { running: 'positive', coming: 'info', ended: 'neutral' } as const;

export function DiscountState({ state }: Pick<DiscountView, 'state'>) {
  const { t } = useTranslation('fees');
  return <Status tone={tones[state]}>{t(`discounts.state.${state}`)}</Status>;
}

/** The first and last day of a discount, in words. */
export function useDiscountDays(): (discount: Pick<DiscountView, 'startsOn' | 'endsOn'>) => string {
  const { t } = useTranslation('fees');
  const format = useFormat();
  return ({ startsOn, endsOn }) =>
    endsOn === null
      ? t('discounts.days.open', { from: format.day(startsOn) })
      : t('discounts.days.closed', { from: format.day(startsOn), to: format.day(addDays(endsOn, -1)) });
}
