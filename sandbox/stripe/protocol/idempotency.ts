import type { SandboxAnswer } from '#sandbox/web/exchange.ts';
import { StripeApiError } from './errors.ts';

type Entry = { fingerprint: string; answer: SandboxAnswer | null };

/**
 * Remembers the answer of each key of each account. The same key with the same parameters gets the same answer again,
 * also where that was an error of the endpoint; with others it is an `idempotency_error`; while the first is under way
 * it is a 409.
 */
export class IdempotencyStore {
  private entries = new Map<string, Entry>();

  async once(
    key: string,
    request: { account: string; method: string; path: string; body: string },
    run: () => Promise<SandboxAnswer>,
  ): Promise<SandboxAnswer> {
    const slot = `${request.account} ${key}`;
    const fingerprint = `${request.method} ${request.path} ${request.body}`;
    const earlier = this.entries.get(slot);
    if (earlier) return replay(key, earlier, fingerprint);

    const entry: Entry = { fingerprint, answer: null };
    this.entries.set(slot, entry);
    try {
      const answer = await run();
      // Parameters that fail validation were never executed, so Stripe lets the key be used again.
      if (isExecuted(answer.status)) entry.answer = answer;
      else this.entries.delete(slot);
      return answer;
    } catch (error) {
      this.entries.delete(slot);
      throw error;
    }
  }

  clear(): void {
    this.entries.clear();
  }
}

function isExecuted(status: number): boolean {
  return status < 300 || status === 402 || status === 500;
}

function replay(key: string, earlier: Entry, fingerprint: string): SandboxAnswer {
  if (earlier.fingerprint !== fingerprint) {
    throw new StripeApiError(400, {
      type: 'idempotency_error',
      message: `Keys for idempotent requests can only be used with the same parameters they were first used with. Try using a key other than '${key}' if you meant to execute a different request.`,
    });
  }
  if (!earlier.answer) {
    throw new StripeApiError(409, {
      type: 'idempotency_error',
      code: 'idempotency_key_in_use',
      message: `There is currently another in-progress request using this Idempotent Key (that probably means you submitted twice, and the other request is still going through): ${key}. Please try again later.`,
    });
  }
  return { ...earlier.answer, headers: { ...earlier.answer.headers, 'idempotent-replayed': 'true' } };
}
