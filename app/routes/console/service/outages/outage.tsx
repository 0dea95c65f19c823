import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { OutageStatus } from '#app/components/outages/outage-status.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { getOutage } from '#app/domain/outages/get-outage.ts';
import { actionFor } from '#app/http/action-for.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { idParam } from '../../id-param.ts';
import { EndOutage } from './end-outage.tsx';
import { outageAction } from './outage-action.ts';
import { OutageFacts } from './outage-facts.tsx';
import { OutageTickets } from './outage-tickets.tsx';
import { UpdateOutage } from './update-outage.tsx';

export const meta = pageTitle<{ outage: { title: string } }>(
  (t, data) => data?.outage.title ?? t('outages:title'),
);

export const loader = loaderFor('staff', async ({ ctx, params }) => {
  const outage = await getOutage(ctx, { outageId: idParam(params.outageId) });
  return {
    outage,
    ahead: outage.startsAt > ctx.now(),
    canEdit: ctx.ability.can('update', 'Outage') && outage.status === 'open',
  };
});

export const action = actionFor('staff', ({ ctx, params, form }) =>
  outageAction(ctx, idParam(params.outageId), form),
);

export default function Outage() {
  const { outage, ahead, canEdit } = useLoaderData<typeof loader>();
  const { t } = useTranslation('outages');
  const format = useFormat();
  return (
    <>
      <PageHeader
        title={outage.title}
        status={<OutageStatus status={outage.status} ahead={ahead} />}
        breadcrumbs={[{ to: '/console/service/outages', label: t('title') }]}
        actions={
          canEdit && (
            <>
              <EndOutage tickets={outage.ticketCount} />
              <UpdateOutage />
            </>
          )
        }
      />
      <div className="grid max-w-5xl gap-5 lg:grid-cols-2 lg:items-start">
        <div className="space-y-5">
          <OutageFacts outage={outage} />
          <Card title={t('updates.title')}>
            {outage.updates.length === 0 ? (
              <p className="text-muted text-sm">{t('updates.none')}</p>
            ) : (
              <ol className="space-y-4">
                {outage.updates.map(({ id, body, createdByName, createdAt }) => (
                  <li key={id}>
                    <p className="whitespace-pre-line break-words">{body}</p>
                    <p className="text-faint text-xs">
                      {format.moment(createdAt)} · {createdByName}
                    </p>
                  </li>
                ))}
              </ol>
            )}
          </Card>
        </div>
        <OutageTickets outage={outage} />
      </div>
    </>
  );
}
