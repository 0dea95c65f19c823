import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';

type Found = {
  /** Of the ticket as it was taken; null where it was not. */
  version: number | null;
  departmentId: string;
  confidential: boolean;
  /** As it was before the statement began. */
  seen: { status: string; version: number; isTheirs: boolean };
  isOwn: boolean;
  isSkilled: boolean;
};

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
    const found = await take(scope, ticketId, membershipId, name);
    audit('Ticket', ticketId);
    if (found?.version == null)
      return { version: await versionIfTheirs(scope, ticketId, membershipId, found) };
    // A company may have taken the pool from their role; the statement asked only for department and skills.
    const { departmentId, confidential } = found;
    authorize('work', 'Ticket', {
      id: ticketId,
      status: 'pooled',
      assigneeId: null,
      departmentId,
      confidential,
    });
    return { version: found.version };
  },
});

/** Whoever else holds the row goes first; then its status and department are looked at again, and there is nothing left to take. */
async function take(
  { db, tenantId, ctx, now }: OperationScope,
  ticketId: string,
  membershipId: string,
  name: string,
): Promise<Found | undefined> {
  const [found] = await db.$queryRaw<Found[]>`
    with wanted as (
      select t.department_id, t.category_id, t.confidential, t.status, t.version, t.assignee_id is not distinct from ${membershipId}::uuid as is_theirs,
        t.department_id in (
          select s.department_id from staff_profile s where s.tenant_id = ${tenantId}::uuid and s.membership_id = ${membershipId}::uuid
          union all select d.id from department d where d.tenant_id = ${tenantId}::uuid and d.lead_id = ${membershipId}::uuid) as is_own,
        not exists (select from unnest(c.skills) needed(skill) where not exists (
          select from staff_skill k where k.tenant_id = ${tenantId}::uuid and k.membership_id = ${membershipId}::uuid and k.skill = needed.skill)) as is_skilled
      from ticket t join ticket_category c on c.tenant_id = t.tenant_id and c.id = t.category_id
      where t.tenant_id = ${tenantId}::uuid and t.id = ${ticketId}::uuid
    ), grabbed as (
      update ticket t set status = 'assigned', version = t.version + 1, assignee_id = ${membershipId}::uuid, contractor_id = null,
        expected_at = null, updated_at = ${now}
      where t.tenant_id = ${tenantId}::uuid and t.id = ${ticketId}::uuid and t.status = 'pooled'
        and (select w.is_own and w.is_skilled from wanted w)
        and (t.department_id, t.category_id) = (select w.department_id, w.category_id from wanted w)
      returning t.id, t.version
    ), stamped as (
      insert into ticket_event (tenant_id, id, ticket_id, version, event, from_status, to_status, actor_kind, actor_id, actor_name, ip_address,
        detail, created_at)
      select ${tenantId}::uuid, ${newId()}::uuid, g.id, g.version, 'grab', 'pooled', 'assigned', 'member', ${membershipId}::uuid, ${name},
        ${ctx.ipAddress}, jsonb_build_object('assigneeId', ${membershipId}::text), ${now} from grabbed g
    ), told as (
      insert into outbox_message (tenant_id, id, job, payload)
      select ${tenantId}::uuid, ${newId()}::uuid, 'ticket.announce', jsonb_build_object('ticketId', g.id, 'version', g.version) from grabbed g
    )
    select g.version, w.department_id as "departmentId", w.confidential, coalesce(w.is_own, false) as "isOwn", w.is_skilled as "isSkilled",
      json_build_object('status', w.status, 'version', w.version, 'isTheirs', w.is_theirs) as seen
    from wanted w left join grabbed g on true`;
  return found;
}

/** Why there was nothing to take. Of other departments' tickets nothing is told. */
async function versionIfTheirs(
  { db, tenantId }: OperationScope,
  ticketId: string,
  membershipId: string,
  found: Found | undefined,
): Promise<number> {
  if (!found) throw new DomainError('not_found');
  const { seen, isOwn, isSkilled, confidential } = found;
  if (seen.status === 'assigned' && seen.isTheirs) return seen.version;
  if (!isOwn || confidential) throw new DomainError('not_found');
  if (seen.status !== 'pooled') throw new DomainError('ticket_taken');
  if (!isSkilled) throw new DomainError('skills_missing');
  // Somebody was faster by a moment, perhaps a second press of the same button; or it has just gone to another department's pool.
  const now = await db.ticket.findUniqueOrThrow({
    where: { tenantId_id: { tenantId, id: ticketId } },
    select: { status: true, version: true, assigneeId: true },
  });
  if (now.status === 'assigned' && now.assigneeId === membershipId) return now.version;
  throw new DomainError(now.status === 'pooled' ? 'ticket_moved' : 'ticket_taken');
}
