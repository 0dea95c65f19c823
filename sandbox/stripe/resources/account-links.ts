import type Stripe from 'stripe';
import { z } from 'zod';
import { ACCOUNT_LINK_LIFE_SECONDS, accountLinkKind, shownAccountLink } from '../objects/account-link.ts';
import { invalidRequest } from '../protocol/errors.ts';
import { ignored, oneOf, type Shape, text, webUrl } from '../protocol/params.ts';
import { type Resource, route } from '../protocol/resource.ts';
import type { Scope } from '../protocol/scope.ts';
import { accessibleAccount } from './accounts.ts';

const createParams = z.strictObject({
  account: text,
  type: oneOf(['account_onboarding', 'account_update']),
  refresh_url: webUrl,
  return_url: webUrl,
  collect: ignored,
  collection_options: ignored,
} satisfies Shape<Stripe.AccountLinkCreateParams>);

function createAccountLink(scope: Scope, params: z.output<typeof createParams>): Stripe.AccountLink {
  const account = accessibleAccount(scope, params.account);
  if (params.type === 'account_update' && account.controller?.requirement_collection !== 'application') {
    throw invalidRequest(
      'You cannot create `account_update` type account links for this account. Valid account link types for this account are `account_onboarding`.',
      { param: 'type' },
    );
  }
  const now = scope.now();
  const link = scope.platform.insert(accountLinkKind, {
    id: scope.newId(accountLinkKind),
    object: 'account_link',
    account: account.id,
    returnUrl: params.return_url,
    refreshUrl: params.refresh_url,
    expiresAt: now + ACCOUNT_LINK_LIFE_SECONDS,
    used: false,
  });
  return shownAccountLink(link, now, scope.state.origin);
}

export const accountLinks: Resource = {
  kinds: [accountLinkKind],
  routes: [
    route('POST', '/v1/account_links', createParams, (scope, params) => createAccountLink(scope, params)),
  ],
};
