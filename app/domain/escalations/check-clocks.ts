import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { stepsOfCategory } from './steps-of-category.ts';

/** Clocks of one pass: a few thousand rows are written in well under the time of a transaction. */
export const clocksPerPass = 2_000;

export type ClockCheck = { clocks: number; overdue: number; messages: number };

/**
 * Looks at the service levels whose time has come: tells whom the company's steps name, once each; marks what is overdue and writes it into
 * the history of its ticket. One statement, from what stands in the database alone: nothing is lost with a queue, and a pass that comes late
 * does what was missed. A ticket that somebody is changing at this moment is left for the next pass.
 *
 * Whom a step names and who is not there (nobody assigned, no lead) is stood in for by the desk. What was told in confidence is told to its
 * handler, its department and the leaders, whoever a step names. Of several steps for the same person the last one speaks.
 */
export const checkClocks = operation({
  name: 'ticket-clock.check',
  kind: 'write',
  input: z.object({ limit: z.int().min(1).max(100_000).default(clocksPerPass) }),
  can: ['update', 'Ticket'],
  timeoutMs: 60_000,
  async run({ db, ctx, tenantId, audit, now }, { limit }): Promise<ClockCheck> {
    const by = ctx.actor.kind === 'guest' ? '' : ctx.actor.name;
    const [row] = await db.$queryRaw<ClockCheck[]>`
      with due as materialized (
        select c.id, c.ticket_id, c.stage, c.due_at, c.next_at, c.started_at, c.overdue_at, t.category_id, t.number, t.title, t.status,
          t.confidential, t.department_id, t.assignee_id, t.contractor_id
        from ticket_clock c join ticket t on t.tenant_id = ${tenantId}::uuid and t.id = c.ticket_id
        where c.tenant_id = ${tenantId}::uuid and c.next_at <= ${now}::timestamptz and c.met_at is null and c.running_since is not null
        order by c.next_at limit ${limit}::int
        for update of c, t skip locked
      ), ${stepsOfCategory(tenantId)}, fired as materialized (
        select d.*, s.id as step_id, s.minutes, s.audience, s.role_id, s.membership_id,
          d.due_at + make_interval(mins => s.minutes) as fires_at, p.lead_id
        from due d
        join step s on s.category_id = d.category_id and s.stage = d.stage
        left join department p on p.tenant_id = ${tenantId}::uuid and p.id = d.department_id
        where d.due_at + make_interval(mins => s.minutes) between d.next_at and ${now}::timestamptz
      ), member as materialized (
        select m.id, m.name, bool_or(r.key = 'leader') as leads, bool_or(r.key in ('customer_service', 'repair_lead', 'leader')) as is_desk,
          (select f.department_id from staff_profile f where f.tenant_id = ${tenantId}::uuid and f.membership_id = m.id) as department_id
        from membership m
        join membership_role mr on mr.tenant_id = ${tenantId}::uuid and mr.membership_id = m.id
        join role r on r.tenant_id = ${tenantId}::uuid and r.id = mr.role_id and r.key <> 'owner'
        where m.tenant_id = ${tenantId}::uuid and m.status = 'active' and exists (select from fired)
        group by m.id, m.name
      ), named as (
        select f.*, case f.audience when 'assignee' then coalesce(f.assignee_id, f.lead_id) when 'member' then f.membership_id
          else f.lead_id end as named_id
        from fired f where f.audience <> 'role'
        union all
        select f.*, mr.membership_id from fired f
        left join membership_role mr on mr.tenant_id = ${tenantId}::uuid and mr.role_id = f.role_id
        where f.audience = 'role'
      ), checked as (
        select n.*, m.id as member_id, bool_or(m.id is not null) over (partition by n.id, n.step_id) as is_heard
        from named n
        left join member m on m.id = n.named_id
          and (not n.confidential or m.leads or m.id in (n.assignee_id, n.lead_id) or m.department_id = n.department_id)
      ), heard as (
        select id, ticket_id, stage, due_at, started_at, category_id, number, title, assignee_id, contractor_id, step_id, minutes, fires_at, member_id
        from checked where member_id is not null
        union all
        select c.id, c.ticket_id, c.stage, c.due_at, c.started_at, c.category_id, c.number, c.title, c.assignee_id, c.contractor_id, c.step_id,
          c.minutes, c.fires_at, m.id
        from checked c join member m on m.leads or (m.is_desk and not c.confidential)
        where not c.is_heard
      ), word as (
        select distinct on (id, member_id) * from heard order by id, member_id, fires_at desc
      ), told as (
        insert into staff_message (tenant_id, id, membership_id, event, params, link, dedupe_key, created_at)
        select ${tenantId}::uuid, new_id(), w.member_id,
          case when w.due_at > ${now}::timestamptz then 'clock_ahead' when w.minutes <= 0 then 'clock_overdue' else 'clock_escalated' end,
          jsonb_build_object('ticketId', w.ticket_id, 'number', w.number::text, 'category', k.name, 'title', w.title, 'stage', w.stage,
            'dueAt', to_char(w.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
            'leadMinutes', greatest(0, ceil(extract(epoch from w.due_at - ${now}::timestamptz) / 60))::int,
            'lateMinutes', greatest(0, floor(extract(epoch from ${now}::timestamptz - w.due_at) / 60))::int,
            'assignee', coalesce(a.name, o.name)),
          '/console/service/tickets/' || w.ticket_id,
          'clock:' || w.id || ':' || extract(epoch from w.started_at)::bigint || ':' || w.step_id || ':' || w.member_id, ${now}::timestamptz
        from word w
        join ticket_category k on k.tenant_id = ${tenantId}::uuid and k.id = w.category_id
        left join membership a on a.tenant_id = ${tenantId}::uuid and a.id = w.assignee_id
        left join contractor o on o.tenant_id = ${tenantId}::uuid and o.id = w.contractor_id
        on conflict (tenant_id, dedupe_key) do nothing
        returning id
      ), late as (
        select ticket_id, jsonb_agg(distinct stage) as stages, max(minutes) as minutes from (
          select ticket_id, stage, 0 as minutes from due where due_at <= ${now}::timestamptz and overdue_at is null
          union all
          select ticket_id, stage, minutes from fired where minutes >= 0
        ) passed_by group by ticket_id
      ), moved as (
        update ticket t set version = t.version + 1, updated_at = ${now}::timestamptz from late
        where t.tenant_id = ${tenantId}::uuid and t.id = late.ticket_id
        returning t.id, t.version, t.status, late.stages, late.minutes
      ), named_told as (
        select w.ticket_id, jsonb_agg(distinct m.name) as names from word w join member m on m.id = w.member_id group by w.ticket_id
      ), recorded as (
        insert into ticket_event (tenant_id, id, ticket_id, version, event, from_status, to_status, actor_kind, actor_name, detail, is_internal, created_at)
        select ${tenantId}::uuid, new_id(), v.id, v.version, 'escalate', v.status, v.status, 'system', ${by},
          jsonb_build_object('stages', v.stages, 'minutes', v.minutes, 'told', coalesce(n.names, '[]')), true, ${now}::timestamptz
        from moved v left join named_told n on n.ticket_id = v.id
      ), passed as (
        update ticket_clock c set
          overdue_at = case when c.due_at <= ${now}::timestamptz then coalesce(c.overdue_at, c.due_at) else c.overdue_at end,
          level = c.level + coalesce(taken.count, 0),
          next_at = least(case when d.due_at > ${now}::timestamptz then d.due_at end, ahead.at)
        from due d
        left join (select id, count(*)::int as count from fired group by id) taken on taken.id = d.id
        left join (
          select e.id, min(e.due_at + make_interval(mins => s.minutes)) as at from due e
          join step s on s.category_id = e.category_id and s.stage = e.stage
          where e.due_at + make_interval(mins => s.minutes) > ${now}::timestamptz group by e.id
        ) ahead on ahead.id = d.id
        where c.tenant_id = ${tenantId}::uuid and c.id = d.id
        returning c.id
      )
      select (select count(*) from passed)::int as clocks, (select count(*) from moved)::int as overdue, (select count(*) from told)::int as messages`;
    const result = row ?? { clocks: 0, overdue: 0, messages: 0 };
    audit('Ticket', tenantId, result);
    return result;
  },
});
