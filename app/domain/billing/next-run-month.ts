import { z } from 'zod';
import { addMonths, type Day, dayOf, localDay } from '#app/kernel/dates.ts';
import { operation } from '#tenants/operation.ts';

/**
 * Which month to offer for a new run: the one after the last month posted for the company, or, of a property, for it in particular where that is later;
 * this month where nothing was.
 */
export const nextRunMonth = operation({
  name: 'billing-run.next-month',
  kind: 'read',
  input: z.object({ propertyId: z.uuid().nullish() }),
  can: ['read', 'BillingRun'],
  async run(
    { db, tenantId, ctx, now },
    { propertyId = null },
  ): Promise<{ month: Day; property: { id: string; code: string; communityName: string } | null }> {
    const [row] = await db.$queryRaw<{ end: Date | null }[]>`
      select max((month + make_interval(months => months))::date) as end from billing_run
      where tenant_id = ${tenantId}::uuid and status = 'posted' and trigger <> 'catch_up'
        and (community_id is null and property_id is null or property_id = ${propertyId}::uuid)`;
    const thisMonth = `${localDay(now, ctx.tenant.timeZone).slice(0, 7)}-01`;
    const property = propertyId
      ? await db.property.findUnique({
          where: { tenantId_id: { tenantId, id: propertyId } },
          select: { id: true, code: true, community: { select: { name: true } } },
        })
      : null;
    const end = row?.end ? dayOf(row.end) : null;
    return {
      month: end ?? (propertyId ? addMonths(thisMonth, 1) : thisMonth),
      property: property && { id: property.id, code: property.code, communityName: property.community.name },
    };
  },
});
