import type { SandboxAnswer, SandboxRequest } from '#sandbox/web/exchange.ts';
import { internalError, StripeApiError } from './errors.ts';

/** What goes wrong with the next `times` requests whose method and path fit. */
export type Fault = {
  kind:
    | 'error_500' // answered before anything happened
    | 'error_500_after' // the work was done, the answer is lost in a 500
    | 'hang_up' // the connection is cut before anything happened
    | 'hang_up_after' // a time-out after the charge: the work was done, no answer comes
    | 'rate_limit'
    | 'delay';
  method?: string;
  /** The path begins with this. */
  path?: string;
  times: number;
  delayMs?: number;
};

/** Runs a request under the first fault that fits it, if there is one. */
export async function underFaults(
  faults: Fault[],
  request: SandboxRequest,
  run: () => Promise<SandboxAnswer>,
): Promise<SandboxAnswer> {
  const fault = faults.find(
    (candidate) =>
      candidate.times > 0 &&
      (candidate.method === undefined || candidate.method === request.method) &&
      request.url.pathname.startsWith(candidate.path ?? '/'),
  );
  if (!fault) return run();
  fault.times -= 1;
  switch (fault.kind) {
    case 'error_500':
      throw internalError();
    case 'error_500_after':
      await run();
      throw internalError();
    case 'hang_up':
      return { status: 0, hangUp: true };
    case 'hang_up_after':
      await run();
      return { status: 0, hangUp: true };
    case 'rate_limit':
      throw new StripeApiError(429, {
        type: 'invalid_request_error',
        code: 'rate_limit',
        message: 'Testmode request rate limit exceeded.',
      });
    case 'delay':
      await new Promise((resolve) => setTimeout(resolve, fault.delayMs ?? 1000));
      return run();
  }
}
