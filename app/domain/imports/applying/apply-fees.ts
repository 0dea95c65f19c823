import { type ApplyStep, atProperty, inCommunity, staged } from './apply-step.ts';

/** The middle of the month, where the file does not say when a fee is due. */
const defaultDueDay = 15;

/**
 * Fee items and to which properties they are charged. An item that the company has by name is left as it is; a new one is charged to the properties that
 * the file assigns it to, and to no other.
 */
export async function applyFees(step: ApplyStep): Promise<void> {
  const { db, tenantId, today } = step;
  await db.$executeRaw`
    with fresh as (
      select distinct on (r.data->>'name') r.data from ${staged(step, 'fee_item')}
      where not exists (select from fee_item f where f.tenant_id = ${tenantId}::uuid and f.name = r.data->>'name')
      order by r.data->>'name', r.position
    ), item as (
      insert into fee_item (tenant_id, id, code, name, kind, cycle_months, timing, due_day, scope_kind)
      select ${tenantId}::uuid, new_id(), 'imported-' || left(md5(data->>'name'), 12), data->>'name', data->>'kind', (data->>'cycleMonths')::int, data->>'timing',
        ${defaultDueDay}::int, 'assigned'
      from fresh returning id, name
    )
    insert into fee_item_price (tenant_id, id, fee_item_id, valid_from, unit_price, surcharge)
    select ${tenantId}::uuid, new_id(), item.id, coalesce((fresh.data->>'startsOn')::date, date_trunc('month', ${today}::date)::date),
      (fresh.data->>'unitPrice')::numeric, (fresh.data->>'surcharge')::numeric
    from item join fresh on fresh.data->>'name' = item.name`;
  await db.$executeRaw`
    insert into fee_assignment (tenant_id, id, fee_item_id, property_id, starts_on, ends_on)
    select distinct on (f.id, p.id) ${tenantId}::uuid, new_id(), f.id, p.id, (r.data->>'startsOn')::date, (n.data->>'endsOn')::date
    from ${staged(step, 'fee_assignment')} ${inCommunity(step)} ${atProperty(step)}
    join (select data from import_row where tenant_id = ${tenantId}::uuid and batch_id = ${step.batchId}::uuid and entity = 'fee_item') n
      on n.data->>'number' = r.data->>'feeNumber'
    join fee_item f on f.tenant_id = ${tenantId}::uuid and f.name = n.data->>'name'
    order by f.id, p.id, r.position
    on conflict (tenant_id, fee_item_id, property_id) do update set starts_on = excluded.starts_on, ends_on = excluded.ends_on`;
}
