import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { queueMails } from '../notifications/mailing/queue-mails.ts';

/**
 * Tells whoever a quotation is for, and whoever pays for the home, what the repair will cost, and where to answer; once, however often it is called. One that
 * was decided on or withdrawn meanwhile is not told any more.
 */
export const announceQuotation = operation({
  name: 'notification.announce-quotation',
  kind: 'write',
  input: z.object({ quotationId: z.uuid() }),
  can: ['create', 'Notification'],
  async run({ db, ctx: { tenant }, tenantId, outbox, audit }, { quotationId }) {
    const [result] = await db.$queryRaw<{ notified: number; mails: number }[]>`
      with quoted as (
        select q.id, q.number, q.total, q.is_warranty, q.expires_on, q.property_id, q.person_id, p.code, t.title, t.number as ticket_number
        from quotation q
        join property p on p.tenant_id = q.tenant_id and p.id = q.property_id
        join ticket t on t.tenant_id = q.tenant_id and t.id = q.ticket_id
        where q.tenant_id = ${tenantId}::uuid and q.id = ${quotationId}::uuid and (q.status = 'sent' or q.status = 'accepted' and q.total = 0)
      ), told as (
        select person_id from quoted where person_id is not null
        union
        select n.person_id from quoted join tenure n on n.tenant_id = ${tenantId}::uuid and n.property_id = quoted.property_id and n.is_payer
          and (n.starts_on is null or n.starts_on <= current_date) and (n.ends_on is null or n.ends_on > current_date)
      ), made as (
        insert into notification (tenant_id, id, person_id, event, params, link, dedupe_key)
        select ${tenantId}::uuid, new_id(), told.person_id, case when q.total = 0 then 'quotation_free' else 'quotation_sent' end,
          jsonb_build_object('quotationId', q.id, 'number', q.number::text, 'ticket', q.ticket_number::text, 'title', q.title, 'amount', q.total::text,
            'answerBy', q.expires_on, 'properties', jsonb_build_array(q.code), 'propertyCount', 1),
          '/service/quotations/' || q.id, 'quotation:' || q.id || ':' || told.person_id
        from quoted q cross join told
        on conflict (tenant_id, dedupe_key) do nothing
        returning id, person_id
      ), queued as (${queueMails(tenant)})
      select (select count(*) from made)::int as notified, (select count(*) from queued)::int as mails`;
    const { notified, mails } = result ?? { notified: 0, mails: 0 };
    if (mails > 0) await outbox('deliveries.send', {});
    audit('Quotation', quotationId, { notified, mails });
    return { notified, mails };
  },
});
