import { useTranslation } from 'react-i18next';
import { OutageStatus } from '#app/components/outages/outage-status.tsx';
import { useOutageWords } from '#app/components/outages/use-outage-words.ts';
import type { Column } from '#app/components/table/column.ts';
import { useFormat } from '#app/components/use-format.ts';
import type { OutageRow } from '#app/domain/outages/list-outages.ts';

export function useOutageColumns(now: Date): Column<OutageRow>[] {
  const { t } = useTranslation('outages');
  const format = useFormat();
  const words = useOutageWords();
  return [
    { id: 'title', header: t('columns.title'), cell: ({ title }) => title },
    { id: 'kind', header: t('columns.kind'), cell: ({ kind }) => t(`kinds.${kind}`), from: 'lg' },
    {
      id: 'where',
      header: t('columns.where'),
      cell: ({ communityName, places }) => `${communityName} · ${words.places(places)}`,
      card: 'subtitle',
    },
    {
      id: 'time',
      header: t('columns.time'),
      cell: (row) => words.time(row),
    },
    {
      id: 'status',
      header: t('columns.status'),
      cell: ({ status, startsAt }) => <OutageStatus status={status} ahead={startsAt > now} />,
      card: 'aside',
    },
    {
      id: 'tickets',
      header: t('columns.tickets'),
      cell: ({ tickets }) => format.number(tickets),
      numeric: true,
    },
  ];
}
