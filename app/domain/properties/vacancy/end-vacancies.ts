import type { Day } from '#app/kernel/dates.ts';
import type { OperationScope } from '#tenants/operation.ts';

/** Ends what a vacant property is let off: `endsOn` is its first day without. A vacancy that had not begun is taken away. Says how many items. */
export async function endVacancies(
  { db, tenantId }: OperationScope,
  propertyId: string,
  endsOn: Day,
): Promise<number> {
  const removed = await db.$executeRaw`
    delete from discount where tenant_id = ${tenantId}::uuid and property_id = ${propertyId}::uuid and kind = 'vacancy'
      and starts_on >= ${endsOn}::date`;
  const ended = await db.$executeRaw`
    update discount set ends_on = ${endsOn}::date where tenant_id = ${tenantId}::uuid and property_id = ${propertyId}::uuid and kind = 'vacancy'
      and (ends_on is null or ends_on > ${endsOn}::date)`;
  return removed + ended;
}
