import type { Day } from '#app/kernel/dates.ts';
import { Prisma } from '#prisma/generated/client.ts';

/**
 * Common table expressions, the last of which is `decider (request_id, position, member_id, on_behalf_of, escalated)`: who may decide each of
 * the steps in `step`. That is whoever the step names, or their deputy on the day, never the requester nor their deputy. A step that
 * nobody can decide so (the one holder of the role asks for something, or has left) goes up to the administrators.
 *
 * `steps` selects `request_id, requested_by, position, role_id, membership_id`.
 */
export function deciders(tenantId: string, today: Day, steps: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    step as (${steps}),
    named as (
      select request_id, requested_by, position, membership_id as member_id from step where membership_id is not null
      union
      select s.request_id, s.requested_by, s.position, mr.membership_id
      from step s join membership_role mr on mr.tenant_id = ${tenantId}::uuid and mr.role_id = s.role_id
    ),
    holder as (
      select n.* from named n
      join membership m on m.tenant_id = ${tenantId}::uuid and m.id = n.member_id and m.status = 'active'
      where n.member_id is distinct from n.requested_by
    ),
    appointed as (
      select request_id, position, member_id, null::uuid as on_behalf_of from holder
      union all
      select h.request_id, h.position, d.deputy_id, h.member_id
      from holder h
      join approval_deputy d on d.tenant_id = ${tenantId}::uuid and d.membership_id = h.member_id
        and d.starts_on <= ${today}::date and d.ends_on > ${today}::date
      join membership m on m.tenant_id = ${tenantId}::uuid and m.id = d.deputy_id and m.status = 'active'
      where d.deputy_id is distinct from h.requested_by
    ),
    decider as (
      select request_id, position, member_id, on_behalf_of, false as escalated from appointed
      union all
      select s.request_id, s.position, m.id, null, true
      from step s
      join role r on r.tenant_id = ${tenantId}::uuid and r.key = 'administrator'
      join membership_role mr on mr.tenant_id = ${tenantId}::uuid and mr.role_id = r.id
      join membership m on m.tenant_id = ${tenantId}::uuid and m.id = mr.membership_id and m.status = 'active'
      where m.id is distinct from s.requested_by
        and not exists (select from appointed a where a.request_id = s.request_id and a.position = s.position)
    )`;
}

/** The step that each waiting request of the company is at. */
export function waitingSteps(tenantId: string, requestId?: string): Prisma.Sql {
  return Prisma.sql`
    select r.id as request_id, r.requested_by, s.position, s.role_id, s.membership_id
    from approval_request r
    join approval_request_step s on s.tenant_id = r.tenant_id and s.request_id = r.id and s.position = r.position
    where r.tenant_id = ${tenantId}::uuid and r.status = 'pending'
      ${requestId ? Prisma.sql`and r.id = ${requestId}::uuid` : Prisma.empty}`;
}

/** Every step of one request, whichever it is at. */
export function allSteps(tenantId: string, requestId: string): Prisma.Sql {
  return Prisma.sql`
    select r.id as request_id, r.requested_by, s.position, s.role_id, s.membership_id
    from approval_request r
    join approval_request_step s on s.tenant_id = r.tenant_id and s.request_id = r.id
    where r.tenant_id = ${tenantId}::uuid and r.id = ${requestId}::uuid`;
}
