import { z } from 'zod';
import { deleteSavedFilter } from '#app/domain/saved-filters/delete-saved-filter.ts';
import { saveFilter } from '#app/domain/saved-filters/save-filter.ts';
import { acceptTicket } from '#app/domain/tickets/desk/accept-ticket.ts';
import { mergeTickets } from '#app/domain/tickets/desk/merge-tickets.ts';
import { offerTicket } from '#app/domain/tickets/dispatch/offer-ticket.ts';
import { readTicketsByAge } from '#app/domain/tickets/lists/read-tickets-by-age.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import type { MemberContext } from '#app/http/guard.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { isId } from '#app/kernel/ids.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../id-param.ts';
import { saveFilterSchema } from './save-filter-schema.ts';

const page = '/console/service/tickets';
const mostAtOnce = 100;
const each = { accept: acceptTicket, offer: offerTicket };

/** What the list of tickets posts: an intent for the chosen ones, or a filter to keep or forget. */
export async function ticketsAction(ctx: MemberContext, form: FormData, search: string) {
  const t = translator(ctx.language, 'desk');
  const back = (text: string, kind: 'success' | 'info' | 'error' = 'success') =>
    redirectWithFlash(`${page}${search}`, { kind, text });
  if (form.get('_form') === 'save-filter')
    return submitForm(form, saveFilterSchema, async ({ name, query }) => {
      await saveFilter(ctx, { screen: 'tickets', name, query });
      return back(t('list.saved.kept', { name }));
    });
  const intent = form.get('intent');
  if (intent === 'forget-filter') {
    await deleteSavedFilter(ctx, { filterId: idParam(String(form.get('filterId'))) });
    return back(t('list.saved.forgotten'));
  }
  const ids = z.array(z.string()).parse(form.getAll('id')).filter(isId).slice(0, mostAtOnce);
  if (intent === 'merge') {
    if (ids.length < 2) return back(t('list.bulk.few'), 'error');
    const [oldest, ...others] = await readTicketsByAge(ctx, { ticketIds: ids });
    if (!oldest || others.length === 0) throw new DomainError('not_found');
    const { merged } = await mergeTickets(ctx, {
      intoId: oldest.id,
      ticketIds: others.map(({ id }) => id),
    });
    return back(t('list.bulk.merged', { count: merged, number: String(oldest.number) }));
  }
  if (intent !== 'accept' && intent !== 'offer') throw new DomainError('invalid_input');
  const done = await countDone(ids, (ticketId) => each[intent](ctx, { ticketId }));
  return done === ids.length
    ? back(t('list.bulk.done', { count: done }))
    : back(t('list.bulk.refused', { done, count: ids.length - done }), 'info');
}

/** Each by itself: what does not fit where one of them stands keeps no other from it. */
async function countDone(ids: readonly string[], run: (id: string) => Promise<unknown>): Promise<number> {
  let done = 0;
  for (const id of ids) {
    try {
      await run(id);
      done += 1;
    } catch (error) {
      if (
        !(error instanceof DomainError) ||
        !['ticket_moved', 'not_found', 'invalid_input'].includes(error.code)
      )
        throw error;
    }
  }
  return done;
}
