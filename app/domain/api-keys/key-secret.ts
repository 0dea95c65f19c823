import { createHash, randomBytes } from 'node:crypto';

const form = /^lk_([a-z0-9]{8})_([A-Za-z0-9_-]{43})$/;

/** A new key: `token` is shown once, `prefix` stays to tell keys apart, `secretHash` is all that is stored of the rest. */
export function newKey(): { token: string; prefix: string; secretHash: string } {
  const prefix = randomBytes(5).toString('hex').slice(0, 8);
  const token = `lk_${prefix}_${randomBytes(32).toString('base64url')}`;
  return { token, prefix, secretHash: hashOf(token) };
}

/** The hash by which a key is found; null where the text has not the form of one. The secret has 256 bits, so a plain hash is enough. */
export function hashOfToken(token: string): string | null {
  return form.test(token) ? hashOf(token) : null;
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
