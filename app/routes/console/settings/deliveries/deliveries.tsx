import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { deliveryStatuses, listDeliveries } from '#app/domain/notifications/list-deliveries.ts';
import { notificationEvents } from '#app/domain/notifications/notification-events.ts';
import { readListParams } from '#app/http/list-params.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { isDay } from '#app/kernel/dates.ts';
import { isId } from '#app/kernel/ids.ts';
import { DeliveriesTable } from './deliveries-table.tsx';

export const meta = pageTitle((t) => t('settings:deliveries.title'));

export const loader = loaderFor('staff', async ({ ctx, request }) => {
  const params = readListParams(request, { sorts: ['at'], defaultSort: '-at' });
  const day = (name: string) => {
    const value = params.filter(name);
    return value && isDay(value) ? value : null;
  };
  return {
    ...(await listDeliveries(ctx, {
      q: params.q.slice(0, 100),
      status: params.filter('status', deliveryStatuses),
      event: params.filter('event', notificationEvents),
      from: day('from'),
      through: day('through'),
      after: params.after && isId(params.after) ? params.after : null,
      limit: params.size,
    })),
    statuses: deliveryStatuses,
    events: notificationEvents,
  };
});

export default function Deliveries() {
  const list = useLoaderData<typeof loader>();
  const { t } = useTranslation('settings');
  return (
    <>
      <PageHeader title={t('deliveries.title')} description={t('deliveries.description')} />
      <DeliveriesTable {...list} />
    </>
  );
}
