import { z } from 'zod';
import { queueMails } from '#app/domain/notifications/mailing/queue-mails.ts';
import { addDays, localDay, toDateColumn } from '#app/kernel/dates.ts';
import { operation } from '#tenants/operation.ts';
import { mostAttempts, retryAfterDays } from './autopay-rules.ts';

/**
 * An automatic charge was refused: its checkout ends, its bills stay open, the payer is told. It is tried again on a later day unless it has been tried often enough or
 * only the payer can help; the consent stands. Once per try, however often it is called.
 */
export const failCharge = operation({
  name: 'autopay.fail',
  kind: 'write',
  input: z.object({
    chargeId: z.uuid(),
    checkoutId: z.uuid(),
    /** What the bank said, in Stripe's codes. */
    code: z.string(),
    /** No other try can help. */
    isFinal: z.boolean(),
  }),
  can: ['update', 'AutopayCharge'],
  async run(
    { db, ctx, tenantId, now, outbox, audit },
    { chargeId, checkoutId, code, isFinal },
  ): Promise<'again' | 'failed' | 'moved_on'> {
    audit('AutopayCharge', chargeId, { code });
    await db.$queryRaw`
      select id from autopay_charge where tenant_id = ${tenantId}::uuid and id = ${chargeId}::uuid for update`;
    const charge = await db.autopayCharge.findFirst({
      where: { tenantId, id: chargeId, checkoutId, status: 'charging' },
    });
    if (!charge) return 'moved_on';
    const again = charge.attempts < mostAttempts && !isFinal;
    const attemptOn = again ? addDays(localDay(now, ctx.tenant.timeZone), retryAfterDays) : null;
    await db.checkout.updateMany({
      where: { tenantId, id: checkoutId, status: 'open' },
      data: { status: 'failed' },
    });
    await db.autopayCharge.update({
      where: { tenantId_id: { tenantId, id: chargeId } },
      data: {
        status: again ? 'announced' : 'failed',
        failureCode: code,
        attemptOn: attemptOn && toDateColumn(attemptOn),
      },
    });
    const [told] = await db.$queryRaw<{ mails: number }[]>`
      with made as (
        insert into notification (tenant_id, id, person_id, event, params, link, dedupe_key)
        select ${tenantId}::uuid, new_id(), c.person_id, 'autopay_failed',
          jsonb_build_object('amount', h.amount::text, 'retryOn', ${attemptOn}::text, 'brand', m.brand, 'last4', m.last4, 'code', ${code}::text,
            'properties', jsonb_build_array(p.code), 'propertyCount', 1),
          '/bills', concat_ws(':', 'autopay_failed', k.id, k.attempts)
        from autopay_charge k
        join checkout h on h.tenant_id = k.tenant_id and h.id = k.checkout_id
        join autopay_consent c on c.tenant_id = k.tenant_id and c.id = k.consent_id
        join saved_method m on m.tenant_id = c.tenant_id and m.id = c.saved_method_id
        join property p on p.tenant_id = k.tenant_id and p.id = k.property_id
        where k.tenant_id = ${tenantId}::uuid and k.id = ${chargeId}::uuid
        on conflict (tenant_id, dedupe_key) do nothing
        returning id, person_id
      ), queued as (${queueMails(ctx.tenant)})
      select (select count(*) from queued)::int as mails`;
    if (told && told.mails > 0) await outbox('deliveries.send', {});
    audit('AutopayCharge', chargeId, { code, attempt: charge.attempts, again });
    return again ? 'again' : 'failed';
  },
});
