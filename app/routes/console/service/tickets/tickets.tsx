import { Outlet, useLoaderData, useLocation, useParams } from '@remix-run/react';
import { PhoneIncoming } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { ListWithPanel } from '#app/components/shells/side-panel.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { listSavedFilters } from '#app/domain/saved-filters/list-saved-filters.ts';
import { listTicketChoices } from '#app/domain/tickets/lists/list-ticket-choices.ts';
import { listTickets } from '#app/domain/tickets/lists/list-tickets.ts';
import { actionFor } from '#app/http/action-for.ts';
import { readListParams } from '#app/http/list-params.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { readTicketFilter, ticketSorts } from './list-filter.ts';
import { TicketViews } from './ticket-views.tsx';
import { ticketsAction } from './tickets-action.ts';
import { TicketsTable } from './tickets-table.tsx';

export const meta = pageTitle((t) => t('desk:list.title'));

export const loader = loaderFor('staff', async ({ ctx, request }) => {
  const params = readListParams(request, ticketSorts);
  const [{ tickets, next, previous }, choices, saved] = await Promise.all([
    listTickets(ctx, {
      ...readTicketFilter(params),
      after: params.after,
      before: params.before,
      limit: params.size,
    }),
    listTicketChoices(ctx, {}),
    listSavedFilters(ctx, { screen: 'tickets' }),
  ]);
  return {
    tickets,
    page: { next, previous },
    choices,
    saved,
    canRecord: ctx.ability.can('create', 'Ticket'),
    canDispatch: ctx.ability.can('dispatch', 'Ticket'),
    canExport: ctx.ability.can('export', 'Ticket'),
  };
});

/** Does something with the chosen tickets, or keeps or forgets a filter. */
export const action = actionFor('staff', ({ ctx, form, url }) => ticketsAction(ctx, form, url.search));

export default function Tickets() {
  const { canRecord, saved, ...list } = useLoaderData<typeof loader>();
  const { ticketId } = useParams();
  const { search } = useLocation();
  const { t } = useTranslation('desk');
  const record = canRecord && (
    <LinkButton to="/console/service/tickets/new" variant="primary">
      <PhoneIncoming aria-hidden />
      {t('list.record')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader title={t('list.title')} description={t('list.description')} actions={record} />
      <TicketViews saved={saved} />
      <ListWithPanel panel={ticketId ? <Outlet /> : null}>
        <TicketsTable {...list} openTicket={ticketId} search={search} first={record} />
      </ListWithPanel>
    </>
  );
}
