import { z } from 'zod';
import { dayOf } from '#app/kernel/dates.ts';
import { Prisma } from '#prisma/generated/client.ts';
import { operation } from '#tenants/operation.ts';
import {
  type ParkedContract,
  type ParkedPlace,
  readParkedCursor,
  writeParkedCursor,
} from './parked-contract.ts';
import { parkedReasons } from './parked-reasons.ts';

const input = z.object({
  reason: z.enum(parkedReasons).nullish(),
  communityId: z.uuid().nullish(),
  feeItemId: z.uuid().nullish(),
  propertyId: z.uuid().nullish(),
  /** Cursors of the page; what is no cursor counts as not given. */
  after: z.string().nullish(),
  before: z.string().nullish(),
  limit: z.int().min(1).max(100).default(50),
});

type Row = Omit<ParkedContract, 'month' | 'lastMonth'> & { month: Date; lastMonth: Date };

/**
 * What runs could not bill and no run has billed since, by property: the work to be done before it can be billed. Leaves out items that are
 * archived by now.
 */
export const listParkedContracts = operation({
  name: 'billing-run.parked',
  kind: 'read',
  input,
  can: ['read', 'BillingRun'],
  async run(
    { db, tenantId },
    filter,
  ): Promise<{ contracts: ParkedContract[]; next: string | null; previous: string | null }> {
    const before = readParkedCursor(filter.before);
    const after = before ? null : readParkedCursor(filter.after);
    const place = before ?? after;
    const rows = await db.$queryRaw<Row[]>`
      select o.property_id as "propertyId", p.code as "propertyCode", c.id as "communityId", c.name as "communityName",
        o.fee_item_id as "feeItemId", f.name as "feeItemName", o.run_id as "runId", o.reason, o.months[1] as month,
        o.months[cardinality(o.months)] as "lastMonth", coalesce(r.finished_at, r.created_at) as since
      from billing_oddity o
      join billing_run r on r.tenant_id = o.tenant_id and r.id = o.run_id and r.status in ('posted', 'failed')
      join fee_item f on f.tenant_id = o.tenant_id and f.id = o.fee_item_id and f.status = 'active'
      join property p on p.tenant_id = o.tenant_id and p.id = o.property_id
      join community c on c.tenant_id = p.tenant_id and c.id = p.community_id
      where o.tenant_id = ${tenantId}::uuid and o.settled_at is null and o.reason not in ('no_owner', 'zero_amount')
        ${filter.reason ? Prisma.sql`and o.reason = ${filter.reason}` : Prisma.empty}
        ${filter.communityId ? Prisma.sql`and p.community_id = ${filter.communityId}::uuid` : Prisma.empty}
        ${filter.feeItemId ? Prisma.sql`and o.fee_item_id = ${filter.feeItemId}::uuid` : Prisma.empty}
        ${filter.propertyId ? Prisma.sql`and o.property_id = ${filter.propertyId}::uuid` : Prisma.empty}
        ${place ? beyond(place, before ? Prisma.sql`<` : Prisma.sql`>`) : Prisma.empty}
      order by ${
        before
          ? Prisma.sql`o.property_id desc, o.fee_item_id desc, o.run_id desc`
          : Prisma.sql`o.property_id, o.fee_item_id, o.run_id`
      }
      limit ${filter.limit + 1}`;
    const more = rows.length > filter.limit;
    const contracts = rows
      .slice(0, filter.limit)
      .map((row) => ({ ...row, month: dayOf(row.month), lastMonth: dayOf(row.lastMonth) }));
    if (before) contracts.reverse();
    const [first, last] = [contracts[0], contracts.at(-1)];
    return {
      contracts,
      next: last && (before || more) ? writeParkedCursor(last) : null,
      previous: first && (before ? more : after) ? writeParkedCursor(first) : null,
    };
  },
});

function beyond({ propertyId, feeItemId, runId }: ParkedPlace, side: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`and (o.property_id, o.fee_item_id, o.run_id) ${side} (${propertyId}::uuid, ${feeItemId}::uuid, ${runId}::uuid)`;
}
