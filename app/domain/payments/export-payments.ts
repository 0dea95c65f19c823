import { z } from 'zod';
import type { TableCell } from '#app/domain/exports/table-cell.ts';
import { literally } from '#app/domain/search/contains-any.ts';
import { type Day, isDay } from '#app/kernel/dates.ts';
import { minorToText } from '#app/kernel/money.ts';
import { translator } from '#app/locales/translator.ts';
import { Prisma } from '#prisma/generated/client.ts';
import type { TenantContext } from '#tenants/context.ts';
import { operation } from '#tenants/operation.ts';
import { accessibleSql } from '#tenants/policies/accessible-sql.ts';
import { type PaymentMethod, type PaymentStatus, paymentMethods, paymentStatuses } from './list-payments.ts';

const pageSize = 1_000;
const firstId = '00000000-0000-0000-0000-000000000000';
const day = z.string().refine(isDay, 'invalid_date');

export const exportPaymentsFilter = z.object({
  method: z.enum(paymentMethods).nullish(),
  status: z.enum(paymentStatuses).nullish(),
  /** Local days of the company, both included. */
  from: day.nullish(),
  through: day.nullish(),
  propertyId: z.uuid().nullish(),
  /** A receipt number, or part of the payer's name or the property's code. */
  q: z.string().trim().max(100).nullish(),
});

type Row = {
  id: string;
  receiptNumber: bigint | null;
  day: Day;
  communityName: string | null;
  propertyCode: string | null;
  payerName: string | null;
  method: PaymentMethod;
  status: PaymentStatus;
  currency: string;
  amount: bigint;
  creditAmount: bigint;
  refundedAmount: bigint;
  reference: string | null;
  externalIds: string | null;
};

const columns = {
  id: Prisma.sql`p.id`,
  propertyId: Prisma.sql`p.property_id`,
  personId: Prisma.sql`p.person_id`,
};

/** The next thousand payments of an export, in the order of their making, which does not move while it runs. */
const exportPage = operation({
  name: 'payment.export',
  kind: 'read',
  input: z.object({ filter: exportPaymentsFilter, after: z.uuid().nullable() }),
  can: ['export', 'Payment'],
  timeoutMs: 60_000,
  run({ db, ctx, tenantId, ability }, { filter, after }): Promise<Row[]> {
    const tenant = Prisma.sql`${tenantId}::uuid`;
    const { timeZone } = ctx.tenant;
    const { method, status, from, through, propertyId, q } = filter;
    const like = `%${literally(q ?? '')}%`;
    const when = (condition: Prisma.Sql, value: unknown) => (value ? condition : Prisma.sql`true`);
    return db.$queryRaw<Row[]>`
      select p.id, p.receipt_number as "receiptNumber", (p.received_at at time zone ${timeZone})::date::text as day, c.name as "communityName",
        r.code as "propertyCode", e.name as "payerName", p.method, p.status, p.currency, p.amount, p.credit_amount as "creditAmount",
        p.refunded_amount as "refundedAmount", p.reference,
        (select string_agg(x.system || ':' || x.external_id, ' ' order by x.system, x.external_id) from external_record x
          where x.tenant_id = ${tenant} and x.kind in ('payment', 'prepaid') and x.record_id = p.id) as "externalIds"
      from payment p
      left join property r on r.tenant_id = ${tenant} and r.id = p.property_id
      left join community c on c.tenant_id = ${tenant} and c.id = r.community_id
      left join person e on e.tenant_id = ${tenant} and e.id = p.person_id
      where p.tenant_id = ${tenant} and ${accessibleSql(ability, 'Payment', columns)} and ${accessibleSql(ability, 'Payment', columns, 'export')}
        and ${when(Prisma.sql`p.method = ${method}`, method)} and ${when(Prisma.sql`p.status = ${status}`, status)}
        and ${when(Prisma.sql`p.received_at >= ${from}::date::timestamp at time zone ${timeZone}`, from)}
        and ${when(Prisma.sql`p.received_at < (${through}::date + 1)::timestamp at time zone ${timeZone}`, through)}
        and ${when(Prisma.sql`(p.receipt_number::text = ${q} or e.name ilike ${like} or r.code ilike ${like})`, q)}
        and ${when(
          Prisma.sql`(p.property_id = ${propertyId}::uuid or exists (select from payment_allocation a join bill b on b.tenant_id = ${tenant} and b.id = a.bill_id
            where a.tenant_id = ${tenant} and a.payment_id = p.id and b.property_id = ${propertyId}::uuid))`,
          propertyId,
        )}
        and p.id > ${after ?? firstId}::uuid
      order by p.id limit ${pageSize}`;
  },
});

/**
 * The payments that a filter finds as rows of a table, its head first, read as the rows are taken.
 *
 * @throws DomainError `forbidden`, `invalid_input`, before the first row
 */
export async function exportPayments(
  ctx: TenantContext,
  filter: z.input<typeof exportPaymentsFilter>,
): Promise<AsyncGenerator<TableCell[], void, undefined>> {
  return rowsFrom(ctx, filter, await exportPage(ctx, { filter, after: null }));
}

async function* rowsFrom(
  ctx: TenantContext,
  filter: z.input<typeof exportPaymentsFilter>,
  first: Row[],
): AsyncGenerator<TableCell[], void, undefined> {
  const t = translator(ctx.language, 'payments');
  yield exportedColumns.map((column) => t(`export.${column}`));
  for (let page = first; ; ) {
    for (const row of page) yield exportedRow(row, t(`methods.${row.method}`), t(`status.${row.status}`));
    const last = page.at(-1);
    if (!last || page.length < pageSize) return;
    page = await exportPage(ctx, { filter, after: last.id });
  }
}

const exportedColumns = [
  'receiptNumber',
  'day',
  'community',
  'property',
  'payer',
  'method',
  'amount',
  'credit',
  'refunded',
  'status',
  'reference',
  'externalIds',
] as const;

function exportedRow(row: Row, method: string, status: string): TableCell[] {
  const money = (amount: bigint) => ({ number: minorToText(amount, row.currency) });
  return [
    row.receiptNumber?.toString() ?? null,
    { day: row.day },
    row.communityName,
    row.propertyCode,
    row.payerName,
    method,
    money(row.amount),
    money(row.creditAmount),
    money(row.refundedAmount),
    status,
    row.reference,
    row.externalIds,
  ];
}
