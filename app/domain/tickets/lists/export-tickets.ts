import { z } from 'zod';
import type { TableCell } from '#app/domain/exports/table-cell.ts';
import { formatMoment } from '#app/kernel/dates.ts';
import { translator } from '#app/locales/translator.ts';
import type { TenantContext } from '#tenants/context.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { linesOf, type TicketLine } from './list-tickets.ts';
import { ticketFilterSchema, ticketsWhere } from './ticket-filter.ts';

const pageSize = 1_000;

/** The next thousand tickets of an export, in the order of their numbers, which does not move while it runs. */
const exportPage = operation({
  name: 'ticket.export',
  kind: 'read',
  input: z.object({ filter: ticketFilterSchema, after: z.bigint().nullable() }),
  can: ['export', 'Ticket'],
  timeoutMs: 60_000,
  async run(scope, { filter, after }): Promise<TicketLine[]> {
    const { db, tenantId, ability } = scope;
    const rows = await db.ticket.findMany({
      where: {
        AND: [
          { tenantId, ...(after !== null && { number: { gt: after } }) },
          accessible(ability, 'Ticket'),
          accessible(ability, 'Ticket', 'export'),
          await ticketsWhere(scope, filter),
        ],
      },
      orderBy: { number: 'asc' },
      take: pageSize,
      select: { id: true },
    });
    return linesOf(
      scope,
      rows.map(({ id }) => id),
    );
  },
});

/**
 * The tickets that a filter finds as rows of a table, its head first, read as the rows are taken. What is told in confidence is no part of it unless
 * the reader may export that.
 *
 * @throws DomainError `forbidden`, `invalid_input`, before the first row
 */
export async function exportTickets(
  ctx: TenantContext,
  filter: z.input<typeof ticketFilterSchema>,
): Promise<AsyncGenerator<TableCell[], void, undefined>> {
  return rowsFrom(ctx, filter, await exportPage(ctx, { filter, after: null }));
}

const exportedColumns = [
  'number',
  'reported',
  'kind',
  'group',
  'category',
  'status',
  'urgency',
  'title',
  'community',
  'building',
  'property',
  'place',
  'contactName',
  'contactPhone',
  'department',
  'hand',
  'due',
] as const;

async function* rowsFrom(
  ctx: TenantContext,
  filter: z.input<typeof ticketFilterSchema>,
  first: TicketLine[],
): AsyncGenerator<TableCell[], void, undefined> {
  const words = translator(ctx.language, 'tickets');
  const t = translator(ctx.language, 'desk');
  const moment = (at: Date | null) => at && formatMoment(at, ctx.language, ctx.tenant.timeZone);
  yield exportedColumns.map((column) => t(`export.${column}`));
  for (let page = first; ; ) {
    for (const line of page)
      yield [
        line.number.toString(),
        moment(line.createdAt),
        words(`kind.${line.kind}`),
        line.groupName,
        line.categoryName,
        words(`status.${line.status}`),
        words(`urgency.${line.urgency}`),
        line.title,
        line.communityName,
        line.buildingName,
        line.propertyCode,
        line.place,
        line.contactName,
        line.contactPhone,
        line.departmentName,
        line.handName,
        moment(line.dueAt),
      ];
    const last = page.at(-1);
    if (!last || page.length < pageSize) return;
    page = await exportPage(ctx, { filter, after: last.number });
  }
}
