import { z } from 'zod';
import { ResendApiError } from './errors.ts';

const addresses = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());
const optionalAddresses = addresses.nullish().transform((value) => value ?? []);

const schema = z.object({
  from: z.string(),
  to: addresses,
  subject: z.string(),
  cc: optionalAddresses,
  bcc: optionalAddresses,
  reply_to: optionalAddresses,
  html: z.string().nullish(),
  text: z.string().nullish(),
  headers: z.record(z.string(), z.string()).nullish(),
  tags: z.array(z.object({ name: z.string(), value: z.string() })).nullish(),
  attachments: z
    .array(
      z.object({
        content: z.string().nullish(),
        filename: z.string().nullish(),
        path: z.string().nullish(),
        content_type: z.string().nullish(),
        content_id: z.string().nullish(),
      }),
    )
    .nullish(),
  scheduled_at: z.string().nullish(),
});

export type EmailRequest = z.output<typeof schema>;

/** What Resend allows in one request. */
const MAX_RECIPIENTS = 50;
const ADDRESS = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/;
const LOCAL_ADDRESS = /^[^\s@<>]+@localhost$/;

/** A mail as it came in, or Resend's validation error for the first thing wrong with it. */
export function readEmail(body: unknown): EmailRequest {
  const fields = typeof body === 'object' && body !== null ? body : {};
  for (const field of ['from', 'to', 'subject'] as const) {
    if (!Reflect.get(fields, field)) {
      throw new ResendApiError(422, 'missing_required_field', `Missing \`${field}\` field.`);
    }
  }
  const result = schema.safeParse(body);
  if (!result.success) {
    const issue = result.error.issues[0];
    throw invalid(`Invalid \`${issue?.path.join('.')}\` field. ${issue?.message}`);
  }
  const email = result.data;
  if (!email.html && !email.text) {
    throw new ResendApiError(422, 'missing_required_field', 'Missing `html` or `text` field.');
  }
  if (!isAddress(email.from)) throw invalidAddress('from');
  for (const field of ['to', 'cc', 'bcc', 'reply_to'] as const) {
    if (email[field].some((address) => !isAddress(address))) throw invalidAddress(field);
    if (email[field].length > MAX_RECIPIENTS) {
      throw invalid(`The \`${field}\` field exceeds the maximum of ${MAX_RECIPIENTS} recipients.`);
    }
  }
  for (const tag of email.tags ?? []) {
    if (!/^[A-Za-z0-9_-]{1,256}$/.test(tag.name) || !/^[A-Za-z0-9_-]{1,256}$/.test(tag.value)) {
      throw invalid('Tags should only contain ASCII letters, numbers, underscores, or dashes.');
    }
  }
  return email;
}

function isAddress(text: string): boolean {
  const bare = /^(?:[^<>]*<([^<>]+)>|([^<>]+))$/.exec(text.trim());
  const address = (bare?.[1] ?? bare?.[2] ?? '').trim();
  return ADDRESS.test(address) || LOCAL_ADDRESS.test(address);
}

function invalidAddress(field: string): ResendApiError {
  return invalid(
    `Invalid \`${field}\` field. The email address needs to follow the \`email@example.com\` or \`Name <email@example.com>\` format.`,
  );
}

function invalid(message: string): ResendApiError {
  return new ResendApiError(422, 'validation_error', message);
}
