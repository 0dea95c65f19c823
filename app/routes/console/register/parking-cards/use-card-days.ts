import { useTranslation } from 'react-i18next';
import { useFormat } from '#app/components/use-format.ts';
import { addDays, type Day } from '#app/kernel/dates.ts';

/** `1 Jun 2026 to 31 Aug 2026`: people name the last day on which a card is valid. */
export function useCardDays(): (days: { startsOn: Day; endsOn: Day }) => string {
  const { t } = useTranslation('parking');
  const format = useFormat();
  return ({ startsOn, endsOn }) =>
    endsOn > startsOn
      ? t('cards.days', { from: format.day(startsOn), until: format.day(addDays(endsOn, -1)) })
      : t('cards.from', { day: format.day(startsOn) });
}
