import { z } from 'zod';
import { isDay } from '#app/kernel/dates.ts';
import { isId } from '#app/kernel/ids.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { type OwnBill, type OwnBillRow, ownBillColumns, toOwnBill } from './own-bill.ts';
import { isOwnBill, type OwnScope, ownScope, ownTenures } from './own-tenures.ts';
import { emptyFrame, type PortalFrame, portalFrame } from './portal-frame.ts';

export const billTabs = ['due', 'upcoming', 'paid'] as const;
export type BillTab = (typeof billTabs)[number];

/** A payment page takes at most 100 bills, so no more are offered at once; the rest comes up when these are paid. */
export const openBillsShown = 100;
const paidBillsShown = 20;

const input = z.object({
  tab: z.enum(billTabs),
  /** Null for all properties of the caller; what is none of theirs counts as null. */
  propertyId: z.uuid().nullable(),
  /** The place in the history after which this page begins; what is no cursor counts as none. */
  after: z.string().nullish(),
});

export type OwnBills = { frame: PortalFrame; bills: OwnBill[]; next: string | null };

/**
 * The caller's bills, due (today or earlier), not yet due, or paid, with what surrounds the page: one transaction of two statements. Open
 * bills come property by property, the earliest due day first; paid ones latest first, a page at a time.
 */
export const listOwnBills = operation({
  name: 'portal.bills',
  kind: 'read',
  input,
  can: ['read', 'Bill'],
  async run(scope, { tab, propertyId, after }): Promise<OwnBills> {
    const own = ownScope(scope);
    if (!own) return { frame: emptyFrame(scope), bills: [], next: null };
    const frame = await portalFrame(scope, own, propertyId);
    const limit = tab === 'paid' ? paidBillsShown : openBillsShown;
    const rows = await scope.db.$queryRaw<OwnBillRow[]>`
      with o as (${ownTenures(own)})
      select ${ownBillColumns(own)}, ${tab === 'paid' ? paidOn(scope) : Prisma.sql`null`} as paid_on
      from o
      join bill b on b.tenant_id = ${own.tenantId}::uuid and b.property_id = o.property_id
      join fee_item f on f.tenant_id = b.tenant_id and f.id = b.fee_item_id
      where ${isOwnBill(own)} and ${ofTab(tab, own)}
        ${frame.propertyId ? Prisma.sql`and b.property_id = ${frame.propertyId}::uuid` : Prisma.empty}
        ${tab === 'paid' ? beyond(after) : Prisma.empty}
      order by ${tab === 'paid' ? Prisma.sql`b.due_on desc, b.id desc` : Prisma.sql`b.due_on, f.name, b.id`}
      limit ${limit + 1}`;
    const bills = rows.slice(0, limit).map(toOwnBill);
    const last = bills.at(-1);
    return { frame, bills, next: last && rows.length > limit ? `${last.dueOn}_${last.id}` : null };
  },
});

function ofTab(tab: BillTab, { today }: OwnScope): Prisma.Sql {
  if (tab === 'paid') return Prisma.sql`b.status = 'paid'`;
  return tab === 'due'
    ? Prisma.sql`b.status = 'open' and b.due_on <= ${today}::date`
    : Prisma.sql`b.status = 'open' and b.due_on > ${today}::date`;
}

function paidOn({ ctx, tenantId }: OperationScope): Prisma.Sql {
  return Prisma.sql`(
    select (max(p.received_at) at time zone ${ctx.tenant.timeZone})::date::text from payment_allocation a
    join payment p on p.tenant_id = a.tenant_id and p.id = a.payment_id
    where a.tenant_id = ${tenantId}::uuid and a.bill_id = b.id)`;
}

function beyond(cursor: string | null | undefined): Prisma.Sql {
  const [dueOn = '', id = ''] = (cursor ?? '').split('_');
  if (!isDay(dueOn) || !isId(id)) return Prisma.empty;
  return Prisma.sql`and (b.due_on, b.id) < (${dueOn}::date, ${id}::uuid)`;
}
