import { z } from 'zod';
import { addDays, addMonths, type Day, dayOf, toDateColumn } from '#app/kernel/dates.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';
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
  /** Part of a property's code, or of the name or phone of someone who holds it. */
  q: z.string().trim().max(100).nullish(),
});

/** The condition of a list of bills; `today` is the company's local day. */
export async function billsWhere(
  scope: OperationScope,
  filter: z.output<typeof billFilterSchema>,
  today: Day,
): Promise<Prisma.BillWhereInput> {
  const { communityId, propertyId, feeItemId, runId, month } = filter;
  const found = filter.q ? await propertiesFound(scope, filter.q) : null;
  return {
    AND: [
      statusWhere(filter.status, today),
      communityId ? { property: { communityId } } : {},
      propertyId ? ofProperties([propertyId]) : {},
      feeItemId ? { feeItemId } : {},
      runId ? await ofRun(scope, runId) : {},
      month
        ? { dueOn: { gte: toDateColumn(month), lte: toDateColumn(addDays(addMonths(month, 1), -1)) } }
        : {},
      found ? ofProperties(found) : {},
    ],
  };
}

/** The bills of properties, said so that the database finds them: one of its indexes knows those that stand, another those that are void. */
export function ofProperties(propertyIds: string[]): Prisma.BillWhereInput {
  const propertyId = { in: propertyIds };
  return {
    OR: [
      { propertyId, status: { not: 'void' } },
      { propertyId, status: 'void' },
    ],
  };
}

/** The bills of a run are due in its months, so that a page of them is read in the order of their due days. */
async function ofRun({ db, tenantId }: OperationScope, runId: string): Promise<Prisma.BillWhereInput> {
  const run = await db.billingRun.findUnique({
    where: { tenantId_id: { tenantId, id: runId } },
    select: { month: true, months: true },
  });
  if (!run) return { runId };
  return { runId, dueOn: { gte: run.month, lt: toDateColumn(addMonths(dayOf(run.month), run.months)) } };
}

function statusWhere(
  status: (typeof billStatusFilters)[number] | null | undefined,
  today: Day,
): Prisma.BillWhereInput {
  const day = toDateColumn(today);
  switch (status) {
    case 'not_due':
      return { status: 'open', dueOn: { gt: day } };
    case 'due':
      return { status: 'open', dueOn: { lte: day } };
    case 'overdue':
      return { status: 'open', dueOn: { lt: day } };
    default:
      return status ? { status } : {};
  }
}

/** Looked up first, so that the bills are then read by property and not one by one. */
async function propertiesFound({ db, tenantId }: OperationScope, q: string): Promise<string[]> {
  const pattern = `%${q.replace(/[\\%_]/g, '\\$&')}%`;
  const rows = await db.$queryRaw<{ id: string }[]>`
    select id from property where tenant_id = ${tenantId}::uuid and code ilike ${pattern}
    union
    select t.property_id from person p join tenure t on t.tenant_id = p.tenant_id and t.person_id = p.id
    where p.tenant_id = ${tenantId}::uuid and (p.name ilike ${pattern} or p.phone like ${pattern})
    limit ${mostFound}`;
  return rows.map((row) => row.id);
}
