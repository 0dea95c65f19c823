import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { Badge } from '#app/components/ui/badge.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { actionFor } from '#app/http/action-for.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { idParam } from '../../id-param.ts';
import { FilesCard } from './files-card.tsx';
import { loadTicket } from './load-ticket.ts';
import { loadPanels } from './panels/load-panels.ts';
import { TicketPanels } from './panels/ticket-panels.tsx';
import { takeDeskStep } from './take-desk-step.ts';
import { TicketActions } from './ticket-actions.tsx';
import { TicketClocks } from './ticket-clocks.tsx';
import { TicketFacts } from './ticket-facts.tsx';
import { TicketPrices } from './ticket-prices.tsx';
import { TicketStatus } from './ticket-status.tsx';
import { TicketTimeline } from './ticket-timeline.tsx';

const list = '/console/service/tickets';

export const meta = pageTitle((t) => t('desk:list.title'));

export const loader = loaderFor('staff', async ({ ctx, params }) => {
  const loaded = await loadTicket(ctx, params.ticketId);
  return { ...loaded, panels: await loadPanels(ctx, loaded.ticket) };
});

export const action = actionFor('staff', ({ ctx, form, params }) => {
  const ticketId = idParam(params.ticketId);
  return takeDeskStep(ctx, form, ticketId, `${list}/${ticketId}`);
});

export default function Ticket() {
  const { ticket, groups, duplicates, currency, panels } = useLoaderData<typeof loader>();
  const { t } = useTranslation(['desk', 'tickets']);
  return (
    <>
      <PageHeader
        title={ticket.title}
        status={
          <>
            <TicketStatus status={ticket.status} />
            {ticket.urgency !== 'normal' && (
              <Badge tone={ticket.urgency === 'emergency' ? 'danger' : 'warning'}>
                {t(`tickets:urgency.${ticket.urgency}`)}
              </Badge>
            )}
            {ticket.confidential && <Badge tone="info">{t('ticket.confidential')}</Badge>}
          </>
        }
        description={`${t(`tickets:kind.${ticket.kind}`)} · ${t('tickets:number', { number: String(ticket.number) })}`}
        breadcrumbs={[{ to: list, label: t('list.title') }]}
      />
      <div className="mb-5">
        <TicketActions ticket={ticket} groups={groups} duplicates={duplicates} />
      </div>
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid min-w-0 gap-5">
          <Card title={t('ticket.description')}>
            <p className="whitespace-pre-wrap">
              {ticket.description || <span className="text-muted">{t('ticket.noDescription')}</span>}
            </p>
            {ticket.resolution && (
              <div className="mt-4 border-line border-t pt-4">
                <h3 className="font-semibold text-sm">{t('ticket.resolution')}</h3>
                <p className="mt-1 whitespace-pre-wrap">{ticket.resolution}</p>
              </div>
            )}
          </Card>
          <FilesCard ticket={ticket} title={t('ticket.files')} />
          <TicketPanels ticket={ticket} data={panels} />
        </div>
        <div className="grid min-w-0 gap-5">
          <Card title={t('ticket.facts')}>
            <TicketFacts ticket={ticket} currency={currency} />
          </Card>
          {ticket.clocks.length > 0 && (
            <Card title={t('ticket.levels')}>
              <TicketClocks clocks={ticket.clocks} />
            </Card>
          )}
          {ticket.category.isChargeable && ticket.category.prices.length > 0 && (
            <Card title={t('ticket.prices')}>
              <TicketPrices prices={ticket.category.prices} currency={currency} />
            </Card>
          )}
          <Card title={t('ticket.timeline')}>
            <TicketTimeline events={ticket.events} confidential={ticket.confidential} />
          </Card>
        </div>
      </div>
    </>
  );
}
