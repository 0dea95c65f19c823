import { useTranslation } from 'react-i18next';
import { Status, type Tone } from '#app/components/ui/status.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { CardDetail } from '#app/domain/parking/get-card.ts';
import { paths } from '../../paths.ts';
import { useCardDays } from './use-card-days.ts';

const tones: Record<CardDetail['history'][number]['status'], Tone> = {
  open: 'warning',
  paid: 'positive',
  cancelled: 'neutral',
};

/** What was billed for a card, the latest first. */
export function RenewalRows({ history, currency }: { history: CardDetail['history']; currency: string }) {
  const { t } = useTranslation('parking');
  const format = useFormat();
  const days = useCardDays();
  if (history.length === 0) return <p className="text-muted text-sm">{t('cards.noRenewals')}</p>;
  return (
    <ul className="-my-2 divide-y divide-line">
      {history.map((renewal) => (
        <li key={renewal.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2.5 text-sm">
          <span className="min-w-0 flex-1 basis-48">
            <TextLink to={paths.bill(renewal.billId)}>
              {t('cards.monthCount', { count: renewal.months })}
            </TextLink>
            <span className="figures block text-muted">{days(renewal)}</span>
          </span>
          <Status tone={tones[renewal.status]}>{t(`renewals.${renewal.status}`)}</Status>
          <span className="figures min-w-24 text-right font-medium">
            {format.money(renewal.amount, currency)}
          </span>
        </li>
      ))}
    </ul>
  );
}
