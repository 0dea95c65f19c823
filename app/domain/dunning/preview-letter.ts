import { z } from 'zod';
import { propertyTitle } from '#app/domain/portal/property-title.ts';
import { requireAllBills } from '#app/domain/statements/require-all-bills.ts';
import { addDays, type Day, isDay, localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { languages } from '#app/kernel/languages.ts';
import { operation } from '#tenants/operation.ts';
import { debtorFilterSchema } from './debtor-filter.ts';
import { debtors } from './debtors.ts';
import { type DunningLetterData, readLines } from './letter-data.ts';
import { letterLines } from './letter-lines.ts';

/** How long a letter gives where nobody says otherwise. */
export const usualDays = 14;

export type LetterPreview = {
  /** To how many properties letters would go, and what they owe together; minor units. */
  count: number;
  amount: bigint;
  /** The letter to the one that owes most; null where nobody is left. */
  letter: DunningLetterData | null;
};

/** What sending letters to these debtors would do, with the first letter as it would read now. */
export const previewLetter = operation({
  name: 'dunning-letter.preview',
  kind: 'read',
  input: z.object({
    filter: debtorFilterSchema,
    payBy: z.string().refine(isDay, 'invalid_date').optional(),
    language: z.enum(languages).optional(),
  }),
  can: ['create', 'DunningBatch'],
  timeoutMs: 30_000,
  async run({ db, ctx, tenantId, ability, now }, { filter, payBy, language }): Promise<LetterPreview> {
    requireAllBills(ability);
    const today = localDay(now, ctx.tenant.timeZone);
    const [first] = await db.$queryRaw<{ property_id: string; count: number; amount: bigint }[]>`
      with ${debtors(tenantId, today, filter)}
      select property_id, (select count(*)::int from debtor) as count, (select sum(d.amount) from debtor d)::bigint as amount
      from debtor order by debtor.amount desc, property_id limit 1`;
    if (!first) return { count: 0, amount: 0n, letter: null };
    const [row] = await db.$queryRaw<Row[]>`
      with chosen as (select ${first.property_id}::uuid as property_id),
      line as (${letterLines(tenantId, today)})
      select l.person_id, pe.name as person, sum(l.owed)::bigint as amount, min(l.due_on)::text as oldest,
        jsonb_agg(l.line order by l.due_on, l.fee_item_code, l.id) as lines
      from line l left join person pe on pe.tenant_id = ${tenantId}::uuid and pe.id = l.person_id
      group by l.person_id, pe.name order by 3 desc limit 1`;
    const property = await db.property.findUnique({
      where: { tenantId_id: { tenantId, id: first.property_id } },
      include: { community: true, building: true, entrance: true },
    });
    if (!row || !property) throw new DomainError('not_found');
    const place = {
      ...property,
      building: property.building?.name ?? null,
      entrance: property.entrance?.name ?? null,
    };
    return {
      count: first.count,
      amount: first.amount,
      letter: {
        id: null,
        number: null,
        property: {
          id: property.id,
          code: property.code,
          title: propertyTitle(place, language ?? ctx.language),
          communityName: property.community.name,
        },
        personName: row.person,
        writtenOn: today,
        payBy: payBy ?? addDays(today, usualDays),
        amount: row.amount,
        oldestDueOn: row.oldest,
        lines: readLines(row.lines),
      },
    };
  },
});

type Row = { person: string | null; amount: bigint; oldest: Day; lines: unknown };
