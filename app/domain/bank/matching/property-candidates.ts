import { Prisma } from '#prisma/generated/client.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import type { BankLineView } from '../bank-line-view.ts';
import type { PropertyCandidate, Reason } from './candidate.ts';
import { type LineTokens, lineTokens } from './line-tokens.ts';

type Found = {
  lineId: string;
  kind: LineTokens['kind'];
  weight: LineTokens['weight'];
  token: string;
  propertyId: string;
  code: string;
  communityName: string;
  personName: string | null;
};

type Owed = { propertyId: string; billId: string; amount: bigint };

/** Properties of one line that are looked at: a name that many share says little. */
const mostOfLine = 20;

/**
 * Properties for which the money of a line may have been sent, because the line names them or somebody who holds them, with the bills that it would pay. Only
 * money in is looked at.
 */
export async function propertyCandidates(
  db: TenantDb,
  tenantId: string,
  lines: readonly BankLineView[],
): Promise<Map<string, PropertyCandidate[]>> {
  const tokens = lines.filter(({ amount }) => amount > 0n).flatMap(lineTokens);
  if (tokens.length === 0) return new Map();
  const tenant = Prisma.sql`${tenantId}::uuid`;
  const found = await db.$queryRaw<Found[]>`
    with token as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(tokens)}::jsonb) as t ("lineId" uuid, kind text, token text, weight text)
    ), named as (
      select t."lineId", t.kind, t.weight, t.token, p.id as property_id, null::text as person_name
      from token t join property p on p.tenant_id = ${tenant} and p.code = t.token where t.kind = 'code'
      union all
      select t."lineId", t.kind, t.weight, t.token, n.property_id, e.name
      from token t join person e on e.tenant_id = ${tenant} and e.name = t.token join tenure n on n.tenant_id = ${tenant} and n.person_id = e.id
      where t.kind = 'name' and n.ends_on is null
      union all
      select t."lineId", t.kind, t.weight, t.token, n.property_id, e.name
      from token t join person e on e.tenant_id = ${tenant} and e.phone = t.token join tenure n on n.tenant_id = ${tenant} and n.person_id = e.id
      where t.kind = 'phone' and n.ends_on is null
    )
    select n."lineId", n.kind, n.weight, n.token, n.property_id as "propertyId", n.person_name as "personName", p.code, c.name as "communityName"
    from (select *, dense_rank() over (partition by "lineId" order by kind, property_id) as place from named) n
    join property p on p.tenant_id = ${tenant} and p.id = n.property_id
    join community c on c.tenant_id = ${tenant} and c.id = p.community_id
    where n.place <= ${mostOfLine}`;
  if (found.length === 0) return new Map();
  const owed = await db.$queryRaw<Owed[]>`
    select b.property_id as "propertyId", b.id as "billId", b.amount - b.paid_amount - b.credited_amount as amount
    from bill b where b.tenant_id = ${tenant} and b.property_id = any(${[...new Set(found.map(({ propertyId }) => propertyId))]}::uuid[])
      and b.status = 'open'
    order by b.due_on, b.id`;
  const byLine = new Map<string, PropertyCandidate[]>();
  for (const line of lines) {
    const mentions = found.filter(({ lineId }) => lineId === line.id);
    const judged = [...new Set(mentions.map(({ propertyId }) => propertyId))].map((propertyId) =>
      judge(
        line,
        mentions.filter((mention) => mention.propertyId === propertyId),
        owed.filter((bill) => bill.propertyId === propertyId),
      ),
    );
    if (judged.length > 0) byLine.set(line.id, judged);
  }
  return byLine;
}

function judge(line: BankLineView, mentions: Found[], bills: Owed[]): PropertyCandidate {
  const { propertyId, code, communityName } = mentions[0] as Found;
  const reasons: Reason[] = [];
  let score = 0;
  const byCode = mentions.find(({ kind }) => kind === 'code');
  if (byCode) {
    score += 45;
    reasons.push({ code: 'room_found', params: { value: byCode.token } });
  }
  const byName =
    mentions.find(({ kind, weight }) => kind === 'name' && weight === 'counterparty') ??
    mentions.find(({ kind }) => kind === 'name');
  if (byName) {
    const isPayer = byName.weight === 'counterparty';
    score += byCode ? 15 : isPayer ? 40 : 28;
    reasons.push({ code: isPayer ? 'payer_is_owner' : 'name_found', params: { value: byName.token } });
  }
  const byPhone = mentions.find(({ kind }) => kind === 'phone');
  if (byPhone) {
    score += score === 0 ? 40 : 10;
    reasons.push({ code: 'phone_found', params: { value: byPhone.token } });
  }
  const money = moneyOf(line.amount, bills);
  return {
    kind: 'property',
    property: { id: propertyId, code, communityName },
    payerName: byName?.personName ?? byPhone?.personName ?? null,
    billIds: money.billIds,
    owed: bills.reduce((sum, bill) => sum + bill.amount, 0n),
    score: Math.min(100, score + money.score),
    reasons: [...reasons, { code: money.code, params: money.params }],
  };
}

type MoneyFit = { code: Reason['code']; score: number; billIds: string[]; params: Reason['params'] };

/** Which bills the amount fits, oldest first. */
function moneyOf(amount: bigint, bills: Owed[]): MoneyFit {
  const ids = bills.map(({ billId }) => billId);
  const owed = bills.reduce((sum, bill) => sum + bill.amount, 0n);
  if (owed === 0n) return { code: 'nothing_owed', score: 5, billIds: [], params: {} };
  if (owed === amount) return { code: 'all_owed', score: 50, billIds: ids, params: { count: ids.length } };
  let sum = 0n;
  for (const [index, bill] of bills.entries()) {
    sum += bill.amount;
    if (sum === amount)
      return {
        code: 'oldest_bills',
        score: 45,
        billIds: ids.slice(0, index + 1),
        params: { count: index + 1 },
      };
  }
  const one = bills.find((bill) => bill.amount === amount);
  if (one) return { code: 'one_bill', score: 40, billIds: [one.billId], params: {} };
  return amount < owed
    ? { code: 'part_of_owed', score: 15, billIds: ids, params: {} }
    : { code: 'more_than_owed', score: 10, billIds: ids, params: {} };
}
