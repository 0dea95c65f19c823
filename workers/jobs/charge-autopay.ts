import { z } from 'zod';
import { runCharge } from '#app/domain/payments/autopay/run-charge.ts';
import { job } from '#workers/runtime/job.ts';

declare module '#tenants/outbox.ts' {
  interface JobPayloads {
    'autopay.charge': { chargeId: string };
  }
}

/** Makes one announced charge. Stripe may be away for a while: the tries spread over half an hour; after them the schedule takes it up again. */
export const chargeAutopayJob = job({
  name: 'autopay.charge',
  queue: 'default',
  payload: z.object({ chargeId: z.uuid() }),
  attempts: 10,
  backoffMs: 2_000,
  run: ({ ctx, payload }) => runCharge(ctx, payload.chargeId),
});
