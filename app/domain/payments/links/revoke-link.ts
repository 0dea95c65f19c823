import type { TenantContext } from '#tenants/context.ts';
import { closePages } from '../checkout/close-pages.ts';
import { endLink } from './end-link.ts';

/** Takes a shared link back: it shows nothing to pay any more, and payment pages that were opened by it close. @throws DomainError `not_found` */
export async function revokeLink(ctx: TenantContext, input: { linkId: string }): Promise<void> {
  for (const { stripeAccountId, sessionId } of await endLink(ctx, input)) {
    await closePages({ stripeAccountId, superseded: [sessionId] });
  }
}
