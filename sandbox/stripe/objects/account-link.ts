import type Stripe from 'stripe';
import { kind } from '../protocol/kind.ts';

/** Stripe shows no id of a link; the stand-in keeps it under the secret part of its address. */
export type StoredAccountLink = {
  id: string;
  object: 'account_link';
  account: string;
  returnUrl: string;
  refreshUrl: string;
  expiresAt: number;
  used: boolean;
};

export const accountLinkKind = kind<StoredAccountLink>({
  object: 'account_link',
  prefix: 'link',
  idLength: 20,
  expandable: {},
});

export const ACCOUNT_LINK_LIFE_SECONDS = 300;

export function shownAccountLink(
  link: StoredAccountLink,
  created: number,
  origin: string,
): Stripe.AccountLink {
  return {
    object: 'account_link',
    created,
    expires_at: link.expiresAt,
    url: `${origin}/connect/onboarding/${link.account}/${link.id}`,
  } satisfies Stripe.AccountLink;
}
