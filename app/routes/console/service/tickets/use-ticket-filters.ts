import { useTranslation } from 'react-i18next';
import type { Filter } from '#app/components/table/filter.ts';
import type { listTicketChoices } from '#app/domain/tickets/lists/list-ticket-choices.ts';
import { ticketKinds, ticketStatuses } from '#app/domain/tickets/machine/transitions.ts';

/** The filters above the list of tickets. */
export function useTicketFilters({
  groups,
  communities,
  departments,
}: Awaited<ReturnType<typeof listTicketChoices>>): Filter[] {
  const { t } = useTranslation(['desk', 'tickets']);
  const named = (rows: readonly { id: string; name: string }[]) =>
    rows.map(({ id, name }) => ({ value: id, label: name }));
  return [
    { kind: 'search', name: 'q', label: t('list.search') },
    { kind: 'kept', name: 'view', label: t('list.viewsLabel') },
    {
      kind: 'select',
      name: 'status',
      label: t('list.status'),
      options: ticketStatuses.map((value) => ({ value, label: t(`tickets:status.${value}`) })),
    },
    {
      kind: 'select',
      name: 'category',
      label: t('list.category'),
      options: groups.flatMap((group) => [
        { value: group.id, label: t('list.whole', { group: group.name }) },
        ...named(group.categories),
      ]),
    },
    {
      kind: 'select',
      name: 'kind',
      label: t('list.kind'),
      rare: true,
      options: ticketKinds.map((value) => ({ value, label: t(`tickets:kind.${value}`) })),
    },
    ...(communities.length > 1
      ? [
          {
            kind: 'select' as const,
            name: 'community',
            label: t('list.community'),
            options: named(communities),
          },
        ]
      : []),
    ...(departments.length > 0
      ? [
          {
            kind: 'select' as const,
            name: 'department',
            label: t('list.department'),
            options: named(departments),
          },
        ]
      : []),
    {
      kind: 'select',
      name: 'urgency',
      label: t('list.urgency'),
      rare: true,
      options: (['normal', 'urgent', 'emergency'] as const).map((value) => ({
        value,
        label: t(`tickets:urgency.${value}`),
      })),
    },
    { kind: 'date', name: 'from', label: t('list.from'), rare: true },
    { kind: 'date', name: 'through', label: t('list.through'), rare: true },
  ];
}
