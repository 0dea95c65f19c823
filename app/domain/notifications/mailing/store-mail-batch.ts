import { z } from 'zod';
import { operation } from '#tenants/operation.ts';
import { composedMail, packMails } from './mail-batch.ts';

const input = z.object({
  batchId: z.uuid(),
  mails: z.array(composedMail),
  /** Deliveries that get no mail: nothing is due any more, or their mail could not be written. */
  left: z.array(z.object({ deliveryId: z.uuid(), reason: z.enum(['nothing_due', 'not_renderable']) })),
});

/**
 * Settles who gets which words in a batch, for good and before the first attempt. False when that had been done already, by a worker
 * whose lease had run out: its words stand.
 */
export const storeMailBatch = operation({
  name: 'mail-batch.store',
  kind: 'write',
  input,
  can: ['update', 'NotificationDelivery'],
  async run({ db, tenantId, audit, now }, { batchId, mails, left }): Promise<boolean> {
    const { count } = await db.mailBatch.updateMany({
      where: { tenantId, id: batchId, mails: null, finishedAt: null },
      data: mails.length > 0 ? { mails: packMails(mails), uncertainSince: now } : { finishedAt: now },
    });
    audit('MailBatch', batchId, { mails: mails.length, left: left.length });
    if (count === 0) return false;
    for (const [reason, status] of [
      ['nothing_due', 'cancelled'],
      ['not_renderable', 'failed'],
    ] as const) {
      const ids = left.filter((entry) => entry.reason === reason).map((entry) => entry.deliveryId);
      if (ids.length === 0) continue;
      await db.notificationDelivery.updateMany({
        where: { tenantId, batchId, id: { in: ids }, status: 'pending' },
        data: { status, error: reason },
      });
    }
    return true;
  },
});
