import { type Day, localDay } from '#app/kernel/dates.ts';
import type { Language } from '#app/kernel/languages.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { isOwnBill, type OwnScope, ownTenures } from './own-tenures.ts';
import { type PropertyPlace, propertyTitle } from './property-title.ts';

/** Open bills: `due` are those whose due day has come, `overdue` those of them that are late; `upcoming` may be paid before. Minor units. */
export type Owed = {
  dueCount: number;
  dueTotal: bigint;
  overdueTotal: bigint;
  upcomingCount: number;
  upcomingTotal: bigint;
  /** The first due day still to come. */
  nextDueOn: Day | null;
};

export type OwnProperty = Owed & {
  id: string;
  kind: string;
  title: string;
  communityName: string;
  /** Whether they hold it now; else only bills of their own are left there. */
  held: boolean;
};

/** What surrounds every page of the portal. */
export type PortalFrame = {
  /** The caller is a person of the register, with or without a property at present. */
  known: boolean;
  properties: OwnProperty[];
  /** The property that the pages are about; null for all of them. */
  propertyId: string | null;
  /** Unread messages, counted up to 100. */
  unread: number;
  /** The company takes payments online, and the caller may make them. */
  payable: boolean;
  /** The day that it is at the company. */
  today: Day;
  currency: string;
  contact: { phone: string | null; email: string };
};

/** For a member who is no person of the register. */
export function emptyFrame({ ctx, now }: OperationScope): PortalFrame {
  const { timeZone, currency, contactPhone: phone, contactEmail: email } = ctx.tenant;
  return {
    known: ctx.actor.kind === 'member' && ctx.actor.personId !== null,
    properties: [],
    propertyId: null,
    unread: 0,
    payable: false,
    today: localDay(now, timeZone),
    currency,
    contact: { phone, email },
  };
}

/** The caller's properties with what is owed on each. `chosenId` is kept only where it is one of them. */
export async function portalFrame(
  scope: OperationScope,
  own: OwnScope,
  chosenId: string | null,
): Promise<PortalFrame> {
  const { db, ctx, ability } = scope;
  const { tenantId, personId, today } = own;
  const rows = await db.$queryRaw<Row[]>`
    with o as (${ownTenures(own)}), owed as (
      select b.property_id,
        count(*) filter (where b.due_on <= ${today}::date)::int as due_count,
        sum(b.amount - b.paid_amount - b.credited_amount) filter (where b.due_on <= ${today}::date)::bigint as due_total,
        sum(b.amount - b.paid_amount - b.credited_amount) filter (where b.due_on < ${today}::date)::bigint as overdue_total,
        count(*) filter (where b.due_on > ${today}::date)::int as upcoming_count,
        sum(b.amount - b.paid_amount - b.credited_amount) filter (where b.due_on > ${today}::date)::bigint as upcoming_total,
        min(b.due_on) filter (where b.due_on > ${today}::date)::text as next_due_on
      from o join bill b on b.tenant_id = ${tenantId}::uuid and b.property_id = o.property_id
      where b.status = 'open' and ${isOwnBill(own)}
      group by b.property_id
    ), around as (
      select
        (select count(*)::int from (
          select 1 from notification n
          where n.tenant_id = ${tenantId}::uuid and n.person_id = ${personId}::uuid and n.read_at is null limit 100) u) as unread,
        exists (select 1 from payment_account pa
          where pa.tenant_id = ${tenantId}::uuid and pa.charges_enabled and pa.deauthorized_at is null) as payable
    )
    select p.id, o.held, p.kind, p.code, p.room, bu.name as building, e.name as entrance, c.name as community_name,
      owed.due_count, owed.due_total, owed.overdue_total, owed.upcoming_count, owed.upcoming_total, owed.next_due_on,
      around.unread, around.payable
    from around
    left join o on true
    left join property p on p.tenant_id = ${tenantId}::uuid and p.id = o.property_id
    left join community c on c.tenant_id = p.tenant_id and c.id = p.community_id
    left join building bu on bu.tenant_id = p.tenant_id and bu.id = p.building_id
    left join entrance e on e.tenant_id = p.tenant_id and e.id = p.entrance_id
    left join owed on owed.property_id = p.id
    order by not o.held, c.name, (p.kind <> 'dwelling'), p.code, p.id`;
  const properties = rows.filter(isProperty).map((row) => toProperty(row, ctx.language));
  return {
    ...emptyFrame(scope),
    properties,
    propertyId: properties.some(({ id }) => id === chosenId) ? chosenId : null,
    unread: rows[0]?.unread ?? 0,
    payable: (rows[0]?.payable ?? false) && ctx.tenant.status === 'active' && ability.can('pay', 'Bill'),
  };
}

/** What is owed on the chosen property, or on all. */
export function owedOn({ properties, propertyId }: PortalFrame): Owed {
  const chosen = properties.filter(({ id }) => propertyId === null || id === propertyId);
  const nextDays = chosen.map(({ nextDueOn }) => nextDueOn).filter((day) => day !== null);
  const sum = (pick: (property: OwnProperty) => bigint) => chosen.reduce((all, one) => all + pick(one), 0n);
  return {
    dueCount: chosen.reduce((all, { dueCount }) => all + dueCount, 0),
    dueTotal: sum(({ dueTotal }) => dueTotal),
    overdueTotal: sum(({ overdueTotal }) => overdueTotal),
    upcomingCount: chosen.reduce((all, { upcomingCount }) => all + upcomingCount, 0),
    upcomingTotal: sum(({ upcomingTotal }) => upcomingTotal),
    nextDueOn: nextDays.sort()[0] ?? null,
  };
}

type Row = { id: string | null; unread: number; payable: boolean };
type PropertyRow = Row &
  PropertyPlace & {
    id: string;
    community_name: string;
    held: boolean;
    due_count: number | null;
    due_total: bigint | null;
    overdue_total: bigint | null;
    upcoming_count: number | null;
    upcoming_total: bigint | null;
    next_due_on: Day | null;
  };

function isProperty(row: Row): row is PropertyRow {
  return row.id !== null;
}

function toProperty(row: PropertyRow, language: Language): OwnProperty {
  return {
    id: row.id,
    kind: row.kind,
    title: propertyTitle(row, language),
    communityName: row.community_name,
    held: row.held,
    dueCount: row.due_count ?? 0,
    dueTotal: row.due_total ?? 0n,
    overdueTotal: row.overdue_total ?? 0n,
    upcomingCount: row.upcoming_count ?? 0,
    upcomingTotal: row.upcoming_total ?? 0n,
    nextDueOn: row.next_due_on,
  };
}
