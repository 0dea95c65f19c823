import type { IncomingMessage } from 'node:http';

const MAX_BYTES = 40 * 1024 * 1024;

/** The whole body as text. Throws when it is larger than the largest mail that Resend takes (40 MB). */
export async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BYTES) throw new Error('request body too large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
