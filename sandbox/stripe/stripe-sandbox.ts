import { answerControl } from '#sandbox/web/answer-control.ts';
import { controlFunctions } from '#sandbox/web/controls.ts';
import type { SandboxAnswer, SandboxRequest } from '#sandbox/web/exchange.ts';
import { passBillingTime } from './billing/advance-billing.ts';
import { type StripeControls, stripeControls } from './controls.ts';
import { handleApi } from './handle-api.ts';
import { authenticatePage } from './pages/authenticate.ts';
import { checkoutPage } from './pages/checkout.ts';
import { invoicePage } from './pages/invoice.ts';
import { onboardingPage } from './pages/onboarding.ts';
import { portalPage } from './pages/portal.ts';
import { receiptPage } from './pages/receipt.ts';
import { expireDueSessions } from './payments/expire-session.ts';
import { StripeState } from './state.ts';

const EXPIRY_CHECK_MS = 1000;

/** The stand-in for Stripe: its API, its hosted pages, and what tests may do to it. */
export class StripeSandbox {
  readonly control: StripeControls;
  private readonly state: StripeState;
  private readonly timer: NodeJS.Timeout;

  constructor(options: { retryDelaysMs: readonly number[] }) {
    this.state = new StripeState(options.retryDelaysMs);
    this.control = controlFunctions<StripeControls>(stripeControls, this.state);
    this.timer = setInterval(() => {
      expireDueSessions(this.state);
      passBillingTime(this.state);
    }, EXPIRY_CHECK_MS);
    this.timer.unref();
  }

  /** Hosted pages and receipts are addressed from here. */
  set origin(origin: string) {
    this.state.origin = origin;
  }

  /** Null where the path belongs to somebody else. */
  async handle(request: SandboxRequest): Promise<SandboxAnswer | null> {
    const { pathname } = request.url;
    if (pathname.startsWith('/v1/')) return handleApi(this.state, request);
    if (pathname.startsWith('/checkout/receipts/')) return receiptPage(this.state, request);
    if (pathname.startsWith('/checkout/')) return checkoutPage(this.state, request);
    if (pathname.startsWith('/authenticate/')) return authenticatePage(this.state, request);
    if (pathname.startsWith('/billing/portal/')) return portalPage(this.state, request);
    if (pathname.startsWith('/invoice/')) return invoicePage(this.state, request);
    if (pathname.startsWith('/connect/onboarding/')) return onboardingPage(this.state, request);
    if (pathname.startsWith('/_sandbox/stripe/')) return answerControl(stripeControls, this.state, request);
    return null;
  }

  async close(): Promise<void> {
    clearInterval(this.timer);
    await this.state.sender.close();
  }
}
