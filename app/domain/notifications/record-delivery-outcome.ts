import { z } from 'zod';
import { operation } from '#tenants/operation.ts';

const input = z.object({
  deliveryId: z.uuid(),
  /** The mail service's id of the mail. */
  providerId: z.string().min(1).max(200),
  outcome: z.enum(['sent', 'delivered', 'bounced', 'failed']),
  reason: z.string().nullable(),
});

const order = ['pending', 'sent', 'delivered', 'bounced', 'failed'];

/**
 * Takes down what the mail service tells of a mail, forward only: pending, sent, delivered, then bounced or failed, in whatever order and however
 * often the events come. An event about another mail than the one that this delivery went out with changes nothing; where the answer to the
 * sending has not arrived yet, the event brings the mail's id. Returns whether anything changed.
 */
export const recordDeliveryOutcome = operation({
  name: 'delivery.record-outcome',
  kind: 'write',
  input,
  can: ['update', 'NotificationDelivery'],
  async run({ db, tenantId, audit, now }, { deliveryId, providerId, outcome, reason }): Promise<boolean> {
    const changed = await db.$executeRaw`
      update notification_delivery set status = ${outcome}, provider_id = ${providerId}, updated_at = ${now},
        error = ${reason?.slice(0, 500) ?? null}
      where tenant_id = ${tenantId}::uuid and id = ${deliveryId}::uuid and channel = 'email' and batch_id is not null
        and (provider_id = ${providerId} or provider_id is null)
        and (array_position(${order}::text[], status) < array_position(${order}::text[], ${outcome})
          or (status = 'failed' and error = 'outcome_unknown'))
        and status <> 'bounced'`;
    audit('NotificationDelivery', deliveryId, { outcome, changed: changed > 0 });
    return changed > 0;
  },
});
