import { Prisma } from '#prisma/generated/client.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import type { BankLineView } from '../bank-line-view.ts';
import type { DocumentCandidate, Reason } from './candidate.ts';

/** A document is looked for this many days around the booking: banks book at weekends late. */
const windowDays = 7;

type Row = Omit<DocumentCandidate, 'kind' | 'score' | 'reasons'> & {
  lineId: string;
  daysApart: number;
  reference: string | null;
  name: string | null;
};

/**
 * Documents of exactly the amount of a line, near its day, that no other line is matched with: payouts, transfers recorded at the counter, deposits and cash
 * brought to the bank for money in; settlements, spending, refunds, deposits given back and cash fetched for money out.
 */
export async function documentCandidates(
  db: TenantDb,
  tenantId: string,
  timeZone: string,
  lines: readonly BankLineView[],
): Promise<Map<string, DocumentCandidate[]>> {
  const tenant = Prisma.sql`${tenantId}::uuid`;
  const input = lines.map(({ id, amount, bookedOn }) => ({ id, amount: amount.toString(), day: bookedOn }));
  const near = (day: Prisma.Sql) =>
    Prisma.sql`${day} between l.day - ${windowDays}::int and l.day + ${windowDays}::int`;
  const rows = await db.$queryRaw<Row[]>`
    with l as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(input)}::jsonb) as l (id uuid, amount bigint, day date)
    ), found as (
      select l.id as line_id, l.day, d.* from l cross join lateral (
        select 'payout' as document_kind, p.id as document_id, p.arrives_on as on_day, p.amount, null as label, null as reference, null as name
        from payout p where p.tenant_id = ${tenant} and p.amount = l.amount and ${near(Prisma.sql`p.arrives_on`)} and p.status in ('paid', 'in_transit', 'pending')
        union all
        select 'payment', p.id, (p.received_at at time zone ${timeZone})::date, p.amount, pr.code, p.reference, pe.name
        from payment p left join property pr on pr.tenant_id = p.tenant_id and pr.id = p.property_id
        left join person pe on pe.tenant_id = p.tenant_id and pe.id = p.person_id
        where p.tenant_id = ${tenant} and p.method in ('bank_transfer', 'terminal', 'scan') and p.status = 'received' and p.amount = l.amount
          and p.received_at >= (l.day - ${windowDays}::int)::timestamp at time zone ${timeZone}
          and p.received_at < (l.day + ${windowDays + 1}::int)::timestamp at time zone ${timeZone}
        union all
        select 'deposit', d.id, d.taken_on, d.amount, pr.code, d.reference, d.payer_name
        from deposit d join property pr on pr.tenant_id = d.tenant_id and pr.id = d.property_id
        where d.tenant_id = ${tenant} and d.method <> 'cash' and d.amount = l.amount and ${near(Prisma.sql`d.taken_on`)}
        union all
        select 'cash_movement', m.id, (m.created_at at time zone ${timeZone})::date, m.amount, null, null, null
        from cash_movement m where m.tenant_id = ${tenant} and m.kind = case when l.amount > 0 then 'to_bank' else 'from_bank' end and m.amount = abs(l.amount)
          and ${near(Prisma.sql`(m.created_at at time zone ${timeZone})::date`)}
        union all
        select 'payee_settlement', s.id, s.posted_on, s.amount, y.name, s.reference, y.name
        from payee_settlement s join payee y on y.tenant_id = s.tenant_id and y.id = s.payee_id
        where s.tenant_id = ${tenant} and s.status = 'posted' and s.amount = -l.amount and ${near(Prisma.sql`s.posted_on`)}
        union all
        select 'spending', s.id, s.spent_on, s.amount, s.payee_name, s.reference, s.payee_name
        from spending s where s.tenant_id = ${tenant} and s.status = 'posted' and s.method = 'bank_transfer' and s.amount = -l.amount
          and ${near(Prisma.sql`s.spent_on`)}
        union all
        select 'deposit_return', r.id, r.posted_on, r.amount, pr.code, null, d.payer_name
        from deposit_return r join deposit d on d.tenant_id = r.tenant_id and d.id = r.deposit_id
        join property pr on pr.tenant_id = d.tenant_id and pr.id = d.property_id
        where r.tenant_id = ${tenant} and r.status = 'posted' and r.method = 'bank_transfer' and r.amount = -l.amount and ${near(Prisma.sql`r.posted_on`)}
        union all
        select 'refund', f.id, (f.updated_at at time zone ${timeZone})::date, f.amount, pr.code, null, pe.name
        from refund f join payment p on p.tenant_id = f.tenant_id and p.id = f.payment_id
        left join property pr on pr.tenant_id = p.tenant_id and pr.id = p.property_id
        left join person pe on pe.tenant_id = p.tenant_id and pe.id = p.person_id
        where f.tenant_id = ${tenant} and f.status = 'done' and f.method = 'bank_transfer' and f.amount = -l.amount
          and ${near(Prisma.sql`(f.updated_at at time zone ${timeZone})::date`)}
      ) d
    )
    select f.line_id as "lineId", f.document_kind as "documentKind", f.document_id as "documentId", f.on_day::text as day, f.amount, f.label, f.reference, f.name,
      abs(f.on_day - f.day) as "daysApart"
    from found f
    where not exists (select from bank_line t where t.tenant_id = ${tenant} and t.document_kind = f.document_kind and t.document_id = f.document_id)`;
  const byLine = new Map<string, DocumentCandidate[]>();
  for (const row of rows) {
    const line = lines.find(({ id }) => id === row.lineId);
    if (line) byLine.set(row.lineId, [...(byLine.get(row.lineId) ?? []), judge(row, line)]);
  }
  return byLine;
}

function judge(
  { lineId: _lineId, daysApart, reference, name, ...row }: Row,
  line: BankLineView,
): DocumentCandidate {
  const said = `${line.counterparty ?? ''} ${line.purpose ?? ''} ${line.bankReference ?? ''}`.toLowerCase();
  const reasons: Reason[] = [because('amount_equal')];
  let score = 50 + Math.max(5, 35 - 8 * daysApart);
  reasons.push(daysApart === 0 ? because('same_day') : because('days_apart', { count: daysApart }));
  if (reference && reference.length >= 4 && said.includes(reference.toLowerCase())) {
    score += 35;
    reasons.push(because('reference_found', { value: reference }));
  }
  if (name && name.length >= 2 && said.includes(name.toLowerCase())) {
    score += 15;
    reasons.push(because('name_found', { value: name }));
  }
  if (row.label && row.label !== name && said.includes(row.label.toLowerCase())) {
    score += 15;
    reasons.push(because('room_found', { value: row.label }));
  }
  return { kind: 'document', ...row, score: Math.min(100, score), reasons };
}

function because(code: Reason['code'], params: Reason['params'] = {}): Reason {
  return { code, params };
}
