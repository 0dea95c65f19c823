import { useTranslation } from 'react-i18next';
import type { Column } from '#app/components/table/column.ts';
import { useFormat } from '#app/components/use-format.ts';
import type { PromiseView } from '#app/domain/promises/promise-view.ts';
import type { Day } from '#app/kernel/dates.ts';
import { PromiseStatus } from './promise-status.tsx';

export function usePromiseColumns(currency: string, today: Day): Column<PromiseView>[] {
  const { t } = useTranslation('dunning');
  const format = useFormat();
  return [
    {
      id: 'property',
      header: t('debtors.property'),
      cell: ({ property }) => (
        <>
          {property.code} <span className="font-normal text-muted">{property.communityName}</span>
        </>
      ),
    },
    {
      id: 'person',
      header: t('promises.person'),
      cell: ({ person }) =>
        person ? (
          <>
            {person.name} {person.phone && <span className="figures text-muted">{person.phone}</span>}
          </>
        ) : (
          '—'
        ),
      card: 'subtitle',
    },
    {
      id: 'day',
      header: t('promises.day'),
      cell: ({ promisedOn, status }) => (
        <span className="whitespace-nowrap">
          {format.day(promisedOn)}
          {status === 'open' && promisedOn === today && (
            <span className="ml-1.5 text-warning">{t('promises.today')}</span>
          )}
        </span>
      ),
    },
    {
      id: 'status',
      header: t('promises.status'),
      cell: ({ status }) => <PromiseStatus status={status} />,
    },
    {
      id: 'note',
      header: t('promises.note'),
      cell: ({ note, followUpNote, followedUpAt }) => (
        <>
          {note}
          {followedUpAt && (
            <span className="block text-muted">
              {t('promises.outcome', { at: format.moment(followedUpAt), note: followUpNote })}
            </span>
          )}
        </>
      ),
      from: 'lg',
    },
    {
      id: 'amount',
      header: t('promises.amount'),
      cell: ({ amount }) => format.money(amount, currency),
      numeric: true,
      card: 'aside',
    },
  ];
}
