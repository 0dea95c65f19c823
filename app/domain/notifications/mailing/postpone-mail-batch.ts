import { z } from 'zod';
import { operation } from '#tenants/operation.ts';

const firstWaitMs = 4_000;
const longestWaitMs = 15 * 60_000;

const input = z.object({
  batchId: z.uuid(),
  attempts: z.number().int().min(1),
  error: z.string(),
  /** How long the mail service asks to wait, where it does. */
  retryAfterMs: z.number().nullable(),
  /** The service said that it took nothing; otherwise the mails may have gone out. */
  refused: z.boolean(),
});

/** Gives a batch back until later: the wait doubles with each attempt, and is never shorter than the service asks. */
export const postponeMailBatch = operation({
  name: 'mail-batch.postpone',
  kind: 'write',
  input,
  can: ['update', 'NotificationDelivery'],
  async run(
    { db, tenantId, audit, now },
    { batchId, attempts, error, retryAfterMs, refused },
  ): Promise<void> {
    const waitMs = Math.max(Math.min(firstWaitMs * 2 ** (attempts - 1), longestWaitMs), retryAfterMs ?? 0);
    await db.mailBatch.updateMany({
      where: { tenantId, id: batchId, finishedAt: null },
      data: {
        availableAt: new Date(now.getTime() + waitMs),
        error: error.slice(0, 500),
        ...(refused && { uncertainSince: null }),
      },
    });
    audit('MailBatch', batchId, { error: error.slice(0, 500), waitMs });
  },
});
