import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { env } from './env.ts';

/**
 * Seals short texts that must not lie open in the database, such as identity numbers: AES-256-GCM with a key derived from `SECRET`. `purpose`
 * keeps the seals of one kind of value from being read as another.
 */
const version = 'v1';

export function seal(text: string, purpose: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', keyFor(purpose), nonce);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return [
    version,
    nonce.toString('base64url'),
    Buffer.concat([sealed, cipher.getAuthTag()]).toString('base64url'),
  ].join('.');
}

/** @throws Error when the seal was made for another purpose, with another secret, or was changed */
export function unseal(sealed: string, purpose: string): string {
  const [made, nonce, body] = sealed.split('.');
  if (made !== version || !nonce || !body) throw new Error('This is no sealed text');
  const bytes = Buffer.from(body, 'base64url');
  const decipher = createDecipheriv('aes-256-gcm', keyFor(purpose), Buffer.from(nonce, 'base64url'));
  decipher.setAuthTag(bytes.subarray(-16));
  return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString('utf8');
}

function keyFor(purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', env().SECRET, '', `seal:${purpose}`, 32));
}
