import { createHash, randomBytes } from 'node:crypto';

/** The secret of a contractor's page: 192 random bits, short enough to be sent in a message. */
export function newContractorToken(): string {
  return randomBytes(24).toString('base64url');
}

export function isContractorToken(token: string): boolean {
  return /^[\w-]{32}$/.test(token);
}

/** What is kept of a secret: nobody who reads the database can work by it. */
export function hashContractorToken(token: string): string {
  return createHash('sha256').update(`contractor-link ${token}`).digest('base64url');
}

/** The public page, at the company's address. */
export function contractorPath(token: string): string {
  return `/work/${token}`;
}
