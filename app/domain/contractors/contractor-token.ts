import { createHash, hkdfSync } from 'node:crypto';
import { env } from '#app/kernel/env.ts';

/**
 * The secret of a contractor's page: 192 bits, short enough to be sent in a message. It follows from the id of the link and from `SECRET`, so that it
 * is kept nowhere, and a mail that is sent again says the same.
 */
export function contractorTokenOf(linkId: string): string {
  return Buffer.from(hkdfSync('sha256', env().SECRET, linkId, 'contractor-link', 24)).toString('base64url');
}

export function isContractorToken(token: string): boolean {
  return /^[\w-]{32}$/.test(token);
}

/** What is kept of a secret: nobody who reads the database can work by it. */
export function hashContractorToken(token: string): string {
  return createHash('sha256').update(`contractor-link ${token}`).digest('base64url');
}
