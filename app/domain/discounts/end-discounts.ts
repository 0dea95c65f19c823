import { z } from 'zod';
import { isDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';

/**
 * Ends discounts; `endsOn` is the first day without. One that had not begun is taken away. Days that are billed already keep what was let off.
 *
 * @throws DomainError `not_found` where one of them is not there
 */
export const endDiscounts = operation({
  name: 'discount.end',
  kind: 'write',
  input: z.object({
    discountIds: z.array(z.uuid()).min(1).max(500),
    endsOn: z.string().refine(isDay, 'invalid_day'),
  }),
  can: ['update', 'Discount'],
  async run({ db, tenantId, audit }, { discountIds, endsOn }): Promise<{ ended: number }> {
    const wanted = [...new Set(discountIds)];
    const rows = await db.$queryRaw<{ id: string }[]>`
      select id from discount where tenant_id = ${tenantId}::uuid and id = any(${wanted}::uuid[]) order by id for update`;
    if (rows.length < wanted.length) throw new DomainError('not_found');
    const removed = await db.$executeRaw`
      delete from discount where tenant_id = ${tenantId}::uuid and id = any(${wanted}::uuid[]) and starts_on >= ${endsOn}::date`;
    const shortened = await db.$executeRaw`
      update discount set ends_on = ${endsOn}::date where tenant_id = ${tenantId}::uuid and id = any(${wanted}::uuid[])
        and (ends_on is null or ends_on > ${endsOn}::date)`;
    audit('Discount', wanted.length === 1 ? (wanted[0] as string) : tenantId, {
      discountIds: wanted,
      endsOn,
    });
    return { ended: removed + shortened };
  },
});
