import { z } from 'zod';
import type { TableCell } from '#app/domain/exports/table-cell.ts';
import { localDay } from '#app/kernel/dates.ts';
import { minorToText } from '#app/kernel/money.ts';
import { translator } from '#app/locales/translator.ts';
import type { TenantContext } from '#tenants/context.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { creditNoteFilterSchema, creditNotesWhere } from './credit-note-filter.ts';
import { type CreditNoteView, creditNoteShown, creditNoteView } from './credit-note-view.ts';

const pageSize = 1_000;
const columns = [
  'number',
  'kind',
  'status',
  'community',
  'property',
  'feeItem',
  'amount',
  'tax',
  'reason',
  'createdAt',
  'postedOn',
] as const;

/** The next thousand of an export, in the order of their making, which does not move while it runs. */
const exportPage = operation({
  name: 'credit-note.export',
  kind: 'read',
  input: z.object({ filter: creditNoteFilterSchema, after: z.uuid().nullable() }),
  can: ['export', 'CreditNote'],
  timeoutMs: 60_000,
  async run({ db, ctx, tenantId, ability }, { filter, after }): Promise<CreditNoteView[]> {
    const rows = await db.creditNote.findMany({
      where: {
        AND: [
          { tenantId },
          accessible(ability, 'CreditNote', 'export'),
          creditNotesWhere(filter, ctx.tenant.timeZone),
          after ? { id: { gt: after } } : {},
        ],
      },
      orderBy: { id: 'asc' },
      take: pageSize,
      include: creditNoteShown,
    });
    return rows.map(creditNoteView);
  },
});

/**
 * The credit notes that a filter finds as rows of a table, its head first, read as the rows are taken.
 *
 * @throws DomainError `forbidden`, `invalid_input`, before the first row
 */
export async function exportCreditNotes(
  ctx: TenantContext,
  filter: z.input<typeof creditNoteFilterSchema>,
): Promise<AsyncGenerator<TableCell[], void, undefined>> {
  const first = await exportPage(ctx, { filter, after: null });
  return rowsFrom(ctx, filter, first);
}

async function* rowsFrom(
  ctx: TenantContext,
  filter: z.input<typeof creditNoteFilterSchema>,
  first: CreditNoteView[],
): AsyncGenerator<TableCell[], void, undefined> {
  const t = translator(ctx.language, 'credits');
  yield columns.map((column) => t(`notes.columns.${column}`));
  for (let page = first; ; ) {
    for (const note of page) {
      const money = (amount: bigint) => ({ number: minorToText(amount, ctx.tenant.currency) });
      yield [
        note.number === null ? null : note.number.toString(),
        t(`notes.kinds.${note.kind}`),
        t(`notes.statuses.${note.status}`),
        note.property.communityName,
        note.property.code,
        note.feeItemName,
        money(note.amount),
        money(note.taxAmount),
        note.reason,
        { day: localDay(note.createdAt, ctx.tenant.timeZone) },
        note.postedOn && { day: note.postedOn },
      ];
    }
    const last = page.at(-1);
    if (!last || page.length < pageSize) return;
    page = await exportPage(ctx, { filter, after: last.id });
  }
}
