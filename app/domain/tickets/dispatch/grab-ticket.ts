import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';

type Grabbed = { version: number; departmentId: string; confidential: boolean };

/**
 * Whoever is first takes a ticket out of the pool: of a department of theirs, with the skills that its category asks for. One statement moves it,
 * stamps it and has it told, so that however many try at once, one has it. Who has it already and asks again is told so.
 *
 * @throws DomainError `ticket_taken` where somebody else was first; `skills_missing`; `not_found` where it is no ticket of their pools
 */
export const grabTicket = operation({
  name: 'ticket.grab',
  kind: 'write',
  input: z.object({ ticketId: z.uuid() }),
  can: ['work', 'Ticket'],
  async run(scope, { ticketId }): Promise<{ version: number }> {
    const { ctx, audit, authorize } = scope;
    if (ctx.actor.kind !== 'member') throw new DomainError('forbidden');
    const { membershipId, name } = ctx.actor;
    const grabbed = await take(scope, ticketId, membershipId, name);
    audit('Ticket', ticketId);
    if (!grabbed) return { version: await versionIfTheirs(scope, ticketId, membershipId) };
    // A company may have taken the pool from their role; the statement asked only for department and skills.
    authorize('work', 'Ticket', {
      id: ticketId,
      status: 'pooled',
      assigneeId: null,
      departmentId: grabbed.departmentId,
      confidential: grabbed.confidential,
    });
    return { version: grabbed.version };
  },
});

/** Whoever else holds the row goes first; then its status is looked at again, and there is nothing left to take. */
async function take(
  { db, tenantId, ctx, now }: OperationScope,
  ticketId: string,
  membershipId: string,
  name: string,
): Promise<Grabbed | undefined> {
  const [grabbed] = await db.$queryRaw<Grabbed[]>`
    with grabbed as (
      update ticket t set status = 'assigned', version = t.version + 1, assignee_id = ${membershipId}::uuid, contractor_id = null,
        expected_at = null, updated_at = ${now}
      from ticket_category c
      where t.tenant_id = ${tenantId}::uuid and t.id = ${ticketId}::uuid and t.status = 'pooled'
        and c.tenant_id = t.tenant_id and c.id = t.category_id
        and t.department_id in (
          select s.department_id from staff_profile s where s.tenant_id = ${tenantId}::uuid and s.membership_id = ${membershipId}::uuid
          union all select d.id from department d where d.tenant_id = ${tenantId}::uuid and d.lead_id = ${membershipId}::uuid)
        and not exists (select from unnest(c.skills) needed(skill) where not exists (
          select from staff_skill k where k.tenant_id = ${tenantId}::uuid and k.membership_id = ${membershipId}::uuid and k.skill = needed.skill))
      returning t.id, t.version, t.department_id, t.confidential
    ), stamped as (
      insert into ticket_event (tenant_id, id, ticket_id, version, event, from_status, to_status, actor_kind, actor_id, actor_name, ip_address,
        detail, created_at)
      select ${tenantId}::uuid, ${newId()}::uuid, g.id, g.version, 'grab', 'pooled', 'assigned', 'member', ${membershipId}::uuid, ${name},
        ${ctx.ipAddress}, jsonb_build_object('assigneeId', ${membershipId}::text), ${now} from grabbed g
    ), told as (
      insert into outbox_message (tenant_id, id, job, payload)
      select ${tenantId}::uuid, ${newId()}::uuid, 'ticket.announce', jsonb_build_object('ticketId', g.id, 'version', g.version) from grabbed g
    )
    select g.version, g.department_id as "departmentId", g.confidential from grabbed g`;
  return grabbed;
}

/** Why there was nothing to take. Of other departments' tickets nothing is told. */
async function versionIfTheirs(
  { db, tenantId }: OperationScope,
  ticketId: string,
  membershipId: string,
): Promise<number> {
  const [ticket] = await db.$queryRaw<
    { version: number; status: string; assignee_id: string | null; own: boolean }[]
  >`
    select t.version, t.status, t.assignee_id, not t.confidential and exists (
      select from staff_profile s where s.tenant_id = t.tenant_id and s.membership_id = ${membershipId}::uuid and s.department_id = t.department_id
      union all select from department d where d.tenant_id = t.tenant_id and d.lead_id = ${membershipId}::uuid and d.id = t.department_id) as own
    from ticket t where t.tenant_id = ${tenantId}::uuid and t.id = ${ticketId}::uuid`;
  if (ticket?.status === 'assigned' && ticket.assignee_id === membershipId) return ticket.version;
  if (!ticket?.own) throw new DomainError('not_found');
  throw new DomainError(ticket.status === 'pooled' ? 'skills_missing' : 'ticket_taken');
}
