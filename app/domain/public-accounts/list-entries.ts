import { z } from 'zod';
import { literally } from '#app/domain/search/contains-any.ts';
import { isDay, toDateColumn } from '#app/kernel/dates.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { type EntryView, entryShown, entryView } from './entry-view.ts';
import { entryDirections } from './public-account-fields.ts';

const day = z.string().refine(isDay, 'invalid_date');

/** Where a page ends: its day and id, `2026-11-02_<id>`. */
const cursor = z.string().regex(/^\d{4}-\d{2}-\d{2}_[0-9a-f-]{36}$/);

/** The entries of an account, the latest day first, a page at a time. */
export const listEntries = operation({
  name: 'public-account.list-entries',
  kind: 'read',
  input: z.object({
    accountId: z.uuid(),
    q: z.string().trim().max(100).nullish(),
    direction: z.enum(entryDirections).nullish(),
    from: day.nullish(),
    through: day.nullish(),
    after: cursor.nullish(),
    before: cursor.nullish(),
    limit: z.int().min(1).max(200).default(50),
  }),
  can: ['read', 'PublicAccount'],
  async run({ db, tenantId, ability }, { accountId, q, direction, from, through, after, before, limit }) {
    const text = q && { contains: literally(q), mode: 'insensitive' as const };
    const rows = await db.publicAccountEntry.findMany({
      where: {
        AND: [
          { tenantId, accountId, account: accessible(ability, 'PublicAccount') },
          text ? { OR: [{ description: text }, { counterparty: text }, { category: text }] } : {},
          direction ? { amount: direction === 'in' ? { gt: 0 } : { lt: 0 } } : {},
          from ? { bookedOn: { gte: toDateColumn(from) } } : {},
          through ? { bookedOn: { lte: toDateColumn(through) } } : {},
          before ? beyond(before, 'gt') : after ? beyond(after, 'lt') : {},
        ],
      },
      orderBy: [{ bookedOn: before ? 'asc' : 'desc' }, { id: before ? 'asc' : 'desc' }],
      take: limit + 1,
      include: entryShown,
    });
    const more = rows.length > limit;
    const entries: EntryView[] = rows.slice(0, limit).map(entryView);
    if (before) entries.reverse();
    const [first, last] = [entries[0], entries.at(-1)];
    return {
      entries,
      next: last && (before || more) ? cursorOf(last) : null,
      previous: first && (before ? more : after) ? cursorOf(first) : null,
    };
  },
});

function cursorOf({ bookedOn, id }: EntryView): string {
  return `${bookedOn}_${id}`;
}

function beyond(at: string, side: 'lt' | 'gt'): Prisma.PublicAccountEntryWhereInput {
  const [on = '', id = ''] = at.split('_');
  const bookedOn = new Date(`${on}T00:00:00Z`);
  return { OR: [{ bookedOn: { [side]: bookedOn } }, { bookedOn, id: { [side]: id } }] };
}
