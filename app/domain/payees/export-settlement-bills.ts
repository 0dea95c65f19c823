import type { z } from 'zod';
import type { TableCell } from '#app/domain/exports/table-cell.ts';
import { addDays } from '#app/kernel/dates.ts';
import { minorToText } from '#app/kernel/money.ts';
import { translator } from '#app/locales/translator.ts';
import type { TenantContext } from '#tenants/context.ts';
import { listSettlementBills, type SettlementBill, type settlementBillsInput } from './settlement-bills.ts';

type Window = Pick<z.input<typeof settlementBillsInput>, 'payeeId' | 'from' | 'through'>;

const pageSize = 1_000;

/**
 * The bills behind a settlement as rows of a table, its head first, read as the rows are taken.
 *
 * @throws DomainError `forbidden`, `invalid_input`, before the first row
 */
export async function exportSettlementBills(
  ctx: TenantContext,
  window: Window,
): Promise<AsyncGenerator<TableCell[], void, undefined>> {
  const first = await listSettlementBills(ctx, { ...window, limit: pageSize });
  return rowsFrom(ctx, window, first);
}

async function* rowsFrom(
  ctx: TenantContext,
  window: Window,
  first: Awaited<ReturnType<typeof listSettlementBills>>,
): AsyncGenerator<TableCell[], void, undefined> {
  const t = translator(ctx.language, 'payees');
  yield exportedColumns.map((column) => t(`bills.columns.${column}`));
  for (let page = first; ; ) {
    for (const bill of page.bills) yield exportedRow(bill, ctx.tenant.currency);
    if (page.next === null) return;
    page = await listSettlementBills(ctx, { ...window, after: page.next, limit: pageSize });
  }
}

const exportedColumns = [
  'community',
  'property',
  'feeItem',
  'periodStart',
  'periodEnd',
  'amount',
  'collected',
] as const;

function exportedRow(bill: SettlementBill, currency: string): TableCell[] {
  const money = (amount: bigint) => ({ number: minorToText(amount, currency) });
  return [
    bill.communityName,
    bill.propertyCode,
    bill.feeItemName,
    { day: bill.period.start },
    { day: addDays(bill.period.end, -1) },
    money(bill.amount),
    money(bill.collected),
  ];
}
