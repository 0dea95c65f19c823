import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { reloadEnv } from '#app/kernel/env.ts';
import type { Mail } from './mail.ts';
import { MailSendError } from './mail-send-error.ts';
import { resendMailSender } from './resend-mail-sender.ts';

type Seen = { path: string; headers: IncomingHttpHeaders; body: unknown };
type Answer = { status: number; body: unknown; headers?: Record<string, string> };

let server: Server;
let seen: Seen[] = [];
let answers: Answer[] = [];

/** Speaks the service's wire form: `/emails`, `/emails/batch`, errors as `{ name, message, statusCode }`. */
beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      const body = JSON.parse(Buffer.concat(chunks).toString());
      seen.push({ path: request.url ?? '', headers: request.headers, body });
      const answer = answers.shift() ?? {
        status: 200,
        body: Array.isArray(body)
          ? { data: body.map((mail) => ({ id: `id of ${mail.to}` })), errors: [] }
          : { id: `id of ${body.to}` },
      };
      response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
      response.end(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body));
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  process.env.RESEND_BASE_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  process.env.RESEND_API_KEY = 're_test';
  reloadEnv();
});

afterAll(() => {
  delete process.env.RESEND_BASE_URL;
  delete process.env.RESEND_API_KEY;
  reloadEnv();
  server.close();
});

afterEach(() => {
  seen = [];
  answers = [];
});

const mailTo = (to: string, more: Partial<Mail> = {}): Mail => ({
  from: '"绿城" <lvcheng@mail.linli.example>',
  to,
  subject: '账单',
  html: '<p>账单</p>',
  text: '账单',
  ...more,
});

const people = (count: number) =>
  Array.from({ length: count }, (_, index) => mailTo(`p${index}@example.com`));

test('one mail goes alone, with its key, its tags and one line of subject', async () => {
  const mail = mailTo('a@example.com', {
    subject: 'Hello\r\nBcc: x@example.com',
    tags: { tenant: 't1' },
    replyTo: 'r@x.cn',
  });
  expect(await resendMailSender().send([mail], { idempotencyKey: 'k' })).toEqual([
    { id: 'id of a@example.com', problem: null },
  ]);
  expect(seen).toHaveLength(1);
  expect(seen[0]).toMatchObject({
    path: '/emails',
    headers: { 'idempotency-key': 'k/0', authorization: 'Bearer re_test' },
    body: {
      subject: 'Hello Bcc: x@example.com',
      tags: [{ name: 'tenant', value: 't1' }],
      reply_to: 'r@x.cn',
    },
  });
});

test('250 mails go in three batches with a key each, and their ids come back in order', async () => {
  const outcomes = await resendMailSender().send(people(250), { idempotencyKey: 'run-7' });
  expect(outcomes.map((outcome) => outcome.id)).toEqual(people(250).map((mail) => `id of ${mail.to}`));
  expect(
    seen.map(({ path, headers, body }) => [path, headers['idempotency-key'], (body as unknown[]).length]),
  ).toEqual([
    ['/emails/batch', 'run-7/0', 100],
    ['/emails/batch', 'run-7/1', 100],
    ['/emails/batch', 'run-7/2', 50],
  ]);
  expect(seen[0]!.headers['x-batch-validation']).toBe('permissive');
});

test('a mail with an attachment goes alone, since a batch takes none', async () => {
  const attachments = [
    { filename: '收据.pdf', content: Buffer.from('%PDF-1.7'), contentType: 'application/pdf' },
  ];
  const mails = [
    mailTo('a@x.cn'),
    mailTo('b@x.cn'),
    mailTo('c@x.cn', { attachments }),
    mailTo('d@x.cn'),
    mailTo('e@x.cn'),
  ];
  const outcomes = await resendMailSender().send(mails, { idempotencyKey: 'k' });
  expect(outcomes.map((outcome) => outcome.id)).toEqual(mails.map((mail) => `id of ${mail.to}`));
  expect(seen.map(({ path }) => path)).toEqual(['/emails/batch', '/emails', '/emails/batch']);
  expect(seen[1]!.body).toMatchObject({
    attachments: [
      {
        filename: '收据.pdf',
        content: Buffer.from('%PDF-1.7').toString('base64'),
        content_type: 'application/pdf',
      },
    ],
  });
});

test('a refused mail in a batch has its reason, the others their ids', async () => {
  answers.push({
    status: 200,
    body: { data: [{ id: 'first' }, { id: 'third' }], errors: [{ index: 1, message: 'Invalid `to` field' }] },
  });
  expect(await resendMailSender().send(people(3), { idempotencyKey: 'k' })).toEqual([
    { id: 'first', problem: null },
    { id: null, problem: 'Invalid `to` field' },
    { id: 'third', problem: null },
  ]);
});

test('a refused single mail has its reason', async () => {
  answers.push({
    status: 422,
    body: { statusCode: 422, name: 'validation_error', message: 'Invalid `to` field' },
  });
  expect(await resendMailSender().send([mailTo('nobody')], { idempotencyKey: 'k' })).toEqual([
    { id: null, problem: 'Invalid `to` field' },
  ]);
});

test('an answer for fewer mails than were sent is an error, not a silence', async () => {
  answers.push({ status: 200, body: { data: [{ id: 'only' }], errors: [] } });
  await expect(resendMailSender().send(people(2), { idempotencyKey: 'k' })).rejects.toThrow('fewer mails');
});

async function failure(answer: Answer, count = 2): Promise<MailSendError> {
  answers.push(answer);
  const error = await resendMailSender()
    .send(people(count), { idempotencyKey: 'k' })
    .catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(MailSendError);
  return error as MailSendError;
}

test.each([
  [422, 'validation_error', true],
  [413, 'validation_error', true],
  [409, 'invalid_idempotent_request', true],
  [409, 'concurrent_idempotent_requests', false],
  [401, 'invalid_api_key', false],
  [403, 'validation_error', false],
  [429, 'rate_limit_exceeded', false],
  [429, 'daily_quota_exceeded', false],
  [500, 'application_error', false],
  [503, 'internal_server_error', false],
])('%i %s is permanent: %s', async (statusCode, name, permanent) => {
  const error = await failure({ status: statusCode, body: { statusCode, name, message: 'm' } });
  expect(error).toMatchObject({ code: name, permanent });
});

test('the wait that the service asks for is kept', async () => {
  const body = { statusCode: 429, name: 'rate_limit_exceeded', message: 'slow down' };
  expect((await failure({ status: 429, body, headers: { 'retry-after': '3' } }, 1)).retryAfterMs).toBe(3000);
  expect((await failure({ status: 429, body }, 1)).retryAfterMs).toBeNull();
});

test('an answer that is no JSON, and no answer at all, are worth repeating', async () => {
  expect((await failure({ status: 502, body: '<html>Bad gateway</html>' })).permanent).toBe(false);
  const { RESEND_BASE_URL } = process.env;
  process.env.RESEND_BASE_URL = 'http://127.0.0.1:9';
  reloadEnv();
  const error = await resendMailSender()
    .send(people(1), { idempotencyKey: 'k' })
    .catch((caught: unknown) => caught);
  process.env.RESEND_BASE_URL = RESEND_BASE_URL;
  reloadEnv();
  expect(error).toMatchObject({ name: 'MailSendError', permanent: false });
});
