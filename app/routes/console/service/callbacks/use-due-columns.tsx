import { useTranslation } from 'react-i18next';
import { PlaceName } from '#app/components/place-name.tsx';
import type { Column } from '#app/components/table/column.ts';
import { useFormat } from '#app/components/use-format.ts';
import type { DueCallback } from '#app/domain/callbacks/list-callbacks-due.ts';
import { Stars } from '../ratings/stars.tsx';
import { CallbackOutcome } from './callback-outcome.tsx';

export function useDueColumns(): Column<DueCallback>[] {
  const { t } = useTranslation('aftercare');
  const format = useFormat();
  return [
    {
      id: 'ticket',
      header: t('callbacks.columns.ticket'),
      cell: ({ number, title, categoryName, place }) => (
        <>
          <span className="figures text-muted">#{String(number)}</span> {title}
          <span className="block font-normal text-muted">
            {categoryName} · <PlaceName>{place}</PlaceName>
          </span>
        </>
      ),
    },
    {
      id: 'person',
      header: t('callbacks.columns.person'),
      cell: ({ contactName, contactPhone }) => (
        <>
          {contactName ?? '—'}{' '}
          {contactPhone && (
            <a
              href={`tel:${contactPhone}`}
              className="figures relative z-10 text-brand-text underline underline-offset-3"
            >
              {contactPhone}
            </a>
          )}
        </>
      ),
      card: 'subtitle',
    },
    {
      id: 'work',
      header: t('callbacks.columns.work'),
      cell: ({ workerName, doneAt }) => (
        <>
          {workerName ?? '—'}
          {doneAt && (
            <span className="block text-muted">{t('callbacks.doneOn', { at: format.moment(doneAt) })}</span>
          )}
        </>
      ),
      from: 'lg',
    },
    {
      id: 'rating',
      header: t('callbacks.columns.rating'),
      cell: ({ rating }) =>
        rating ? (
          <>
            <Stars value={(rating.speed + rating.result + rating.attitude) / 3} />
            {rating.comment && <span className="block text-muted">{rating.comment}</span>}
          </>
        ) : (
          <span className="text-muted">{t('stars.none')}</span>
        ),
    },
    {
      id: 'last',
      header: t('callbacks.columns.last'),
      cell: ({ lastCall, calls }) =>
        lastCall ? (
          <>
            <CallbackOutcome outcome={lastCall.outcome} />
            <span className="block text-muted text-xs">
              {t('callbacks.calls', { count: calls })}
              {lastCall.nextCallAt &&
                ` · ${t('callbacks.again', { at: format.moment(lastCall.nextCallAt) })}`}
            </span>
          </>
        ) : (
          '—'
        ),
    },
  ];
}
