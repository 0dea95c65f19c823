import { createHash } from 'node:crypto';
import type { GetEmailResponseSuccess } from 'resend';
import { jsonAnswer, type SandboxAnswer, type SandboxRequest } from '#sandbox/web/exchange.ts';
import { ResendApiError } from './errors.ts';
import { type EmailRequest, readEmail } from './read-email.ts';
import { sendEmail } from './send-email.ts';
import type { ResendState, StoredEmail } from './state.ts';

const MAX_BATCH = 100;

/** `/emails`, `/emails/batch` and `/emails/:id` as the SDK calls them. */
export function handleEmails(state: ResendState, request: SandboxRequest): SandboxAnswer {
  try {
    checkKey(request);
    failIfAsked(state);
    return route(state, request);
  } catch (error) {
    if (!(error instanceof ResendApiError)) throw error;
    const { statusCode, errorName: name, message } = error;
    return jsonAnswer(statusCode, { statusCode, name, message });
  }
}

function route(state: ResendState, request: SandboxRequest): SandboxAnswer {
  const [, , id, action] = request.url.pathname.split('/');
  if (request.method === 'POST' && id === undefined) return send(state, request);
  if (request.method === 'POST' && id === 'batch') return sendBatch(state, request);
  const email = id ? state.find(id) : undefined;
  if (!email) throw new ResendApiError(404, 'not_found', 'Email not found');
  if (request.method === 'GET' && action === undefined) return jsonAnswer(200, shown(email));
  if (request.method === 'POST' && action === 'cancel' && email.lastEvent === 'scheduled') {
    email.lastEvent = 'canceled';
    return jsonAnswer(200, { object: 'email', id: email.id });
  }
  throw new ResendApiError(405, 'method_not_allowed', 'Method is not allowed for the requested path.');
}

function send(state: ResendState, request: SandboxRequest): SandboxAnswer {
  const email = readEmail(parse(request.body));
  const [id] = once(state, request, () => [sendEmail(state, email).id]);
  return jsonAnswer(200, { id });
}

function sendBatch(state: ResendState, request: SandboxRequest): SandboxAnswer {
  const body = parse(request.body);
  if (!Array.isArray(body) || body.length === 0) {
    throw new ResendApiError(422, 'validation_error', 'The batch must be an array with at least one email.');
  }
  if (body.length > MAX_BATCH) {
    throw new ResendApiError(422, 'validation_error', `The batch can have up to ${MAX_BATCH} emails.`);
  }
  const permissive = request.headers['x-batch-validation'] === 'permissive';
  const emails: EmailRequest[] = [];
  const errors: { index: number; message: string }[] = [];
  for (const [index, item] of body.entries()) {
    try {
      emails.push(readEmail(item));
    } catch (error) {
      if (!permissive || !(error instanceof ResendApiError)) throw error;
      errors.push({ index, message: error.message });
    }
  }
  const ids = once(state, request, () => emails.map((email) => sendEmail(state, email).id));
  return jsonAnswer(200, { data: ids.map((id) => ({ id })), ...(permissive ? { errors } : {}) });
}

/** The same key with the same body sends nothing again and answers the same ids; with another body it is refused. */
function once(state: ResendState, request: SandboxRequest, run: () => string[]): string[] {
  const key = request.headers['idempotency-key'];
  if (key === undefined) return run();
  if (key.length < 1 || key.length > 256) {
    throw new ResendApiError(
      400,
      'invalid_idempotency_key',
      'The idempotency key must be between 1 and 256 characters.',
    );
  }
  const slot = `${request.url.pathname} ${key}`;
  const earlier = state.idempotency.get(slot);
  const bodyHash = createHash('sha256').update(request.body).digest('base64');
  if (earlier && earlier.bodyHash !== bodyHash) {
    throw new ResendApiError(
      409,
      'invalid_idempotent_request',
      'This idempotency key has been used with a different request body.',
    );
  }
  const ids = earlier?.ids ?? run();
  state.idempotency.set(slot, { bodyHash, ids });
  return ids;
}

function shown(email: StoredEmail): GetEmailResponseSuccess {
  return {
    object: 'email',
    id: email.id,
    message_id: email.messageId,
    to: email.to,
    from: email.from,
    created_at: email.createdAt,
    subject: email.subject,
    html: email.html,
    text: email.text,
    bcc: email.bcc,
    cc: email.cc,
    reply_to: email.replyTo,
    last_event: email.lastEvent,
    scheduled_at: email.scheduledAt,
    ...(email.tags.length > 0 ? { tags: email.tags } : {}),
  } satisfies GetEmailResponseSuccess;
}

function checkKey(request: SandboxRequest): void {
  const key = request.headers.authorization?.replace(/^Bearer\s*/, '') ?? '';
  if (!key) {
    throw new ResendApiError(401, 'missing_api_key', 'Missing API key in the authorization header.');
  }
  if (!key.startsWith('re_')) throw new ResendApiError(403, 'invalid_api_key', 'API key is invalid');
}

function failIfAsked(state: ResendState): void {
  const fault = state.faults.find((candidate) => candidate.times > 0);
  if (!fault) return;
  fault.times -= 1;
  throw fault.status === 429
    ? new ResendApiError(
        429,
        'rate_limit_exceeded',
        'Too many requests. You can only make 2 requests per second.',
      )
    : new ResendApiError(fault.status, 'internal_server_error', 'Internal server error. (sandbox)');
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw new ResendApiError(422, 'validation_error', 'The request body is not valid JSON.');
  }
}
