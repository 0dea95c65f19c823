import { createHash, randomBytes } from 'node:crypto';

/** The secret of a shared link: 192 random bits, short enough to be sent in a message. */
export function newLinkToken(): string {
  return randomBytes(24).toString('base64url');
}

export function isLinkToken(token: string): boolean {
  return /^[\w-]{32}$/.test(token);
}

/** What is kept of a secret: nobody who reads the database can pay by it or look at it. */
export function hashLinkToken(token: string): string {
  return createHash('sha256').update(`payment-link ${token}`).digest('base64url');
}

/** The public page, at the company's address. */
export function linkPath(token: string): string {
  return `/p/${token}`;
}
