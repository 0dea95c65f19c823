import { z } from 'zod';
import { writeNextLetters } from '#app/domain/dunning/write-next-letters.ts';
import { job } from '../runtime/job.ts';

declare module '#tenants/outbox.ts' {
  interface JobPayloads {
    'dunning.send': { batchId: string };
  }
}

/** Writes the letters of a batch, chunk by chunk; the mails go out through `deliveries.send`. */
export const sendDunningJob = job({
  name: 'dunning.send',
  queue: 'default',
  payload: z.object({ batchId: z.uuid() }),
  attempts: 8,
  backoffMs: 2_000,
  async run({ ctx, payload, signal, isTurnOver }) {
    for (;;) {
      signal.throwIfAborted();
      if ((await writeNextLetters(ctx, payload)) !== 'more') return;
      if (isTurnOver?.()) return 'again';
    }
  },
});
