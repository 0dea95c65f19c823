import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { getTicket } from '#app/domain/tickets/desk/get-ticket.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { idParam } from '../../id-param.ts';
import { loadPanels } from './panels/load-panels.ts';
import { TicketPanels } from './panels/ticket-panels.tsx';
import { TicketStatus } from './ticket-status.tsx';

export const meta = pageTitle((t) => t('console:navigation.pages.tickets'));

export const loader = loaderFor('staff', async ({ ctx, params }) => {
  const ticket = await getTicket(ctx, { ticketId: idParam(params.ticketId) });
  return { ticket, panels: await loadPanels(ctx, ticket) };
});

export default function Ticket() {
  const { ticket, panels } = useLoaderData<typeof loader>();
  const { t } = useTranslation(['tickets', 'console']);
  return (
    <>
      <PageHeader
        title={ticket.title}
        status={<TicketStatus status={ticket.status} />}
        description={t('number', { number: ticket.number })}
        breadcrumbs={[{ to: '/console/service/tickets', label: t('console:navigation.pages.tickets') }]}
      />
      <TicketPanels ticket={ticket} data={panels} />
    </>
  );
}
