import { z } from 'zod';
import { addDays, localDay, toDateColumn } from '#app/kernel/dates.ts';
import { operation } from '#tenants/operation.ts';

/** Days before the end of a certificate at which it is told; a pass that comes late tells the nearest. */
const noticeDays = [30, 7];

/**
 * Tells whoever holds a certificate that ends soon, and the lead of their department, once for each notice. Who has left is passed over.
 *
 * @returns how many messages were left
 */
export const tellEndingCertificates = operation({
  name: 'staff.tell-ending-certificates',
  kind: 'write',
  input: z.object({}),
  can: ['update', 'StaffProfile'],
  async run({ db, ctx, tenantId, audit, now }): Promise<number> {
    const today = localDay(now, ctx.tenant.timeZone);
    const day = toDateColumn(today);
    const last = toDateColumn(addDays(today, Math.max(...noticeDays)));
    const count = await db.$executeRaw`
      with ending as (
        select c.id, c.name, c.expires_on, c.membership_id, m.name as holder, p.department_id,
          (select min(n) from unnest(${noticeDays}::int[]) n where c.expires_on - ${day}::date <= n) as notice
        from staff_certificate c
        join membership m on m.tenant_id = ${tenantId}::uuid and m.id = c.membership_id and m.status = 'active'
        left join staff_profile p on p.tenant_id = ${tenantId}::uuid and p.membership_id = m.id
        where c.tenant_id = ${tenantId}::uuid and c.expires_on between ${day}::date and ${last}::date
          and (p.left_on is null or p.left_on >= ${day}::date)
      ), told as (
        select e.*, e.membership_id as reader from ending e
        union
        select e.*, d.lead_id from ending e join department d on d.tenant_id = ${tenantId}::uuid and d.id = e.department_id and d.lead_id is not null
      )
      insert into staff_message (tenant_id, id, membership_id, event, params, link, dedupe_key, created_at)
      select ${tenantId}::uuid, new_id(), t.reader, 'certificate_ends',
        jsonb_build_object('name', t.holder, 'certificate', t.name, 'endsOn', to_char(t.expires_on, 'YYYY-MM-DD')),
        '/console/staff/' || t.membership_id, 'certificate:' || t.id || ':' || t.expires_on || ':' || t.notice || ':' || t.reader, ${now}::timestamptz
      from told t
      on conflict (tenant_id, dedupe_key) do nothing`;
    audit('StaffProfile', tenantId, { count });
    return count;
  },
});
