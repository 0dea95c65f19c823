import { z } from 'zod';
import { isDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';

const day = z.string().refine(isDay, 'invalid_day');

/**
 * Charges the item to chosen properties from a day until another (half-open; no end is open). A property that has it already gets the
 * new days. A one-off item is billed in the month of its first day.
 *
 * @throws DomainError `not_found`; `invalid_input` where the item is not one that is assigned, or a property is not there
 */
export const assignFeeItem = operation({
  name: 'fee-item.assign',
  kind: 'write',
  input: z
    .object({
      feeItemId: z.uuid(),
      propertyIds: z.array(z.uuid()).min(1).max(5_000),
      startsOn: day,
      endsOn: day.nullish(),
    })
    .refine(({ startsOn, endsOn }) => !endsOn || endsOn > startsOn, {
      path: ['endsOn'],
      error: 'date_order',
    }),
  can: ['update', 'FeeItem'],
  timeoutMs: 30_000,
  async run(
    { db, tenantId, authorize, audit },
    { feeItemId, propertyIds, startsOn, endsOn = null },
  ): Promise<void> {
    const item = await db.feeItem.findUnique({ where: { tenantId_id: { tenantId, id: feeItemId } } });
    if (!item) throw new DomainError('not_found');
    authorize('update', 'FeeItem', item);
    if (item.scopeKind !== 'assigned')
      throw new DomainError('invalid_input', {
        fields: [{ path: 'feeItemId', code: 'fee_item_not_assigned' }],
      });
    const wanted = [...new Set(propertyIds)];
    const written = await db.$executeRaw`
      insert into fee_assignment (tenant_id, id, fee_item_id, property_id, starts_on, ends_on)
      select p.tenant_id, new_id(), ${feeItemId}::uuid, p.id, ${startsOn}::date, ${endsOn}::date
      from property p where p.tenant_id = ${tenantId}::uuid and p.id = any(${wanted}::uuid[])
      on conflict (tenant_id, fee_item_id, property_id) do update set starts_on = excluded.starts_on, ends_on = excluded.ends_on`;
    if (written !== wanted.length)
      throw new DomainError('invalid_input', { fields: [{ path: 'propertyIds', code: 'not_found' }] });
    audit('FeeItem', feeItemId, { propertyIds: wanted, startsOn, endsOn });
  },
});
