import { createHash } from 'node:crypto';
import { answerControl } from '#sandbox/web/answer-control.ts';
import { controlFunctions } from '#sandbox/web/controls.ts';
import { jsonAnswer, type SandboxAnswer, type SandboxRequest } from '#sandbox/web/exchange.ts';
import { type EinvoiceControls, einvoiceControls } from './controls.ts';
import { checkSignature } from './signature.ts';
import { EinvoiceState, type KeptDocument } from './state.ts';

/** The stand-in for a provider of electronic invoices: what docs/einvoice.md describes, and what tests may do to it. */
export class EinvoiceSandbox {
  readonly control: EinvoiceControls;
  private readonly state = new EinvoiceState();

  constructor() {
    this.control = controlFunctions<EinvoiceControls>(einvoiceControls, this.state);
  }

  /** Null where the path belongs to somebody else. */
  async handle(request: SandboxRequest): Promise<SandboxAnswer | null> {
    const { pathname } = request.url;
    if (pathname.startsWith('/_sandbox/einvoice/'))
      return answerControl(einvoiceControls, this.state, request);
    // Stripe has invoices of its own under the same path: whoever signs is ours.
    if (!/^\/v1\/(invoices|reversals)(\/|$)/.test(pathname) || !request.headers['x-app-key']) return null;
    const fault = this.state.takeFault();
    if (fault?.kind === 'before') return { status: 0, hangUp: true };
    if (fault?.kind === 'status') return jsonAnswer(fault.status, { code: 'unavailable', message: 'Busy.' });
    const refused = checkSignature(this.state.secrets, request);
    if (refused) return jsonAnswer(401, { code: 'bad_signature', message: refused });
    const answer = this.answer(request);
    return fault?.kind === 'after' ? { status: 0, hangUp: true } : answer;
  }

  private answer(request: SandboxRequest): SandboxAnswer {
    const { pathname } = request.url;
    if (request.method === 'GET') {
      const kept = this.state.documents.get(decodeURIComponent(pathname.split('/')[3] ?? ''));
      return kept ? told(kept) : jsonAnswer(404, { code: 'not_found', message: 'Never heard of it.' });
    }
    const digest = createHash('sha256').update(request.body).digest('hex');
    const id = request.headers['idempotency-key'] ?? '';
    const before = this.state.documents.get(id);
    if (before) {
      return before.digest === digest || before.outcome.state === 'failed'
        ? told(before.outcome.state === 'failed' ? this.state.take(id, digest, request.body) : before)
        : jsonAnswer(409, { code: 'idempotency_mismatch', message: 'The same id, another document.' });
    }
    return told(this.state.take(id, digest, request.body));
  }
}

function told({ outcome }: KeptDocument): SandboxAnswer {
  return jsonAnswer(outcome.state === 'pending' ? 202 : 200, outcome);
}
