import { z } from 'zod';
import type { EinvoiceDocument } from './einvoice-document.ts';
import { type EinvoiceOutcome, type EinvoiceProvider, EinvoiceUnavailable } from './einvoice-provider.ts';
import { signRequest } from './sign-request.ts';

export type HttpProviderSettings = {
  /** Among the origins that the platform allows; nothing else is ever called. */
  origin: string;
  appKey: string;
  secret: string;
  /** How long one call may take. */
  timeoutMs?: number;
};

const MAX_ANSWER_BYTES = 10_000_000;

const answer = z.discriminatedUnion('state', [
  z.object({ state: z.literal('pending'), reference: z.string().min(1).max(200) }),
  z.object({
    state: z.literal('issued'),
    reference: z.string().min(1).max(200),
    number: z.string().max(40).nullish(),
    /** The official form, base64. */
    pdf: z.string().nullish(),
  }),
  z.object({
    state: z.literal('failed'),
    reference: z.string().max(200).nullish(),
    reason: z.string().max(500),
  }),
]);
const refusal = z.object({ code: z.string(), message: z.string() });

/** A provider that speaks the protocol of docs/einvoice.md over HTTP. */
export function httpProvider(settings: HttpProviderSettings): EinvoiceProvider {
  const post = (path: string, document: EinvoiceDocument) =>
    call(settings, 'POST', path, JSON.stringify(document), document.id);
  return {
    issue: async (document) => known(await post('/v1/invoices', document)),
    reverse: async (reversal) => known(await post('/v1/reversals', reversal)),
    query: (id) => call(settings, 'GET', `/v1/invoices/${encodeURIComponent(id)}`, '', id),
  };
}

function known(outcome: EinvoiceOutcome | null): EinvoiceOutcome {
  if (!outcome) throw new EinvoiceUnavailable('the provider has no such address');
  return outcome;
}

async function call(
  settings: HttpProviderSettings,
  method: 'GET' | 'POST',
  path: string,
  body: string,
  id: string,
): Promise<EinvoiceOutcome | null> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  let response: Response;
  let text: string;
  try {
    response = await fetch(new URL(path, settings.origin), {
      method,
      redirect: 'error',
      signal: AbortSignal.timeout(settings.timeoutMs ?? 15_000),
      headers: {
        Accept: 'application/json',
        'Content-Type': 'application/json; charset=utf-8',
        'Idempotency-Key': id,
        'X-App-Key': settings.appKey,
        'X-Timestamp': timestamp,
        'X-Signature': signRequest(settings.secret, { method, path, timestamp, body }),
      },
      ...(method === 'POST' && { body }),
    });
    text = await readText(response);
  } catch (error) {
    throw new EinvoiceUnavailable(error instanceof Error ? error.message : 'no answer', { cause: error });
  }
  return read(response.status, text, method, id);
}

/** 429 and 5xx say nothing about the document; every other refusal is its outcome. */
function read(status: number, text: string, method: string, id: string): EinvoiceOutcome | null {
  if (status === 404 && method === 'GET') return null;
  if (status === 429 || status >= 500) throw new EinvoiceUnavailable(`the provider answered ${status}`);
  const json = parse(text);
  if (status >= 400) {
    const told = refusal.safeParse(json);
    const reason = told.success ? `${told.data.message} (${told.data.code})` : `HTTP ${status}`;
    return { state: 'failed', reference: null, reason: reason.slice(0, 500) };
  }
  const found = answer.safeParse(json);
  if (!found.success) throw new EinvoiceUnavailable('the answer of the provider cannot be read');
  const { data } = found;
  if (data.state === 'pending') return data;
  if (data.state === 'failed') {
    return { state: 'failed', reference: data.reference ?? null, reason: data.reason };
  }
  return {
    state: 'issued',
    reference: data.reference,
    number: data.number ?? null,
    file: data.pdf
      ? { name: `invoice-${id}.pdf`, contentType: 'application/pdf', body: Buffer.from(data.pdf, 'base64') }
      : null,
  };
}

async function readText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  const reader = response.body?.getReader();
  for (let size = 0; reader; ) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > MAX_ANSWER_BYTES) {
      await reader.cancel();
      throw new Error('the answer of the provider is too long');
    }
    chunks.push(value);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
