import type { z } from 'zod';
import type { TableCell } from '#app/domain/exports/table-cell.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { minorToText } from '#app/kernel/money.ts';
import { translator } from '#app/locales/translator.ts';
import type { TenantContext } from '#tenants/context.ts';
import { listStock, type stockFilterSchema } from './list-stock.ts';

const pageSize = 1_000;
const columns = [
  'warehouse',
  'shelf',
  'code',
  'material',
  'specification',
  'unit',
  'quantity',
  'threshold',
  'value',
] as const;

/**
 * What lies in the warehouses as rows of a table, its head first, read as the rows are taken.
 *
 * @throws DomainError `forbidden`, `invalid_input`, before the first row
 */
export async function exportStock(
  ctx: TenantContext,
  filter: z.input<typeof stockFilterSchema>,
): Promise<AsyncGenerator<TableCell[], void, undefined>> {
  if (!ctx.ability.can('export', 'Stock')) throw new DomainError('forbidden');
  return rowsFrom(ctx, filter, await listStock(ctx, { ...filter, limit: pageSize }));
}

async function* rowsFrom(
  ctx: TenantContext,
  filter: z.input<typeof stockFilterSchema>,
  first: Awaited<ReturnType<typeof listStock>>,
): AsyncGenerator<TableCell[], void, undefined> {
  const t = translator(ctx.language, 'warehouse');
  yield columns.map((column) => t(`fields.${column}`));
  for (let page = first; ; ) {
    for (const row of page.stock)
      yield [
        row.warehouseName,
        row.shelf,
        row.code,
        row.name,
        row.specification,
        row.unit,
        { number: row.quantity },
        row.threshold && { number: row.threshold },
        { number: minorToText(row.value, ctx.tenant.currency) },
      ];
    if (!page.next) return;
    page = await listStock(ctx, { ...filter, after: page.next, limit: pageSize });
  }
}
