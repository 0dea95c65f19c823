import { answerControl } from '#sandbox/web/answer-control.ts';
import { controlFunctions } from '#sandbox/web/controls.ts';
import type { SandboxAnswer, SandboxRequest } from '#sandbox/web/exchange.ts';
import { type ResendControls, resendControls } from './controls.ts';
import { handleEmails } from './handle-emails.ts';
import { mailbox } from './mailbox.ts';
import { ResendState } from './state.ts';

/** The stand-in for Resend: its API, a mailbox to read what was sent, and what tests may do to it. */
export class ResendSandbox {
  readonly control: ResendControls;
  private readonly state: ResendState;

  constructor(options: { retryDelaysMs: readonly number[] }) {
    this.state = new ResendState(options.retryDelaysMs);
    this.control = controlFunctions<ResendControls>(resendControls, this.state);
  }

  /** Null where the path belongs to somebody else. */
  async handle(request: SandboxRequest): Promise<SandboxAnswer | null> {
    const { pathname } = request.url;
    if (/^\/emails(\/|$)/.test(pathname)) return handleEmails(this.state, request);
    if (/^\/mailbox(\/|\.json|$)/.test(pathname)) return mailbox(this.state, request);
    if (pathname.startsWith('/_sandbox/resend/')) return answerControl(resendControls, this.state, request);
    return null;
  }

  async close(): Promise<void> {
    await this.state.sender.close();
  }
}
