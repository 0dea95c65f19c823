import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { queueMails } from './mailing/queue-mails.ts';
import { namedProperties } from './notification-events.ts';

/**
 * Thanks the payer for a payment and points to its receipt; once, however often it is called. The payer is the one named by the payment,
 * else the one whose bill it paid first. A parked payment is not announced: nobody knows yet whose it is.
 *
 * @throws DomainError never for a payment that is unknown here: it tells nobody
 */
export const announcePayment = operation({
  name: 'notification.announce-payment',
  kind: 'write',
  input: z.object({ paymentId: z.uuid() }),
  can: ['create', 'Notification'],
  async run({ db, ctx: { tenant }, tenantId, outbox, audit }, { paymentId }) {
    const [result] = await db.$queryRaw<{ notified: number; mails: number }[]>`
      with paid as (
        select distinct b.property_id, pr.code
        from payment_allocation a
        join bill b on b.tenant_id = ${tenantId}::uuid and b.id = a.bill_id
        join property pr on pr.tenant_id = ${tenantId}::uuid and pr.id = b.property_id
        where a.tenant_id = ${tenantId}::uuid and a.payment_id = ${paymentId}::uuid
      ), payer as (
        select p.id, p.amount, coalesce(p.receipt_label, p.receipt_number::text) as receipt_number, coalesce(p.person_id, (
          select b.person_id from payment_allocation a join bill b on b.tenant_id = ${tenantId}::uuid and b.id = a.bill_id
          where a.tenant_id = ${tenantId}::uuid and a.payment_id = p.id and b.person_id is not null
          order by b.due_on, b.id limit 1)) as person_id
        from payment p
        where p.tenant_id = ${tenantId}::uuid and p.id = ${paymentId}::uuid and p.status <> 'parked'
      ), made as (
        insert into notification (tenant_id, id, person_id, event, params, link, dedupe_key)
        select ${tenantId}::uuid, new_id(), payer.person_id, 'payment_received',
          jsonb_build_object('paymentId', payer.id, 'amount', payer.amount::text, 'receiptNumber', payer.receipt_number,
            'properties', coalesce((select to_jsonb((array_agg(code order by code))[1:${namedProperties}::int]) from paid), '[]'),
            'propertyCount', (select count(*) from paid)),
          '/payments/' || payer.id, 'payment_received:' || payer.id
        from payer where payer.person_id is not null
        on conflict (tenant_id, dedupe_key) do nothing
        returning id, person_id
      ), queued as (${queueMails(tenant)})
      select (select count(*) from made)::int as notified, (select count(*) from queued)::int as mails`;
    const { notified, mails } = result ?? { notified: 0, mails: 0 };
    if (mails > 0) await outbox('deliveries.send', {});
    audit('Payment', paymentId, { notified, mails });
    return { notified, mails };
  },
});
