import { MailCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { DataTable } from '#app/components/table/data-table.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { DeliveryView, DeliveryStatus as Status } from '#app/domain/notifications/list-deliveries.ts';
import type { resources } from '#app/locales/en/resources.ts';
import { DeliveryStatus } from './delivery-status.tsx';

type Notifications = (typeof resources)['notifications'];

type DeliveriesTableProps = {
  deliveries: readonly DeliveryView[];
  next: string | null;
  statuses: readonly Status[];
  events: readonly string[];
};

export function DeliveriesTable({ deliveries, next, statuses, events }: DeliveriesTableProps) {
  const { t, i18n } = useTranslation(['settings', 'notifications']);
  const format = useFormat();
  const eventName = (event: string) =>
    i18n.exists(`notifications:events.${event}`)
      ? t(`notifications:events.${event as keyof Notifications['events']}`)
      : event;
  return (
    <DataTable
      label={t('deliveries.title')}
      rows={deliveries}
      rowId={({ id }) => id}
      page={{ next, previous: null }}
      filters={[
        { kind: 'search', name: 'q', label: t('deliveries.search') },
        {
          kind: 'select',
          name: 'status',
          label: t('deliveries.status'),
          options: statuses.map((value) => ({ value, label: t(`notifications:statuses.${value}`) })),
        },
        {
          kind: 'select',
          name: 'event',
          label: t('deliveries.event'),
          options: events.map((value) => ({ value, label: eventName(value) })),
        },
        { kind: 'date', name: 'from', label: t('from') },
        { kind: 'date', name: 'through', label: t('through') },
      ]}
      columns={[
        { id: 'person', header: t('deliveries.person'), cell: ({ person }) => person.name },
        { id: 'address', header: t('deliveries.address'), cell: ({ address }) => address, card: 'subtitle' },
        { id: 'event', header: t('deliveries.event'), cell: ({ event }) => eventName(event) },
        {
          id: 'status',
          header: t('deliveries.status'),
          cell: ({ status, error }) => <DeliveryStatus status={status} error={error} />,
        },
        { id: 'at', header: t('deliveries.at'), cell: ({ updatedAt }) => format.moment(updatedAt) },
        {
          id: 'attempts',
          header: t('deliveries.attempts'),
          cell: ({ attempts }) => format.number(attempts),
          numeric: true,
          from: 'xl',
          card: 'hidden',
        },
      ]}
      empty={
        <EmptyState icon={MailCheck} title={t('deliveries.empty.title')} text={t('deliveries.empty.text')} />
      }
    />
  );
}
