import type { BillExplanation } from '#app/domain/billing/computation/bill-explanation.ts';
import { explainBill } from '#app/domain/billing/computation/explain-bill.ts';
import type { LateFeeExplanation } from '#app/domain/late-fees/late-fee-explanation.ts';
import { type PropertyEventScope, propertyEvents } from '#app/domain/ledger/property-events.ts';
import { propertyTitle } from '#app/domain/portal/property-title.ts';
import { addDays, type Day } from '#app/kernel/dates.ts';
import type { Language } from '#app/kernel/languages.ts';
import type { OperationScope } from '#tenants/operation.ts';
import type { Statement, StatementBill, StatementEntry } from './statement-data.ts';

export type StatementRequest = {
  propertyIds: readonly string[];
  scope: PropertyEventScope;
  /** Days [start, end). */
  period: { start: Day; end: Day };
  language: Language;
  /** Whose statement it is, where it is not that of whoever holds the property at the end of the period. */
  personId?: string;
};

/** The statements of properties in the order of their ids, from the same events as their journal: what the one shows adds up in the other. */
export async function readStatements(scope: OperationScope, request: StatementRequest): Promise<Statement[]> {
  const facts = await readFacts(scope, request);
  const lines = await readLines(scope, request);
  return request.propertyIds.flatMap((id) => {
    const fact = facts.find((row) => row.id === id);
    return fact
      ? [
          statementOf(
            scope,
            request,
            fact,
            lines.filter(({ propertyId }) => propertyId === id),
          ),
        ]
      : [];
  });
}

function statementOf(
  { ctx }: OperationScope,
  { period, language }: StatementRequest,
  fact: Fact,
  lines: Line[],
): Statement {
  const opening = lines.find(({ kind }) => kind === 'opening');
  const bills: StatementBill[] = [];
  const entries: StatementEntry[] = [];
  for (const line of lines) {
    const { kind, bill, detail, number, owed, prepaid } = line;
    if (kind === 'opening') continue;
    if (kind === 'charge' || kind === 'cancellation') {
      if (!bill || owed === 0n) continue;
      bills.push({
        billId: bill.id,
        feeItemName: bill.feeItemName,
        isLateFee: bill.isLateFee,
        isCancelled: kind === 'cancellation',
        period: { start: bill.start, end: bill.end },
        dueOn: bill.dueOn,
        amount: owed,
        computation:
          kind === 'charge' && bill.explanation.version === 1
            ? explainBill(bill.explanation, ctx.tenant.currency, language)
            : [],
      });
    } else if (owed !== 0n || prepaid !== 0n) {
      entries.push({
        kind,
        day: line.day,
        number,
        detail,
        feeItemName: bill?.feeItemName ?? null,
        owed,
        prepaid,
      });
    }
  }
  const before = { owed: opening?.owed ?? 0n, prepaid: opening?.prepaid ?? 0n };
  const moved = lines.filter(({ kind }) => kind !== 'opening');
  const { id, code, communityName, payerName } = fact;
  return {
    property: { id, code, communityName, title: propertyTitle(fact, language) },
    payerName,
    period,
    opening: before,
    bills,
    entries,
    closing: {
      owed: moved.reduce((sum, line) => sum + line.owed, before.owed),
      prepaid: moved.reduce((sum, line) => sum + line.prepaid, before.prepaid),
    },
  };
}

