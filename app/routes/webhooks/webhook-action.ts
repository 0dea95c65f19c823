import type { ActionFunctionArgs } from '@remix-run/node';
import { domainErrorOf, errorResponse } from '#app/http/error-response.ts';
import { DomainError } from '#app/kernel/errors.ts';

/** An event is some kilobytes; what is larger is none. */
const longestBody = 512 * 1024;

/**
 * An action for a vendor's signed calls: `take` gets the body byte for byte, as the signature is over the bytes. The status tells the vendor whether
 * to send again, so the answer is always a Response: that of a route without a page loses the status of anything else.
 */
export function webhookAction(take: (body: Buffer, headers: Headers) => Promise<unknown>) {
  return async ({ request }: ActionFunctionArgs): Promise<Response> => {
    try {
      return Response.json(await take(await readBody(request), request.headers));
    } catch (error) {
      const known = domainErrorOf(error);
      if (known) return errorResponse(known);
      throw error;
    }
  };
}

/** Calls by other methods. */
export function onlyPost(): Response {
  return Response.json({ code: 'not_found' }, { status: 405, headers: { Allow: 'POST' } });
}

async function readBody(request: Request): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (request.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    if (size > longestBody) throw new DomainError('file_too_large', { params: { maxBytes: longestBody } });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
