import { z } from 'zod';
import { addMonths, type Day, dayOf, localDay } from '#app/kernel/dates.ts';
import { Prisma } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { propertiesWhere } from '../properties/property-filter.ts';
import { propertiesBeginning } from '../search/properties-beginning.ts';
import { searchWords } from '../search/search-words.ts';
import { billingMonth } from './billing-month.ts';

/** `not_due`, `due` and `overdue` are open bills whose due day is after, on or before, and before today. */
export const billStatusFilters = ['open', 'not_due', 'due', 'overdue', 'paid', 'void'] as const;

/** More properties than this and a search says too little to be worth following. */
const mostFound = 500;

export const billFilterSchema = z.object({
  status: z.enum(billStatusFilters).nullish(),
  communityId: z.uuid().nullish(),
  propertyId: z.uuid().nullish(),
  feeItemId: z.uuid().nullish(),
  runId: z.uuid().nullish(),
  /** The billed month; a bill is due in it. */
  month: billingMonth.nullish(),
  /** What begins a property's code or room, or the name or phone of someone who holds it now; else words of its place or of them. */
  q: z.string().trim().max(100).nullish(),
});

/** The columns of a bill `b` by which rights on bills are limited. */
export const billColumns = {
  id: Prisma.sql`b.id`,
  propertyId: Prisma.sql`b.property_id`,
  personId: Prisma.sql`b.person_id`,
};

/**
 * The condition of a list on bills `b`; `today` is the company's local day. Properties are named as one array, by which the index over due day and
 * property is walked in its order, however many properties there are.
 */
export async function billsWhere(
  scope: OperationScope,
  filter: z.output<typeof billFilterSchema>,
  today: Day,
): Promise<Prisma.Sql> {
  const { tenantId } = scope;
  const { communityId, propertyId, feeItemId, runId, month } = filter;
  const conditions = [Prisma.sql`b.tenant_id = ${tenantId}::uuid`, ...statusWhere(filter.status, today)];
  if (communityId) {
    conditions.push(Prisma.sql`b.property_id = any(array(
      select p.id from property p where p.tenant_id = ${tenantId}::uuid and p.community_id = ${communityId}::uuid))`);
  }
  if (propertyId) conditions.push(Prisma.sql`b.property_id = any(array[${propertyId}::uuid])`);
  if (feeItemId) conditions.push(Prisma.sql`b.fee_item_id = ${feeItemId}::uuid`);
  if (runId) conditions.push(await ofRun(scope, runId));
  if (month) {
    conditions.push(Prisma.sql`b.due_on >= ${month}::date and b.due_on < ${addMonths(month, 1)}::date`);
  }
  if (filter.q)
    conditions.push(Prisma.sql`b.property_id = any(${await propertiesFound(scope, filter.q)}::uuid[])`);
  return Prisma.join(conditions, ' and ');
}

/** The bills of a run are due in its months, so that a page of them is read in the order of their due days. */
async function ofRun({ db, tenantId }: OperationScope, runId: string): Promise<Prisma.Sql> {
  const run = await db.billingRun.findUnique({
    where: { tenantId_id: { tenantId, id: runId } },
    select: { month: true, months: true },
  });
  if (!run) return Prisma.sql`b.run_id = ${runId}::uuid`;
  const month = dayOf(run.month);
  return Prisma.sql`b.run_id = ${runId}::uuid and b.due_on >= ${month}::date and b.due_on < ${addMonths(month, run.months)}::date`;
}

function statusWhere(
  status: (typeof billStatusFilters)[number] | null | undefined,
  today: Day,
): Prisma.Sql[] {
  switch (status) {
    case 'not_due':
      return [Prisma.sql`b.status = 'open' and b.due_on > ${today}::date`];
    case 'due':
      return [Prisma.sql`b.status = 'open' and b.due_on <= ${today}::date`];
    case 'overdue':
      return [Prisma.sql`b.status = 'open' and b.due_on < ${today}::date`];
    // Written out, so that the index over what is open, or void, is one that fits.
    case 'open':
      return [Prisma.sql`b.status = 'open'`];
    case 'void':
      return [Prisma.sql`b.status = 'void'`];
    case 'paid':
      return [Prisma.sql`b.status = 'paid'`];
    default:
      return [];
  }
}

/**
 * Looked up first, so that the bills are then read by property and not one by one: what a word begins, by an index; for several words, or where nothing begins with it, whatever
 * contains them.
 */
async function propertiesFound(scope: OperationScope, q: string): Promise<string[]> {
  const { db, ctx, tenantId, now } = scope;
  const [word, ...more] = searchWords(q);
  if (word && more.length === 0) {
    const today = localDay(now, ctx.tenant.timeZone);
    const terms = { tenantId, today, limit: mostFound };
    const begun = await db.$queryRaw<{ id: string }[]>`
      select distinct id from (${propertiesBeginning(word, terms)}) as begun limit ${mostFound}`;
    if (begun.length > 0) return begun.map(({ id }) => id);
  }
  const rows = await db.property.findMany({
    where: { AND: [{ tenantId }, await propertiesWhere(scope, { q })] },
    select: { id: true },
    take: mostFound,
  });
  return rows.map(({ id }) => id);
}
