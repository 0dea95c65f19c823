import type { z } from 'zod';
import { minorToText } from '#app/kernel/money.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { operation } from '#tenants/operation.ts';
import { accessibleSql } from '#tenants/policies/accessible-sql.ts';
import { changedAfter, momentSql, nextOf, readWatermark } from './change-page.ts';
import { type ApiPayment, type paymentPage, paymentQuery } from './payment-schemas.ts';

const paymentColumns = {
  id: Prisma.sql`p.id`,
  propertyId: Prisma.sql`p.property_id`,
  personId: Prisma.sql`p.person_id`,
};

type Row = Omit<ApiPayment, 'amount' | 'creditAmount' | 'refundedAmount' | 'bills' | 'receiptNumber'> & {
  amount: bigint;
  creditAmount: bigint;
  refundedAmount: bigint;
  receiptNumber: bigint | null;
  bills: { billId: string; amount: string }[];
};

/** Payments in the order in which they changed, a page at a time, as the API gives them. */
export const listChangedPayments = operation({
  name: 'payment.list-changed',
  kind: 'read',
  input: paymentQuery,
  can: ['read', 'Payment'],
  async run({ db, tenantId, ability }, query): Promise<z.output<typeof paymentPage>> {
    const tenant = Prisma.sql`${tenantId}::uuid`;
    const watermark = await readWatermark(db);
    const rows = await db.$queryRaw<Row[]>`
      select p.id, case when r.id is not null then jsonb_build_object('id', r.id, 'code', r.code, 'community', c.name) end as property,
        case when e.id is not null then jsonb_build_object('id', e.id, 'name', e.name) end as person,
        p.method, p.status, p.currency, p.amount, p.credit_amount as "creditAmount", p.refunded_amount as "refundedAmount",
        p.receipt_number as "receiptNumber", p.reference, ${momentSql(Prisma.sql`p.received_at`)} as "receivedAt",
        ${momentSql(Prisma.sql`p.updated_at`)} as "updatedAt",
        coalesce((select jsonb_agg(jsonb_build_object('billId', a.bill_id, 'amount', (a.amount - a.reversed_amount)::text) order by a.bill_id)
          from payment_allocation a where a.tenant_id = ${tenant} and a.payment_id = p.id and a.amount > a.reversed_amount), '[]') as bills,
        coalesce((select jsonb_agg(jsonb_build_object('system', x.system, 'id', x.external_id) order by x.system, x.external_id)
          from external_record x where x.tenant_id = ${tenant} and x.kind in ('payment', 'prepaid') and x.record_id = p.id), '[]') as "externalIds"
      from (
        select * from payment p
        where p.tenant_id = ${tenant} and ${accessibleSql(ability, 'Payment', paymentColumns)}
          and ${changedAfter(query, Prisma.sql`p.updated_at`, Prisma.sql`p.id`)}
          and ${query.method ? Prisma.sql`p.method = ${query.method}` : Prisma.sql`true`}
          and ${query.propertyId ? Prisma.sql`p.property_id = ${query.propertyId}::uuid` : Prisma.sql`true`}
        order by p.updated_at, p.id limit ${query.limit + 1}
      ) p
      left join property r on r.tenant_id = ${tenant} and r.id = p.property_id
      left join community c on c.tenant_id = ${tenant} and c.id = r.community_id
      left join person e on e.tenant_id = ${tenant} and e.id = p.person_id
      order by p.updated_at, p.id`;
    const page = rows.slice(0, query.limit);
    return {
      data: page.map((row) => {
        const text = (amount: bigint) => minorToText(amount, row.currency);
        return {
          ...row,
          amount: text(row.amount),
          creditAmount: text(row.creditAmount),
          refundedAmount: text(row.refundedAmount),
          receiptNumber: row.receiptNumber?.toString() ?? null,
          bills: row.bills.map(({ billId, amount }) => ({ billId, amount: text(BigInt(amount)) })),
        };
      }),
      next: nextOf(page, rows.length > query.limit),
      watermark,
    };
  },
});
