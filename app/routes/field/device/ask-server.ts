import type { FieldEntry } from '../queue/field-entry.ts';
import type { SendOutcome } from '../queue/send-queue.ts';

export type Answer<T> =
  | { kind: 'answer'; value: T }
  | { kind: 'refused'; code: string; text: string }
  | { kind: 'away' }
  | { kind: 'signed_out' };

type Problem = { code?: string; title?: string; errors?: { detail: string }[] };

const patienceMs = 30_000;

/** Asks the server for JSON. What is no answer of ours, such as the sign-in page of a hotel's network, counts as no network. */
export async function askServer<T>(path: string, init: RequestInit = {}): Promise<Answer<T>> {
  let response: Response;
  let body: unknown;
  try {
    response = await fetch(path, {
      ...init,
      cache: 'no-store',
      redirect: 'manual',
      signal: AbortSignal.timeout(patienceMs),
    });
    body = await response.json();
  } catch {
    return { kind: 'away' };
  }
  if (response.ok) return { kind: 'answer', value: body as T };
  const { code, title = '', errors } = (body ?? {}) as Problem;
  if (response.status === 401) return { kind: 'signed_out' };
  if (!code || response.status >= 500 || response.status === 429) return { kind: 'away' };
  const told = errors?.map(({ detail }) => detail).join(' ');
  return { kind: 'refused', code, text: told || title };
}

export function postJson<T>(path: string, value: unknown, key?: string): Promise<Answer<T>> {
  return askServer<T>(path, {
    method: 'POST',
    body: JSON.stringify(value),
    headers: { 'Content-Type': 'application/json', ...(key && { 'Idempotency-Key': key }) },
  });
}

/** Sends one entry, under the id that the phone gave it. */
export async function sendEntry({ id, content }: FieldEntry): Promise<SendOutcome> {
  const answer =
    content.act === 'file' ? await upload(id, content) : await postJson('/field/acts', content, id);
  switch (answer.kind) {
    case 'answer':
      return (answer.value as { taken?: boolean } | null)?.taken ? { outcome: 'sent' } : { outcome: 'later' };
    case 'refused':
      return { outcome: 'refused', refusal: { code: answer.code, text: answer.text } };
    case 'signed_out':
      return { outcome: 'signed_out' };
    default:
      return { outcome: 'later' };
  }
}

function upload(
  id: string,
  { ticketId, kind, blob, name }: Extract<FieldEntry['content'], { act: 'file' }>,
): Promise<Answer<unknown>> {
  const form = new FormData();
  form.set('ticketFileId', id);
  form.set('ticketId', ticketId);
  form.set('kind', kind);
  form.set('file', blob, name);
  return askServer('/field/uploads', { method: 'POST', body: form });
}
