import { z } from 'zod';
import { isDay } from '#app/kernel/dates.ts';
import { operation } from '#tenants/operation.ts';

/** Ends the charge of an item to chosen properties; `endsOn` is the first day no longer charged. Those that had not begun are removed. */
export const unassignFeeItem = operation({
  name: 'fee-item.unassign',
  kind: 'write',
  input: z.object({
    feeItemId: z.uuid(),
    propertyIds: z.array(z.uuid()).min(1).max(5_000),
    endsOn: z.string().refine(isDay, 'invalid_day'),
  }),
  can: ['update', 'FeeItem'],
  timeoutMs: 30_000,
  async run({ db, tenantId, audit }, { feeItemId, propertyIds, endsOn }): Promise<{ ended: number }> {
    const removed = await db.$executeRaw`
      delete from fee_assignment where tenant_id = ${tenantId}::uuid and fee_item_id = ${feeItemId}::uuid
        and property_id = any(${propertyIds}::uuid[]) and starts_on >= ${endsOn}::date`;
    const ended = await db.$executeRaw`
      update fee_assignment set ends_on = ${endsOn}::date where tenant_id = ${tenantId}::uuid and fee_item_id = ${feeItemId}::uuid
        and property_id = any(${propertyIds}::uuid[]) and (ends_on is null or ends_on > ${endsOn}::date)`;
    audit('FeeItem', feeItemId, { propertyIds, endsOn });
    return { ended: removed + ended };
  },
});
