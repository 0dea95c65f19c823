import { z } from 'zod';
import { grabTicket } from '#app/domain/tickets/dispatch/grab-ticket.ts';
import { apiRoute } from '#app/http/api-route.ts';
import { readJson } from '#app/http/read-json.ts';
import { fieldContext } from './field-context.ts';

const wanted = z.object({ ticketId: z.string() });

/** Takes a ticket out of the pool, with a network only: who is first has it. */
export const action = apiRoute(async ({ request }) => {
  const ctx = await fieldContext(request);
  return grabTicket(ctx, wanted.catch({ ticketId: '' }).parse(await readJson(request)));
});
