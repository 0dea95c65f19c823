import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { defaultRatingDays } from './default-rating-days.ts';

/** Tickets that go on by themselves now (`concludeTicket`), at most `limit`, from after `afterId` on. */
export const listTicketsToConclude = operation({
  name: 'ticket.list-to-conclude',
  kind: 'read',
  input: z.object({ afterId: z.uuid().nullish(), limit: z.int().min(1).max(1_000).default(200) }),
  can: ['manage', 'Ticket'],
  async run({ db, tenantId, now }, { afterId = null, limit }): Promise<string[]> {
    const rows = await db.$queryRaw<{ id: string }[]>`
      select t.id from ticket t
      join ticket_category c on c.tenant_id = t.tenant_id and c.id = t.category_id
      where t.tenant_id = ${tenantId}::uuid and t.status in ('settled', 'rated', 'called_back')
        and (${afterId}::uuid is null or t.id > ${afterId}::uuid)
        and case t.status
          when 'called_back' then true
          when 'rated' then not c.needs_callback or (t.person_id is null and t.contact_phone is null)
          else t.person_id is null or (
            select max(e.created_at) from ticket_event e
            where e.tenant_id = t.tenant_id and e.ticket_id = t.id and e.event = 'settle'
          ) <= ${now}::timestamptz - make_interval(days => coalesce(
            (select p.rating_days from ticket_policy p where p.tenant_id = ${tenantId}::uuid), ${defaultRatingDays}::int))
        end
      order by t.id limit ${limit}`;
    return rows.map(({ id }) => id);
  },
});
