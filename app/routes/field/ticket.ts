import { redirect } from '@remix-run/node';
import { loaderFor } from '#app/http/loader-for.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { isId } from '#app/kernel/ids.ts';

/** The address of a ticket, as messages name it; on the phone it is a place within the one page. */
export const loader = loaderFor('staff', async ({ params }) => {
  if (!isId(params.ticketId)) throw new DomainError('not_found');
  return redirect(`/field#/tickets/${params.ticketId}`);
});
