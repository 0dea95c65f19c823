import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { SandboxRequest } from '#sandbox/web/exchange.ts';

const TOLERANCE_SECONDS = 300;

/** Why a request is refused; null where it is signed by a key that is known here, lately. Written from docs/einvoice.md, not from the client. */
export function checkSignature(secrets: Map<string, string>, request: SandboxRequest): string | null {
  const secret = secrets.get(request.headers['x-app-key'] ?? '');
  if (!secret) return 'This key is not known.';
  const timestamp = request.headers['x-timestamp'] ?? '';
  if (Math.abs(Date.now() / 1000 - Number(timestamp)) > TOLERANCE_SECONDS || !/^\d+$/.test(timestamp)) {
    return 'The time of the request is too far from now.';
  }
  const bodyDigest = createHash('sha256').update(request.body).digest('hex');
  const expected = createHmac('sha256', secret)
    .update(`${request.method}\n${request.url.pathname}\n${timestamp}\n${bodyDigest}`)
    .digest();
  const given = Buffer.from(request.headers['x-signature'] ?? '', 'hex');
  const matches = given.length === expected.length && timingSafeEqual(given, expected);
  return matches ? null : 'The signature does not match.';
}
