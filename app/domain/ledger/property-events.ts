import type { Day } from '#app/kernel/dates.ts';
import { Prisma } from '#prisma/generated/client.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import { accountIds } from './account-ids.ts';
import type { DocumentKind } from './transfer.ts';

/**
 * What a document did to the account of a property on a day. `charge`: a bill or a growing late fee; `cancellation`: a bill, or a part of a late
 * fee, taken back; `credit_note`; `payment`; `refund`; `prepaid`: prepaid money that paid a bill, or became prepaid again.
 */
export type PropertyEventKind = 'charge' | 'cancellation' | 'credit_note' | 'payment' | 'refund' | 'prepaid';

export type PropertyEvent = {
  propertyId: string;
  postedOn: Day;
  kind: PropertyEventKind;
  documentKind: DocumentKind;
  documentId: string;
  /** The bill that was charged or credited; null for payments. */
  billId: string | null;
  /** By how much what is owed, and what is prepaid, went up; minor units. */
  owed: bigint;
  prepaid: bigint;
  /** Orders the events of a day as they were posted. */
  place: string;
};

/** Whose events: `wanted` selects `property_id` and whatever the two conditions need of it as `o`, on bills `b` and payments `p`. */
export type PropertyEventScope = { wanted: Prisma.Sql; bill: Prisma.Sql; payment: Prisma.Sql };

/** All events of some properties. */
export function eventsOf(propertyIds: readonly string[]): PropertyEventScope {
  return {
    wanted: Prisma.sql`select unnest(${[...propertyIds]}::uuid[]) as property_id`,
    bill: Prisma.sql`true`,
    payment: Prisma.sql`true`,
  };
}

/** Everything that ever moved what properties owe and have prepaid: common table expressions, of which `property_events` is to be read. */
export async function propertyEvents(
  db: TenantDb,
  tenantId: string,
  scope: PropertyEventScope,
): Promise<Prisma.Sql> {
  const { receivables, advances } = await accountIds(db, tenantId, ['receivables', 'advances']);
  const owed = Prisma.sql`case ${receivables}::uuid when t.debit_account_id then t.amount when t.credit_account_id then -t.amount else 0 end`;
  const prepaid = Prisma.sql`case ${advances}::uuid when t.credit_account_id then t.amount when t.debit_account_id then -t.amount else 0 end`;
  const isOwed = Prisma.sql`${receivables}::uuid in (t.debit_account_id, t.credit_account_id)`;
  const isPrepaid = Prisma.sql`${advances}::uuid in (t.debit_account_id, t.credit_account_id)`;
  return Prisma.sql`
    wanted as (${scope.wanted}),
    charged as (
      select b.property_id, b.id from wanted o join bill b on b.tenant_id = ${tenantId}::uuid and b.property_id = o.property_id
      where b.status <> 'void' and ${scope.bill}
      union all
      select b.property_id, b.id from wanted o join bill b on b.tenant_id = ${tenantId}::uuid and b.property_id = o.property_id
      where b.status = 'void' and ${scope.bill}
    ),
    allocated as (
      select c.property_id, a.payment_id, a.bill_id, a.amount, a.reversed_amount, a.allocated_on, a.reversed_on
      from charged c join payment_allocation a on a.tenant_id = ${tenantId}::uuid and a.bill_id = c.id
    ),
    concerned as (
      select property_id, payment_id, bool_or(own) as own from (
        select property_id, payment_id, false as own from allocated
        union all
        select o.property_id, p.id, true from wanted o
        join payment p on p.tenant_id = ${tenantId}::uuid and p.property_id = o.property_id
        where ${scope.payment}
      ) found group by property_id, payment_id
    ),
    elsewhere as (
      select distinct f.property_id, f.payment_id from concerned f
      join payment_allocation a on a.tenant_id = ${tenantId}::uuid and a.payment_id = f.payment_id
      left join charged c on c.id = a.bill_id and c.property_id = f.property_id
      where c.id is null
    ),
    paid as (
      select f.*, e.payment_id is null as whole from concerned f left join elsewhere e using (property_id, payment_id)
    ),
    document as (
      select property_id, payment_id, whole, own, payment_id as id, 'payment' as kind from paid
      union all
      select d.property_id, d.payment_id, d.whole, d.own, f.id, 'refund' from paid d
      join refund f on f.tenant_id = ${tenantId}::uuid and f.payment_id = d.payment_id
    ),
    moved as (
      select c.property_id, t.posted_on, case when t.debit_account_id = ${receivables}::uuid then 'charge' else 'cancellation' end as kind,
        'bill' as document_kind, c.id as document_id, c.id as bill_id, ${owed} as owed, 0::bigint as prepaid, t.id as place
      from charged c join ledger_transfer t on t.tenant_id = ${tenantId}::uuid and t.document_id = c.id and t.document_kind = 'bill'
      where ${isOwed}
      union all
      select c.property_id, t.posted_on, 'credit_note', 'credit_note', n.id, c.id, ${owed}, 0, t.id
      from charged c join credit_note n on n.tenant_id = ${tenantId}::uuid and n.bill_id = c.id
      join ledger_transfer t on t.tenant_id = n.tenant_id and t.document_id = n.id and t.document_kind = 'credit_note'
      where ${isOwed}
      union all
      select d.property_id, t.posted_on, case when ${isOwed} and ${isPrepaid} then 'prepaid' else d.kind end, d.kind, d.id, null,
        case when d.whole then ${owed} else 0 end, case when d.own then ${prepaid} else 0 end, t.id
      from document d join ledger_transfer t on t.tenant_id = ${tenantId}::uuid and t.document_id = d.id and t.document_kind = d.kind
      where d.whole and ${isOwed} or d.own and ${isPrepaid}
      union all
      select l.property_id, l.allocated_on, 'payment', 'payment', l.payment_id, null, -l.amount, 0, l.payment_id
      from allocated l join paid d on d.property_id = l.property_id and d.payment_id = l.payment_id and not d.whole
      union all
      select l.property_id, l.reversed_on, 'refund', 'payment', l.payment_id, null, l.reversed_amount, 0, l.payment_id
      from allocated l join paid d on d.property_id = l.property_id and d.payment_id = l.payment_id and not d.whole
      where l.reversed_amount > 0
    ),
    property_events as (
      select property_id, posted_on, kind, document_kind, document_id, bill_id, sum(owed)::bigint as owed, sum(prepaid)::bigint as prepaid,
        (array_agg(place order by place))[1] as place
      from moved group by property_id, posted_on, kind, document_kind, document_id, bill_id
    )`;
}
