import { z } from 'zod';
import { processStripeEvent } from '#app/domain/payments/stripe-events/process-stripe-event.ts';
import { job } from '../runtime/job.ts';

declare module '#tenants/outbox.ts' {
  interface JobPayloads {
    'stripe-event.process': { eventId: string; account: string };
  }
}

/** Follows what an event of Stripe is about. Stripe may be away for a while: the tries spread over half an hour, then the sweep goes on. */
export const processStripeEventJob = job({
  name: 'stripe-event.process',
  queue: 'default',
  payload: z.object({ eventId: z.string(), account: z.string() }),
  attempts: 10,
  backoffMs: 2_000,
  run: ({ ctx, payload }) => processStripeEvent(ctx, payload),
});
