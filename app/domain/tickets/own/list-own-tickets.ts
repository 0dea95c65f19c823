import { z } from 'zod';
import { ownScope } from '#app/domain/portal/own-tenures.ts';
import { isId } from '#app/kernel/ids.ts';
import { operation } from '#tenants/operation.ts';
import { endedStatuses, type TicketKind, type TicketStatus } from '../machine/transitions.ts';
import { ownTicketTabs } from './own-ticket-tabs.ts';
import { ownTicketsWhere } from './own-tickets-where.ts';

export type OwnTicketRow = {
  id: string;
  number: bigint;
  kind: TicketKind;
  status: TicketStatus;
  title: string;
  categoryName: string;
  /** The home that it is about; null for a public area. */
  propertyId: string | null;
  place: string | null;
  expectedAt: Date | null;
  createdAt: Date;
  /** What the owner is waited for. */
  awaits: 'rating' | null;
};

const size = 20;
/** Done, but the owner has still something to say about it. */
const ended = [...endedStatuses, 'rated', 'called_back'];

/** The caller's tickets, the latest first: those that are still open (or wait for their word), or those that are over. `after`: the id of the last one seen. */
export const listOwnTickets = operation({
  name: 'own-ticket.list',
  kind: 'read',
  input: z.object({
    tab: z.enum(ownTicketTabs).default('open'),
    propertyId: z.uuid().nullable().default(null),
    after: z.string().nullable().default(null),
  }),
  can: 'anyone',
  async run(scope, { tab, propertyId, after }): Promise<{ rows: OwnTicketRow[]; next: string | null }> {
    const own = ownScope(scope);
    if (!own) return { rows: [], next: null };
    const { db, tenantId } = scope;
    const rows = await db.ticket.findMany({
      where: {
        AND: [
          await ownTicketsWhere(db, own),
          { status: tab === 'ended' ? { in: ended } : { notIn: ended } },
          // What was reported of a public area belongs to every home.
          propertyId ? { OR: [{ propertyId }, { propertyId: null }] } : {},
        ],
      },
      orderBy: { id: 'desc' },
      take: size + 1,
      ...(after && isId(after) && { cursor: { tenantId_id: { tenantId, id: after } }, skip: 1 }),
      select: {
        id: true,
        number: true,
        kind: true,
        status: true,
        title: true,
        propertyId: true,
        personId: true,
        place: true,
        expectedAt: true,
        createdAt: true,
        category: { select: { name: true } },
      },
    });
    const page = rows.slice(0, size);
    return {
      rows: page.map(({ category, personId, ...row }) => ({
        ...row,
        kind: row.kind as TicketKind,
        status: row.status as TicketStatus,
        categoryName: category.name,
        awaits: row.status === 'settled' && personId === own.personId ? 'rating' : null,
      })),
      next: rows.length > size ? (page.at(-1)?.id ?? null) : null,
    };
  },
});