/** Late fees are one line however often they grew; everything before the period is the line `opening`. */
async function readLines(
  { db, tenantId }: OperationScope,
  { scope, period }: StatementRequest,
): Promise<Line[]> {
  const events = await propertyEvents(db, tenantId, scope);
  return db.$queryRaw<Line[]>`
    with ${events},
    named as (
      select e.*, case when e.posted_on < ${period.start}::date then 'opening'
        when e.kind = 'cancellation' and b.late_fee_of is not null then 'charge' else e.kind end as line
      from property_events e left join bill b on b.tenant_id = ${tenantId}::uuid and b.id = case when e.kind = 'cancellation' then e.bill_id end
      where e.posted_on < ${period.end}::date
    ),
    line as (
      select property_id, line as kind, min(posted_on) as day, sum(owed)::bigint as owed, sum(prepaid)::bigint as prepaid, (array_agg(place order by place))[1] as place,
        case when line <> 'opening' then bill_id end as bill_id, case when line <> 'opening' then document_kind end as document_kind,
        case when line <> 'opening' then document_id end as document_id
      from named group by 1, 2, 7, 8, 9
    )
    select l.property_id as "propertyId", l.kind, l.day::text, l.owed, l.prepaid, coalesce(p.receipt_number, n.number, f.number) as number,
      coalesce(p.method, f.method, n.reason) as detail,
      case when b.id is not null then jsonb_build_object('id', b.id, 'feeItemName', i.name, 'isLateFee', b.late_fee_of is not null,
        'start', b.period_start, 'end', b.period_end, 'dueOn', b.due_on, 'explanation', b.explanation) end as bill
    from line l
    left join bill b on b.tenant_id = ${tenantId}::uuid and b.id = l.bill_id
    left join fee_item i on i.tenant_id = b.tenant_id and i.id = b.fee_item_id
    left join payment p on p.tenant_id = ${tenantId}::uuid and p.id = l.document_id and l.document_kind = 'payment'
    left join credit_note n on n.tenant_id = ${tenantId}::uuid and n.id = l.document_id and l.document_kind = 'credit_note'
    left join refund f on f.tenant_id = ${tenantId}::uuid and f.id = l.document_id and l.document_kind = 'refund'
    order by l.property_id, l.day, l.kind in ('charge', 'cancellation') desc,
      case when l.kind in ('charge', 'cancellation') then (b.late_fee_of is not null, i.priority, i.name, b.period_start) end, l.place`;
}

/** The property, and who holds it on the last day of the period. */
function readFacts(
  { db, tenantId }: OperationScope,
  { propertyIds, period, personId }: StatementRequest,
): Promise<Fact[]> {
  return db.$queryRaw<Fact[]>`
    select p.id, p.kind, p.code, p.room, bu.name as building, e.name as entrance, c.name as "communityName",
      coalesce((select pe.name from person pe where pe.tenant_id = ${tenantId}::uuid and pe.id = ${personId ?? null}::uuid),
        (select string_agg(pe.name, '、' order by t.id) from tenure t join person pe on pe.tenant_id = t.tenant_id and pe.id = t.person_id
        where t.tenant_id = ${tenantId}::uuid and t.property_id = p.id and t.is_payer
          and coalesce(t.starts_on, '-infinity') < ${period.end}::date and coalesce(t.ends_on, 'infinity') > ${addDays(period.end, -1)}::date)
      ) as "payerName"
    from property p
    join community c on c.tenant_id = p.tenant_id and c.id = p.community_id
    left join building bu on bu.tenant_id = p.tenant_id and bu.id = p.building_id
    left join entrance e on e.tenant_id = p.tenant_id and e.id = p.entrance_id
    where p.tenant_id = ${tenantId}::uuid and p.id = any(${[...propertyIds]}::uuid[])`;
}

type Fact = {
  id: string;
  kind: string;
  code: string;
  room: string;
  building: string | null;
  entrance: string | null;
  communityName: string;
  payerName: string | null;
};

type Line = {
  propertyId: string;
  kind: 'opening' | 'charge' | 'cancellation' | StatementEntry['kind'];
  day: Day;
  owed: bigint;
  prepaid: bigint;
  number: bigint | null;
  detail: string | null;
  bill: {
    id: string;
    feeItemName: string;
    isLateFee: boolean;
    start: Day;
    end: Day;
    dueOn: Day;
    /** Of a version that this one does not know, where a newer one wrote it. */
    explanation: BillExplanation | LateFeeExplanation | { version?: never };
  } | null;
};
