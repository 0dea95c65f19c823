import { queueMails } from '#app/domain/notifications/mailing/queue-mails.ts';
import { namedProperties } from '#app/domain/notifications/notification-events.ts';
import type { Day } from '#app/kernel/dates.ts';
import type { Tenant } from '#tenants/context.ts';
import type { TenantDb } from '#tenants/with-tenant.ts';
import { pausedBills } from './paused-bills.ts';

/**
 * One statement over the open bills of the company: finds the steps whose day lies in [from, today] for a property and due day, notes each
 * as taken, and tells each payer once per due day whatever they hold. Where several steps were missed, all are taken and the latest
 * speaks. The words follow the day on which it is said, not the step: before the due day friendly, after it in the step's tone. Bills that a
 * payment plan or a promise covers are nobody's concern meanwhile, and who owes less than the step asks for hears nothing.
 */
export async function queueReminders(
  db: TenantDb,
  tenant: Tenant,
  { from, today }: { from: Day; today: Day },
): Promise<{ notified: number; mails: number }> {
  const [result] = await db.$queryRaw<{ notified: number; mails: number }[]>`
    with step_due as (
      select s.id as step_id, s.offset_days, s.tone, s.channel, s.min_amount, day.due_on
      from reminder_step s
      cross join lateral (
        select (d - make_interval(days => s.offset_days))::date as due_on
        from generate_series(${from}::date::timestamp, ${today}::date::timestamp, interval '1 day') d) day
      where s.tenant_id = ${tenant.id}::uuid and s.enabled
    ), paused as materialized (${pausedBills(tenant.id, today)}
    ), owed as materialized (
      select s.step_id, s.offset_days, s.tone, s.channel, s.min_amount, b.property_id, b.due_on, b.person_id, count(*) as bills,
        sum(b.amount - b.paid_amount - b.credited_amount) as total
      from step_due s
      join bill b on b.tenant_id = ${tenant.id}::uuid and b.status = 'open' and b.person_id is not null and b.due_on = s.due_on
      where not exists (
        select 1 from reminder_sent r
        where r.tenant_id = ${tenant.id}::uuid and r.step_id = s.step_id and r.property_id = b.property_id and r.due_on = b.due_on)
        and not exists (select 1 from paused where paused.bill_id = b.id)
      group by s.step_id, s.offset_days, s.tone, s.channel, s.min_amount, b.property_id, b.due_on, b.person_id
    ), taken as (
      insert into reminder_sent (tenant_id, step_id, property_id, due_on)
      select distinct ${tenant.id}::uuid, step_id, property_id, due_on from owed
      on conflict do nothing
    ), ranked as (
      select owed.*, rank() over (partition by property_id, due_on order by offset_days desc) as place from owed
    ), payers as (
      select o.person_id, o.step_id, o.tone, o.channel, o.due_on, sum(o.bills) as bills, sum(o.total) as total, count(*) as properties,
        (array_agg(p.code order by p.code))[1:${namedProperties}::int] as codes,
        array_agg(o.property_id order by o.property_id) as property_ids
      from ranked o
      join property p on p.tenant_id = ${tenant.id}::uuid and p.id = o.property_id
      where o.place = 1
      group by o.person_id, o.step_id, o.tone, o.channel, o.min_amount, o.due_on
      having sum(o.total) >= o.min_amount
    ), told as (
      insert into notification (tenant_id, id, person_id, event, params, link, dedupe_key)
      select ${tenant.id}::uuid, new_id(), person_id,
        case when due_on >= ${today}::date then 'reminder_before' when tone = 'final' then 'reminder_final' when tone = 'firm' then 'reminder_firm'
          else 'reminder_after' end,
        jsonb_build_object('dueOn', to_char(due_on, 'YYYY-MM-DD'), 'days', abs(due_on - ${today}::date), 'count', bills, 'total', total::text,
          'properties', to_jsonb(codes), 'propertyCount', properties, 'propertyIds', to_jsonb(property_ids), 'channel', channel),
        '/bills', concat_ws(':', 'reminder', step_id, due_on, person_id, property_ids[1])
      from payers
      on conflict (tenant_id, dedupe_key) do nothing
      returning id, person_id, params->>'channel' as channel
    ), made as (select id, person_id from told where channel = 'email'
    ), queued as (${queueMails(tenant, 'reminder')})
    select (select count(*) from told)::int as notified, (select count(*) from queued)::int as mails`;
  return result ?? { notified: 0, mails: 0 };
}
