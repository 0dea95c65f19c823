import { languages } from '#app/kernel/languages.ts';
import { Prisma } from '#prisma/generated/client.ts';
import type { Tenant } from '#tenants/context.ts';
import type { MailLane } from './mail-batch.ts';

/**
 * SQL that queues a mail for every notification of the common table expression `made (id, person_id)` whose person has an address:
 * their own, or that of their sign-in. The language is the person's, else that of their sign-in, else the company's. It is the last step of the
 * statement that makes the notifications, so that both exist or neither. `lane` says how they go out.
 */
export function queueMails(tenant: Tenant, lane: MailLane = 'direct'): Prisma.Sql {
  const known = Prisma.join([...languages]);
  return Prisma.sql`
    insert into notification_delivery (tenant_id, id, notification_id, channel, lane, address, language)
    select ${tenant.id}::uuid, new_id(), made.id, 'email', ${lane}, a.address,
      case when p.language in (${known}) then p.language when m.language in (${known}) then m.language else ${tenant.language} end
    from made
    join person p on p.tenant_id = ${tenant.id}::uuid and p.id = made.person_id
    left join lateral (
      select s.email, s.language from membership s
      where s.tenant_id = ${tenant.id}::uuid and s.person_id = p.id and s.status = 'active'
      order by s.created_at, s.id limit 1) m on true
    cross join lateral (select coalesce(nullif(trim(p.email), ''), m.email) as address) a
    where a.address ~ '^[^[:space:]@<>]+@[^[:space:]@<>]+[.][^[:space:]@<>]+$'
    on conflict (tenant_id, notification_id, channel) do nothing
    returning id`;
}
