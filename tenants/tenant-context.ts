import { newId } from '#app/kernel/ids.ts';
import { isLanguage, type Language } from '#app/kernel/languages.ts';
import type { Tenant as TenantRow } from '#prisma/generated/client.ts';
import type { Actor, Tenant, TenantContext } from './context.ts';
import { abilityFor, noAbility, type Permission, systemAbility } from './policies/ability.ts';
import { withTenant } from './with-tenant.ts';

export function toTenant(row: TenantRow): Tenant {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    status: row.status as Tenant['status'],
    language: isLanguage(row.locale) ? row.locale : 'zh-CN',
    currency: row.currency,
    timeZone: row.timeZone,
    brandColor: row.brandColor,
    logoFileId: row.logoFileId,
    contactEmail: row.contactEmail,
    contactPhone: row.contactPhone,
  };
}

type Caller = {
  language?: Language;
  requestId?: string;
  ipAddress?: string | null;
  idempotencyKey?: string;
  now?: () => Date;
};

/** For jobs and seeds: the system acts within one company, with every right. `name` stands in the audit log. */
export function systemContext(tenant: Tenant, name: string, caller: Caller = {}): TenantContext {
  return base(tenant, { kind: 'system', name }, systemAbility(), caller);
}

/** A visitor of the company's address who has not signed in. */
export function guestContext(tenant: Tenant, caller: Caller = {}): TenantContext {
  return base(tenant, { kind: 'guest' }, noAbility(), caller);
}

/**
 * The signed-in user as a member of this company, with the rights that the database holds now: a revoked role is gone at
 * the next request. A user who is no active member is a guest here, whatever they are elsewhere.
 */
export async function memberContext(
  tenant: Tenant,
  userId: string,
  caller: Caller = {},
): Promise<TenantContext> {
  const today = (caller.now?.() ?? new Date()).toISOString().slice(0, 10);
  const found = await withTenant(tenant.id, async (db) => {
    const rows = await db.$queryRaw<MemberRow[]>`
      select m.id, m.person_id, m.name, m.email, m.language,
        coalesce((select jsonb_agg(jsonb_build_object('action', rp.action, 'subject', rp.subject, 'conditions', rp.conditions))
          from membership_role mr join role_permission rp on rp.tenant_id = mr.tenant_id and rp.role_id = mr.role_id
          where mr.tenant_id = m.tenant_id and mr.membership_id = m.id), '[]') as permissions,
        coalesce((select jsonb_agg(r.key order by r.key) from membership_role mr
          join role r on r.tenant_id = mr.tenant_id and r.id = mr.role_id
          where mr.tenant_id = m.tenant_id and mr.membership_id = m.id), '[]') as roles,
        coalesce((select jsonb_agg(distinct t.property_id) from tenure t
          where t.tenant_id = m.tenant_id and t.person_id = m.person_id
            and (t.ends_on is null or t.ends_on > ${today}::date)), '[]') as property_ids,
        coalesce((select jsonb_agg(d.id) from department d where d.tenant_id = m.tenant_id and (d.lead_id = m.id or d.id = (
          select s.department_id from staff_profile s where s.tenant_id = m.tenant_id and s.membership_id = m.id))), '[]') as department_ids
      from membership m where m.tenant_id = ${tenant.id}::uuid and m.user_id = ${userId}::uuid and m.status = 'active'`;
    return rows[0];
  });
  if (!found) return guestContext(tenant, caller);
  const language = caller.language ?? (isLanguage(found.language) ? found.language : undefined);
  return base(
    tenant,
    {
      kind: 'member',
      userId,
      membershipId: found.id,
      personId: found.person_id,
      name: found.name,
      email: found.email,
      roles: found.roles,
    },
    abilityFor(found.permissions.map(withoutNulls), {
      personId: found.person_id,
      propertyIds: found.property_ids,
      membershipId: found.id,
      departmentIds: found.department_ids,
    }),
    { ...caller, language },
  );
}

type MemberRow = {
  id: string;
  person_id: string | null;
  name: string;
  email: string;
  language: string | null;
  permissions: (Omit<Permission, 'conditions'> & { conditions: Permission['conditions'] | null })[];
  roles: string[];
  property_ids: string[];
  department_ids: string[];
};

function withoutNulls(permission: MemberRow['permissions'][number]): Permission {
  return {
    action: permission.action,
    subject: permission.subject,
    ...(permission.conditions ? { conditions: permission.conditions } : {}),
  };
}

function base(
  tenant: Tenant,
  actor: Actor,
  ability: TenantContext['ability'],
  caller: Caller,
): TenantContext {
  return {
    tenant,
    actor,
    ability,
    language: caller.language ?? tenant.language,
    requestId: caller.requestId ?? newId(),
    ipAddress: caller.ipAddress ?? null,
    ...(caller.idempotencyKey ? { idempotencyKey: caller.idempotencyKey } : {}),
    now: caller.now ?? (() => new Date()),
  };
}
