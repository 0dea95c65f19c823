import { createHash, createHmac } from 'node:crypto';

/**
 * The signature of a request to a provider: HMAC-SHA256 with the company's secret over method, path, time and the digest of the body, a line each. See
 * docs/einvoice.md.
 */
export function signRequest(
  secret: string,
  request: { method: string; path: string; timestamp: string; body: string },
): string {
  const digest = createHash('sha256').update(request.body).digest('hex');
  const text = [request.method, request.path, request.timestamp, digest].join('\n');
  return createHmac('sha256', secret).update(text).digest('hex');
}
