import { useLoaderData } from '@remix-run/react';
import { ClipboardList } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cn } from '#app/components/cn.ts';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { Card } from '#app/components/ui/card.tsx';
import { readPortalFrame } from '#app/domain/portal/read-portal-frame.ts';
import { listOwnTickets } from '#app/domain/tickets/own/list-own-tickets.ts';
import type { OwnTicketTab } from '#app/domain/tickets/own/own-ticket-tabs.ts';
import { reportChoices } from '#app/domain/tickets/report/report-choices.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { chosenProperty } from '../chosen-property.ts';
import { NoProperty } from '../parts/no-property.tsx';
import { OlderPages } from '../parts/older-pages.tsx';
import { CrewLinks } from './parts/crew-links.tsx';
import { GroupList } from './parts/group-list.tsx';
import { OutageBanner } from './parts/outage-banner.tsx';
import { TicketRows } from './parts/ticket-rows.tsx';
import { TicketTabs } from './parts/ticket-tabs.tsx';

export const loader = loaderFor('member', async ({ ctx, request, url }) => {
  const propertyId = await chosenProperty(request);
  const tab: OwnTicketTab = url.searchParams.get('tab') === 'ended' ? 'ended' : 'open';
  const after = url.searchParams.get('after');
  const [frame, choices, tickets] = await Promise.all([
    readPortalFrame(ctx, { propertyId }),
    reportChoices(ctx, {}),
    listOwnTickets(ctx, { tab, propertyId, after }),
  ]);
  return { frame, choices, tickets, tab, after, email: ctx.actor.email };
});

export const meta = pageTitle((t) => t('service:title'));

export default function Service() {
  const { frame, choices, tickets, tab, after, email } = useLoaderData<typeof loader>();
  const { t } = useTranslation('service');
  const { rows, next } = tickets;
  const nowhere = choices.communities.length === 0;
  if (nowhere && rows.length === 0 && tab === 'open')
    return <NoProperty frame={frame} email={email} staff={false} />;
  const base = tab === 'ended' ? '/service?tab=ended' : '/service';
  return (
    <div className="space-y-4">
      <h1 className="font-semibold text-xl tracking-tight">{t('title')}</h1>
      <OutageBanner />
      <div className="grid grid-cols-1 gap-4 md:grid-cols-2 md:items-start">
        <div className="space-y-4 md:order-last">
          {!nowhere && choices.groups.length > 0 && (
            <Card title={t('new.title')} description={t('new.text')} padding="flush">
              <GroupList groups={choices.groups} />
            </Card>
          )}
          {choices.crews.length > 0 && (
            <Card title={t('crews.title')} description={t('crews.text')}>
              <CrewLinks crews={choices.crews} />
            </Card>
          )}
        </div>
        <section
          aria-label={t('list.title')}
          // On a phone, who waits for something sees that first.
          className={cn('space-y-3', (rows.length > 0 || tab === 'ended') && 'max-md:order-first')}
        >
          <TicketTabs tab={tab} />
          {rows.length === 0 ? (
            <EmptyState
              icon={ClipboardList}
              title={t(`list.none.${tab}`)}
              text={tab === 'open' ? t('list.noneText') : undefined}
            />
          ) : (
            <TicketRows rows={rows} frame={frame} />
          )}
          <OlderPages
            older={next && `${base}${base.includes('?') ? '&' : '?'}after=${next}`}
            newest={after ? base : null}
            olderLabel={t('list.older')}
            newestLabel={t('list.newest')}
          />
        </section>
      </div>
    </div>
  );
}
