import { z } from 'zod';
import { queueMails } from '#app/domain/notifications/mailing/queue-mails.ts';
import { namedProperties } from '#app/domain/notifications/notification-events.ts';
import { operation } from '#tenants/operation.ts';

const stripeTry = z.object({
  /** Of the payment page, or of the payment that was made without one. */
  sessionId: z.string().nullable(),
  stripePaymentId: z.string().nullable(),
  /** `processing`: the payer is done, the money is on its way. */
  state: z.enum(['failed', 'processing']),
  /** What the bank said, in Stripe's codes. */
  failureCode: z.string().nullable(),
  /** Whether the payer had left believing that it was paid: then they are told. */
  late: z.boolean(),
  at: z.date(),
});

/**
 * Keeps that a try to pay failed, or that its money is still on its way; nothing is booked. Who left in the belief of having paid is told, once. A payment that has
 * come in meanwhile is not touched.
 */
export const noteTry = operation({
  name: 'checkout.note-try',
  kind: 'write',
  whileReadOnly: true,
  input: stripeTry,
  can: ['update', 'Checkout'],
  async run(
    { db, tenantId, ctx, outbox, audit },
    { sessionId, stripePaymentId, state, failureCode, late, at },
  ): Promise<'noted' | 'not_ours'> {
    const checkout = await db.checkout.findFirst({
      where: {
        tenantId,
        ...(sessionId ? { stripeSessionId: sessionId } : { stripeIntentId: stripePaymentId ?? '' }),
      },
    });
    if (!checkout || checkout.status === 'completed') return 'not_ours';
    const where = { tenantId, id: checkout.id, status: { not: 'completed' } };
    await db.checkout.updateMany({
      where,
      data: state === 'failed' ? { failedAt: at, failureCode } : { processingAt: at },
    });
    audit('Checkout', checkout.id, { state, failureCode });
    if (state === 'processing' || !(late || checkout.processingAt !== null)) return 'noted';
    const [told] = await db.$queryRaw<{ mails: number }[]>`
      with meant as (
        select distinct p.code from checkout_bill k join bill b on b.tenant_id = k.tenant_id and b.id = k.bill_id
        join property p on p.tenant_id = b.tenant_id and p.id = b.property_id
        where k.tenant_id = ${tenantId}::uuid and k.checkout_id = ${checkout.id}::uuid
        union
        select p.code from property p where p.tenant_id = ${tenantId}::uuid and p.id = ${checkout.propertyId}::uuid
      ), made as (
        insert into notification (tenant_id, id, person_id, event, params, link, dedupe_key)
        select ${tenantId}::uuid, new_id(), ${checkout.personId}::uuid, 'payment_failed',
          jsonb_build_object('amount', ${String(checkout.amount)}::text,
            'properties', coalesce((select to_jsonb((array_agg(code order by code))[1:${namedProperties}::int]) from meant), '[]'),
            'propertyCount', (select count(*) from meant)),
          '/bills', ${`payment_failed:${checkout.id}`}
        where ${checkout.personId}::uuid is not null
        on conflict (tenant_id, dedupe_key) do nothing
        returning id, person_id
      ), queued as (${queueMails(ctx.tenant)})
      select (select count(*) from queued)::int as mails`;
    if (told && told.mails > 0) await outbox('deliveries.send', {});
    return 'noted';
  },
});
