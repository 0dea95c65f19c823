import type { z } from 'zod';
import { billColumns } from '#app/domain/billing/bill-filter.ts';
import { minorToText } from '#app/kernel/money.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { operation } from '#tenants/operation.ts';
import { accessibleSql } from '#tenants/policies/accessible-sql.ts';
import { type ApiBill, type billPage, billQuery } from './bill-schemas.ts';
import { changedAfter, momentSql, nextOf, readWatermark } from './change-page.ts';

type Row = Omit<
  ApiBill,
  'amount' | 'taxAmount' | 'paidAmount' | 'creditedAmount' | 'openAmount' | 'currency'
> & {
  amount: bigint;
  taxAmount: bigint;
  paidAmount: bigint;
  creditedAmount: bigint;
};

/** Bills in the order in which they changed, a page at a time, as the API gives them. */
export const listChangedBills = operation({
  name: 'bill.list-changed',
  kind: 'read',
  input: billQuery,
  can: ['read', 'Bill'],
  async run({ db, ctx, tenantId, ability }, query): Promise<z.output<typeof billPage>> {
    const tenant = Prisma.sql`${tenantId}::uuid`;
    const watermark = await readWatermark(db);
    const rows = await db.$queryRaw<Row[]>`
      select b.id, jsonb_build_object('id', p.id, 'code', p.code, 'community', c.name) as property,
        jsonb_build_object('id', f.id, 'code', f.code, 'name', f.name) as "feeItem",
        case when e.id is not null then jsonb_build_object('id', e.id, 'name', e.name) end as person,
        b.period_start::text as "periodStart", b.period_end::text as "periodEnd", b.due_on::text as "dueOn",
        b.amount, b.tax_amount as "taxAmount", b.paid_amount as "paidAmount", b.credited_amount as "creditedAmount", b.status,
        b.late_fee_of is not null as "isLateFee", ${momentSql(Prisma.sql`b.updated_at`)} as "updatedAt",
        coalesce((select jsonb_agg(jsonb_build_object('system', x.system, 'id', x.external_id) order by x.system, x.external_id)
          from external_record x where x.tenant_id = ${tenant} and x.kind = 'bill' and x.record_id = b.id), '[]') as "externalIds"
      from (
        select * from bill b
        where b.tenant_id = ${tenant} and ${accessibleSql(ability, 'Bill', billColumns)}
          and ${changedAfter(query, Prisma.sql`b.updated_at`, Prisma.sql`b.id`)}
          and ${query.status ? Prisma.sql`b.status = ${query.status}` : Prisma.sql`true`}
          and ${query.propertyId ? Prisma.sql`b.property_id = ${query.propertyId}::uuid` : Prisma.sql`true`}
        order by b.updated_at, b.id limit ${query.limit + 1}
      ) b
      join property p on p.tenant_id = ${tenant} and p.id = b.property_id
      join community c on c.tenant_id = ${tenant} and c.id = p.community_id
      join fee_item f on f.tenant_id = ${tenant} and f.id = b.fee_item_id
      left join person e on e.tenant_id = ${tenant} and e.id = b.person_id
      order by b.updated_at, b.id`;
    const page = rows.slice(0, query.limit);
    const { currency } = ctx.tenant;
    const text = (amount: bigint) => minorToText(amount, currency);
    return {
      data: page.map((row) => ({
        ...row,
        currency,
        amount: text(row.amount),
        taxAmount: text(row.taxAmount),
        paidAmount: text(row.paidAmount),
        creditedAmount: text(row.creditedAmount),
        openAmount: text(row.status === 'open' ? row.amount - row.paidAmount - row.creditedAmount : 0n),
      })),
      next: nextOf(page, rows.length > query.limit),
      watermark,
    };
  },
});
