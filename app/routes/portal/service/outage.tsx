import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { OutageStatus } from '#app/components/outages/outage-status.tsx';
import { useOutageWords } from '#app/components/outages/use-outage-words.ts';
import { pageTitle } from '#app/components/page-title.ts';
import { Card } from '#app/components/ui/card.tsx';
import { DescriptionList } from '#app/components/ui/description-list.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { getOwnOutage } from '#app/domain/outages/get-own-outage.ts';
import { readPortalFrame } from '#app/domain/portal/read-portal-frame.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { chosenProperty } from '../chosen-property.ts';
import { BackLink } from '../parts/back-link.tsx';

export const loader = loaderFor('owner', async ({ ctx, params, request }) => {
  const [frame, outage] = await Promise.all([
    readPortalFrame(ctx, { propertyId: await chosenProperty(request) }),
    getOwnOutage(ctx, { outageId: params.outageId ?? '' }),
  ]);
  return { frame, outage, ahead: outage.startsAt > ctx.now() };
});

export const meta = pageTitle<{ outage: { title: string } }>(
  (t, data) => data?.outage.title ?? t('outages:title'),
);

export default function Outage() {
  const { outage, ahead } = useLoaderData<typeof loader>();
  const { t } = useTranslation(['outages', 'service', 'tickets']);
  const format = useFormat();
  const words = useOutageWords();
  return (
    <div className="mx-auto max-w-xl space-y-4">
      <BackLink to="/service">{t('service:title')}</BackLink>
      <div className="space-y-1.5">
        <OutageStatus status={outage.status} ahead={ahead} />
        <h1 className="break-words font-semibold text-xl tracking-tight">{outage.title}</h1>
      </div>
      <Card>
        {outage.description && (
          <p className="mb-4 whitespace-pre-line break-words leading-relaxed">{outage.description}</p>
        )}
        <DescriptionList
          items={[
            { label: t('facts.kind'), value: t(`kinds.${outage.kind}`) },
            { label: t('facts.where'), value: `${outage.communityName} · ${words.places(outage.places)}` },
            { label: t('facts.time'), value: words.time(outage) },
            ...(outage.endedAt ? [{ label: t('facts.endedAt'), value: format.moment(outage.endedAt) }] : []),
          ]}
        />
      </Card>
      {outage.updates.length > 0 && (
        <Card title={t('updates.title')}>
          <ol className="space-y-4">
            {outage.updates.map(({ id, body, createdAt }) => (
              <li key={id}>
                <p className="whitespace-pre-line break-words">{body}</p>
                <p className="text-faint text-xs">{format.moment(createdAt)}</p>
              </li>
            ))}
          </ol>
        </Card>
      )}
      {outage.tickets.length > 0 && (
        <Card title={t('ownTickets')}>
          <ul className="space-y-2">
            {outage.tickets.map(({ id, number, title }) => (
              <li key={id}>
                <TextLink to={`/service/tickets/${id}`}>
                  {t('tickets:number', { number: String(number) })} {title}
                </TextLink>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </div>
  );
}
