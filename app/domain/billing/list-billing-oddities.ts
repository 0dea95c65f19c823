import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { type OddityReason, oddityReasons } from './preview-of-run.ts';

export type BillingOddityView = {
  propertyId: string;
  propertyCode: string;
  communityName: string;
  feeItemId: string;
  feeItemName: string;
  reason: OddityReason;
};

/** What a run found odd, by property, a page at a time. `next` goes back in as `cursor`. */
export const listBillingOddities = operation({
  name: 'billing-run.oddities',
  kind: 'read',
  input: z.object({
    runId: z.uuid(),
    reason: z.enum(oddityReasons).optional(),
    cursor: z
      .string()
      .regex(/^[0-9a-f-]{36}\.[0-9a-f-]{36}\.[a-z_]+$/, 'invalid')
      .nullish(),
    limit: z.int().min(1).max(100).default(20),
  }),
  can: ['read', 'BillingRun'],
  async run({ db, tenantId }, { runId, reason, cursor, limit }) {
    const [propertyId = null, feeItemId = null, lastReason = null] = cursor?.split('.') ?? [];
    const rows = await db.$queryRaw<BillingOddityView[]>`
      select o.property_id as "propertyId", p.code as "propertyCode", c.name as "communityName",
        o.fee_item_id as "feeItemId", f.name as "feeItemName", o.reason
      from billing_oddity o
      join property p on p.tenant_id = o.tenant_id and p.id = o.property_id
      join community c on c.tenant_id = p.tenant_id and c.id = p.community_id
      join fee_item f on f.tenant_id = o.tenant_id and f.id = o.fee_item_id
      where o.tenant_id = ${tenantId}::uuid and o.run_id = ${runId}::uuid
        and (${reason ?? null}::text is null or o.reason = ${reason ?? null})
        and (${propertyId}::uuid is null
          or (o.property_id, o.fee_item_id, o.reason) > (${propertyId}::uuid, ${feeItemId}::uuid, ${lastReason}))
      order by o.property_id, o.fee_item_id, o.reason limit ${limit + 1}`;
    const oddities = rows.slice(0, limit);
    const last = oddities.at(-1);
    const next = rows.length > limit && last ? `${last.propertyId}.${last.feeItemId}.${last.reason}` : null;
    return { oddities, next };
  },
});
