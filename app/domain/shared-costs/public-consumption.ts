import type { Day } from '#app/kernel/dates.ts';
import { decimalToMinor, parseDecimal } from '#app/kernel/money.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';

/**
 * What a public meter, and those that it replaced or that replaced it in the meantime, have counted in a period: the accepted readings after its
 * first day, up to its last. In the fee item's unit, as decimal text.
 */
export async function publicConsumption(
  db: TenantDb,
  tenantId: string,
  { meterId, periodStart, periodEnd }: { meterId: string; periodStart: Day; periodEnd: Day },
): Promise<string> {
  const [row] = await db.$queryRaw<{ quantity: string }[]>`
    with recursive older (id, replaces_id) as (
      select id, replaces_id from meter where tenant_id = ${tenantId}::uuid and id = ${meterId}::uuid
      union select m.id, m.replaces_id from older o join meter m on m.tenant_id = ${tenantId}::uuid and m.id = o.replaces_id
    ),
    newer (id) as (
      select ${meterId}::uuid
      union select m.id from newer n join meter m on m.tenant_id = ${tenantId}::uuid and m.replaces_id = n.id
    )
    select trim_scale(coalesce(sum(r.consumption), 0))::text as quantity from meter_reading r
    where r.tenant_id = ${tenantId}::uuid and r.meter_id in (select id from older union select id from newer) and r.status = 'accepted'
      and r.read_on > ${periodStart}::date and r.read_on <= ${periodEnd}::date`;
  return row?.quantity ?? '0';
}

/** Minor units of a quantity at a price per unit in major units, rounded half up. Both are exact decimal text. */
export function costOf(quantity: string, unitPrice: string, currency: string): bigint {
  const [units, price] = [parseDecimal(quantity), parseDecimal(unitPrice)];
  if (!units || !price) throw new RangeError('no decimal number');
  return decimalToMinor({ digits: units.digits * price.digits, scale: units.scale + price.scale }, currency);
}
