import { z } from 'zod';
import { sendRefund } from '#app/domain/payments/refunds/send-refund.ts';
import { job } from '#workers/runtime/job.ts';

declare module '#tenants/outbox.ts' {
  interface JobPayloads {
    'refund.send': { refundId: string };
  }
}

/** Gives money back through Stripe. Stripe may be away for a while: the tries spread over half an hour, and each has the same key. */
export const sendRefundJob = job({
  name: 'refund.send',
  queue: 'default',
  payload: z.object({ refundId: z.uuid() }),
  attempts: 10,
  backoffMs: 2_000,
  run: ({ ctx, payload }) => sendRefund(ctx, payload.refundId),
});
