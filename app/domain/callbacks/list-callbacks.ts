import { z } from 'zod';
import { readListCursor, writeListCursor } from '#app/kernel/list-cursor.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { callbackOutcomes } from './callback-outcomes.ts';
import { type CallbackView, callbackShown, callbackView } from './callback-view.ts';

/** Calls that were made about tickets that the caller may see, the latest first, a page at a time. */
export const listCallbacks = operation({
  name: 'callback.list',
  kind: 'read',
  input: z.object({
    outcome: z.enum(callbackOutcomes).nullish(),
    ticketId: z.uuid().nullish(),
    after: z.string().nullish(),
    before: z.string().nullish(),
    limit: z.int().min(1).max(100).default(50),
  }),
  can: ['create', 'TicketCallback'],
  async run({ db, tenantId, ability }, { outcome, ticketId, after, before, limit }) {
    const place = readListCursor(before ?? after);
    const backwards = Boolean(before && place);
    const direction = backwards ? 'asc' : 'desc';
    const side = backwards ? 'gt' : 'lt';
    const rows = await db.ticketCallback.findMany({
      where: {
        AND: [
          { tenantId },
          { ticket: accessible(ability, 'Ticket') },
          outcome ? { outcome } : {},
          ticketId ? { ticketId } : {},
          place ? { id: { [side]: place.id } } : {},
        ],
      },
      orderBy: { id: direction },
      take: limit + 1,
      include: callbackShown,
    });
    const more = rows.length > limit;
    const page: CallbackView[] = rows.slice(0, limit).map(callbackView);
    if (backwards) page.reverse();
    const [first, last] = [page[0], page.at(-1)];
    const cursor = ({ id }: { id: string }) => writeListCursor({ text: '', id });
    return {
      callbacks: page,
      next: last && (backwards || more) ? cursor(last) : null,
      previous: first && (backwards ? more : place) ? cursor(first) : null,
    };
  },
});
