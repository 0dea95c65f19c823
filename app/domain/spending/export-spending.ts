import { z } from 'zod';
import type { TableCell } from '#app/domain/exports/table-cell.ts';
import { minorToText } from '#app/kernel/money.ts';
import { translator } from '#app/locales/translator.ts';
import type { TenantContext } from '#tenants/context.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { spendingFilterSchema, spendingWhere } from './spending-filter.ts';
import { type SpendingView, spendingShown, spendingView } from './spending-view.ts';

const pageSize = 1_000;
const columns = [
  'number',
  'spentOn',
  'category',
  'community',
  'payee',
  'description',
  'method',
  'reference',
  'status',
  'amount',
  'postedOn',
] as const;

/** The next thousand of an export, in the order of their making, which does not move while it runs. */
const exportPage = operation({
  name: 'spending.export',
  kind: 'read',
  input: z.object({ filter: spendingFilterSchema, after: z.uuid().nullable() }),
  can: ['export', 'Spending'],
  timeoutMs: 60_000,
  async run({ db, tenantId, ability }, { filter, after }): Promise<SpendingView[]> {
    const rows = await db.spending.findMany({
      where: {
        AND: [
          { tenantId },
          accessible(ability, 'Spending', 'export'),
          spendingWhere(filter),
          after ? { id: { gt: after } } : {},
        ],
      },
      orderBy: { id: 'asc' },
      take: pageSize,
      include: spendingShown,
    });
    return rows.map(spendingView);
  },
});

/**
 * The spending that a filter finds as rows of a table, its head first, read as the rows are taken.
 *
 * @throws DomainError `forbidden`, `invalid_input`, before the first row
 */
export async function exportSpending(
  ctx: TenantContext,
  filter: z.input<typeof spendingFilterSchema>,
): Promise<AsyncGenerator<TableCell[], void, undefined>> {
  const first = await exportPage(ctx, { filter, after: null });
  return rowsFrom(ctx, filter, first);
}

async function* rowsFrom(
  ctx: TenantContext,
  filter: z.input<typeof spendingFilterSchema>,
  first: SpendingView[],
): AsyncGenerator<TableCell[], void, undefined> {
  const t = translator(ctx.language, 'spending');
  yield columns.map((column) => t(`columns.${column}`));
  for (let page = first; ; ) {
    for (const spending of page) {
      yield [
        spending.number === null ? null : spending.number.toString(),
        { day: spending.spentOn },
        spending.category.name,
        spending.communityName,
        spending.payeeName,
        spending.description,
        t(`methods.${spending.method}`),
        spending.reference,
        t(`statuses.${spending.status}`),
        { number: minorToText(spending.amount, ctx.tenant.currency) },
        spending.postedOn && { day: spending.postedOn },
      ];
    }
    const last = page.at(-1);
    if (!last || page.length < pageSize) return;
    page = await exportPage(ctx, { filter, after: last.id });
  }
}
