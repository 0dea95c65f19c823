import { z } from 'zod';
import { announcePayment } from '#app/domain/notifications/announce-payment.ts';
import { job } from '#workers/runtime/job.ts';

declare module '#tenants/outbox.ts' {
  interface JobPayloads {
    'payment.announce': { paymentId: string };
  }
}

/** Thanks a payer, with the way to the receipt. */
export const announcePaymentJob = job({
  name: 'payment.announce',
  queue: 'default',
  payload: z.object({ paymentId: z.uuid() }),
  attempts: 8,
  backoffMs: 2_000,
  async run({ ctx, payload }) {
    await announcePayment(ctx, payload);
  },
});
