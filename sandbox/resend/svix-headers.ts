import { createHmac } from 'node:crypto';

/**
 * The three headers of a webhook in the Svix way (docs.svix.com/receiving/verifying-payloads/how-manual): HMAC-SHA256 over
 * `id.timestamp.body` with the base64 secret after `whsec_`; one `v1,` for each secret. `at` in Unix seconds.
 */
export function svixHeaders(
  id: string,
  body: string,
  secrets: readonly string[],
  at: number,
): Record<string, string> {
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
    return `v1,${createHmac('sha256', key).update(`${id}.${at}.${body}`).digest('base64')}`;
  });
  return { 'svix-id': id, 'svix-timestamp': String(at), 'svix-signature': signatures.join(' ') };
}
