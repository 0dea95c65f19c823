import { z } from 'zod';
import type { Day } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { eventsOf, type PropertyEvent, propertyEvents } from './property-events.ts';

export type PropertyJournalLine = Omit<PropertyEvent, 'propertyId' | 'place'> & {
  /** What is owed and prepaid after it, minor units. */
  owedAfter: bigint;
  prepaidAfter: bigint;
  /** The bill's fee item and days; the document's number where it has one. */
  feeItemName: string | null;
  isLateFee: boolean;
  period: { start: Day; end: Day } | null;
  number: bigint | null;
};

export type PropertyJournal = {
  property: { id: string; code: string; communityName: string };
  lines: PropertyJournalLine[];
  next: number | null;
  previous: number | null;
};

const input = z.object({
  propertyId: z.uuid(),
  /** How many of the latest lines to pass over. */
  skip: z.int().min(0).max(100_000).default(0),
  limit: z.int().min(1).max(1000).default(50),
});

/**
 * All documents of a property as they were posted, the latest first: bills, late fees, credit notes, payments and refunds, each with what was
 * owed and prepaid after it.
 *
 * @throws DomainError `not_found`
 */
export const propertyJournal = operation({
  name: 'ledger.property',
  kind: 'read',
  input,
  can: ['read', 'LedgerTransfer'],
  timeoutMs: 30_000,
  async run({ db, tenantId, ability }, { propertyId, skip, limit }): Promise<PropertyJournal> {
    const property = await db.property.findFirst({
      where: { AND: [{ tenantId, id: propertyId }, accessible(ability, 'Property')] },
      select: { id: true, code: true, community: { select: { name: true } } },
    });
    if (!property) throw new DomainError('not_found');
    const events = await propertyEvents(db, tenantId, eventsOf([propertyId]));
    const rows = await db.$queryRaw<Row[]>`
      with ${events},
      running as (
        select e.*, sum(owed) over w as owed_after, sum(prepaid) over w as prepaid_after from property_events e
        window w as (order by posted_on, place, document_id, kind rows between unbounded preceding and current row)
      ),
      -- What lies scattered is fetched for the lines of this page alone.
      latest as (
        select * from running order by posted_on desc, place desc, document_id desc, kind desc limit ${limit + 1} offset ${skip}
      )
      select r.posted_on::text as "postedOn", r.kind, r.document_kind as "documentKind", r.document_id as "documentId", r.bill_id as "billId",
        r.owed, r.prepaid, r.owed_after::bigint as "owedAfter", r.prepaid_after::bigint as "prepaidAfter", i.name as "feeItemName",
        b.late_fee_of is not null as "isLateFee", b.period_start::text as starts, b.period_end::text as ends,
        coalesce(p.receipt_number, n.number, f.number) as number
      from latest r
      left join bill b on b.tenant_id = ${tenantId}::uuid and b.id = r.bill_id
      left join fee_item i on i.tenant_id = b.tenant_id and i.id = b.fee_item_id
      left join payment p on p.tenant_id = ${tenantId}::uuid and p.id = r.document_id and r.document_kind = 'payment'
      left join credit_note n on n.tenant_id = ${tenantId}::uuid and n.id = r.document_id and r.document_kind = 'credit_note'
      left join refund f on f.tenant_id = ${tenantId}::uuid and f.id = r.document_id and r.document_kind = 'refund'
      order by r.posted_on desc, r.place desc, r.document_id desc, r.kind desc`;
    const lines = rows.slice(0, limit).map(({ starts, ends, ...line }) => ({
      ...line,
      period: starts && ends ? { start: starts, end: ends } : null,
    }));
    return {
      property: { id: property.id, code: property.code, communityName: property.community.name },
      lines,
      next: rows.length > limit ? skip + limit : null,
      previous: skip > 0 ? Math.max(0, skip - limit) : null,
    };
  },
});

type Row = Omit<PropertyJournalLine, 'period'> & { starts: Day | null; ends: Day | null };
