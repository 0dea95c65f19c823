import { z } from 'zod';
import type { TableCell } from '#app/domain/exports/table-cell.ts';
import { addDays, localDay } from '#app/kernel/dates.ts';
import { minorToText } from '#app/kernel/money.ts';
import { translator } from '#app/locales/translator.ts';
import type { TenantContext } from '#tenants/context.ts';
import { operation } from '#tenants/operation.ts';
import { accessibleSql } from '#tenants/policies/accessible-sql.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import { billColumns, billFilterSchema, billsWhere } from './bill-filter.ts';
import { billState, openAmount } from './bill-state.ts';
import { type BillView, billShown, billView } from './bill-view.ts';

const pageSize = 1_000;
/** Before every bill. */
const firstId = '00000000-0000-0000-0000-000000000000';

/** With what other systems call it: `erp:B-1`. */
type ExportedBill = BillView & { externalIds: string | null };

/** The next thousand bills of an export, in the order of their making, which does not move while it runs. */
const exportPage = operation({
  name: 'bill.export',
  kind: 'read',
  input: z.object({ filter: billFilterSchema, after: z.uuid().nullable() }),
  can: ['export', 'Bill'],
  timeoutMs: 60_000,
  async run(scope, { filter, after }): Promise<ExportedBill[]> {
    const { db, ctx, tenantId, ability, now } = scope;
    const today = localDay(now, ctx.tenant.timeZone);
    const found = await db.$queryRaw<{ id: string }[]>`
      select b.id from bill b
      where ${await billsWhere(scope, filter, today)} and ${accessibleSql(ability, 'Bill', billColumns)}
        and ${accessibleSql(ability, 'Bill', billColumns, 'export')} and b.id > ${after ?? firstId}::uuid
      order by b.id limit ${pageSize}`;
    const rows = await db.bill.findMany({
      where: { tenantId, id: { in: found.map(({ id }) => id) } },
      orderBy: { id: 'asc' },
      omit: { explanation: true },
      include: billShown,
    });
    const called = await externalIdsOf(
      db,
      tenantId,
      rows.map(({ id }) => id),
    );
    return rows.map((row) => ({
      ...billView(row, today, ctx.language),
      externalIds: called.get(row.id) ?? null,
    }));
  },
});

/**
 * The bills that a filter finds as rows of a table, its head first, read as the rows are taken.
 *
 * @throws DomainError `forbidden`, `invalid_input`, before the first row
 */
export async function exportBills(
  ctx: TenantContext,
  filter: z.input<typeof billFilterSchema>,
): Promise<AsyncGenerator<TableCell[], void, undefined>> {
  const first = await exportPage(ctx, { filter, after: null });
  return rowsFrom(ctx, filter, first);
}

async function* rowsFrom(
  ctx: TenantContext,
  filter: z.input<typeof billFilterSchema>,
  first: ExportedBill[],
): AsyncGenerator<TableCell[], void, undefined> {
  const t = translator(ctx.language, 'billing');
  const today = localDay(ctx.now(), ctx.tenant.timeZone);
  yield exportedColumns.map((column) => t(`bills.columns.${column}`));
  for (let page = first; ; ) {
    for (const bill of page) {
      yield exportedRow(bill, ctx.tenant.currency, t(`bills.states.${billState(bill, today)}`));
    }
    const last = page.at(-1);
    if (!last || page.length < pageSize) return;
    page = await exportPage(ctx, { filter, after: last.id });
  }
}

async function externalIdsOf(
  db: TenantDb,
  tenantId: string,
  billIds: string[],
): Promise<Map<string, string>> {
  const rows = await db.$queryRaw<{ id: string; called: string }[]>`
    select record_id as id, string_agg(system || ':' || external_id, ' ' order by system, external_id) as called
    from external_record where tenant_id = ${tenantId}::uuid and kind = 'bill' and record_id = any(${billIds}::uuid[])
    group by record_id`;
  return new Map(rows.map(({ id, called }) => [id, called]));
}

const exportedColumns = [
  'community',
  'property',
  'owner',
  'feeItem',
  'periodStart',
  'periodEnd',
  'dueOn',
  'amount',
  'paid',
  'open',
  'status',
  'externalIds',
] as const;

function exportedRow(bill: ExportedBill, currency: string, status: string): TableCell[] {
  const money = (amount: bigint) => ({ number: minorToText(amount, currency) });
  return [
    bill.property.communityName,
    bill.property.code,
    bill.person?.name ?? null,
    bill.feeItem.name,
    { day: bill.period.start },
    { day: addDays(bill.period.end, -1) },
    { day: bill.dueOn },
    money(bill.amount),
    money(bill.paidAmount),
    money(openAmount(bill)),
    status,
    bill.externalIds,
  ];
}
