import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { creditNoteFilterSchema, creditNotesWhere } from './credit-note-filter.ts';
import { type CreditNoteView, creditNoteShown, creditNoteView } from './credit-note-view.ts';

/** Credit notes that the caller may see, the latest first, a page at a time. `after` and `before` are ids. Amounts in minor units. */
export const listCreditNotes = operation({
  name: 'credit-note.list',
  kind: 'read',
  input: creditNoteFilterSchema.extend({
    after: z.uuid().nullish(),
    before: z.uuid().nullish(),
    limit: z.int().min(1).max(100).default(50),
  }),
  can: ['read', 'CreditNote'],
  async run({ db, ctx, tenantId, ability }, { after, before, limit, ...filter }) {
    const rows = await db.creditNote.findMany({
      where: {
        AND: [
          { tenantId },
          accessible(ability, 'CreditNote'),
          creditNotesWhere(filter, ctx.tenant.timeZone),
          before ? { id: { gt: before } } : after ? { id: { lt: after } } : {},
        ],
      },
      orderBy: { id: before ? 'asc' : 'desc' },
      take: limit + 1,
      include: creditNoteShown,
    });
    const more = rows.length > limit;
    const notes: CreditNoteView[] = rows.slice(0, limit).map(creditNoteView);
    if (before) notes.reverse();
    const [first, last] = [notes[0], notes.at(-1)];
    return {
      notes,
      next: last && (before || more) ? last.id : null,
      previous: first && (before ? more : after) ? first.id : null,
    };
  },
});
