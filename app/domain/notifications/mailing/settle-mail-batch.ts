import { z } from 'zod';
import { operation } from '#tenants/operation.ts';

const input = z.object({
  batchId: z.uuid(),
  outcomes: z.array(
    z.object({ deliveryId: z.uuid(), providerId: z.string().nullable(), problem: z.string().nullable() }),
  ),
});

/**
 * Finishes a batch with what the mail service answered for each mail. A webhook may have been faster: what it told stands.
 */
export const settleMailBatch = operation({
  name: 'mail-batch.settle',
  kind: 'write',
  input,
  can: ['update', 'NotificationDelivery'],
  async run({ db, tenantId, audit, now }, { batchId, outcomes }): Promise<void> {
    await db.$executeRaw`
      update notification_delivery d set
        status = case when d.status <> 'pending' then d.status when o.problem is null then 'sent' else 'failed' end,
        provider_id = coalesce(d.provider_id, o.provider_id),
        error = coalesce(d.error, o.problem), attempts = b.attempts, updated_at = ${now}
      from unnest(${outcomes.map((o) => o.deliveryId)}::uuid[], ${outcomes.map((o) => o.providerId)}::text[],
          ${outcomes.map((o) => o.problem?.slice(0, 500) ?? null)}::text[]) as o (id, provider_id, problem),
        mail_batch b
      where d.tenant_id = ${tenantId}::uuid and d.id = o.id and d.batch_id = ${batchId}::uuid
        and b.tenant_id = ${tenantId}::uuid and b.id = ${batchId}::uuid`;
    await db.mailBatch.updateMany({
      where: { tenantId, id: batchId },
      data: { finishedAt: now, mails: null, uncertainSince: null, error: null },
    });
    const refused = outcomes.filter((outcome) => outcome.problem !== null).length;
    audit('MailBatch', batchId, { sent: outcomes.length - refused, refused });
  },
});
