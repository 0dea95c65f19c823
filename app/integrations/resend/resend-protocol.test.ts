import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { reloadEnv } from '#app/kernel/env.ts';
import { type Sandbox, startSandbox } from '#sandbox/start-sandbox.ts';
import { startWebhookReceiver } from '#sandbox/testing/webhook-receiver.ts';
import type { Mail } from './mail.ts';
import { resendMailSender } from './resend-mail-sender.ts';
import { senderAddress } from './sender-address.ts';
import { verifyResendWebhook } from './verify-resend-webhook.ts';

const SECRET = `whsec_${Buffer.from('the secret of the webhook').toString('base64')}`;

let sandbox: Sandbox;
let receiver: Awaited<ReturnType<typeof startWebhookReceiver>>;

beforeAll(async () => {
  receiver = await startWebhookReceiver();
  sandbox = await startSandbox({
    resendWebhookUrl: receiver.url,
    resendWebhookSecret: SECRET,
    retryDelaysMs: [5, 5],
  });
  process.env.RESEND_BASE_URL = sandbox.origin;
  reloadEnv();
});

afterAll(async () => {
  delete process.env.RESEND_BASE_URL;
  reloadEnv();
  await sandbox.close();
  await receiver.close();
});

beforeEach(async () => {
  await sandbox.resend.control.idle({});
  await sandbox.resend.control.reset({});
  receiver.clear();
});

const mailTo = (to: string): Mail => ({
  from: senderAddress('绿城 "物业"', 'lvcheng', 'mail.linli.example'),
  to,
  subject: '缴费通知',
  html: '<p>¥368.78</p>',
  text: '¥368.78',
});

test('150 mails with one bad address: 149 go out, once, however often the same call is made', async () => {
  const mails = Array.from({ length: 150 }, (_, index) =>
    mailTo(index === 120 ? 'nobody' : `p${index}@example.com`),
  );
  const first = await resendMailSender().send(mails, { idempotencyKey: 'run-1' });
  const again = await resendMailSender().send(mails, { idempotencyKey: 'run-1' });
  expect(again).toEqual(first);
  expect(first.filter((outcome) => outcome.id === null)).toHaveLength(1);
  expect(first[120]).toMatchObject({ id: null, problem: expect.stringContaining('to') });
  const sent = await sandbox.resend.control.mails({});
  expect(sent).toHaveLength(149);
  expect(sent.find((mail) => mail.id === first[121]?.id)?.to).toEqual(['p121@example.com']);
});

test('a service that is busy is worth another call, which then sends once', async () => {
  await sandbox.resend.control.injectFault({ status: 429, times: 1 });
  const send = () => resendMailSender().send([mailTo('a@example.com')], { idempotencyKey: 'k' });
  await expect(send()).rejects.toMatchObject({ name: 'MailSendError', permanent: false });
  const [outcome] = await send();
  expect(await send()).toEqual([outcome]);
  expect(await sandbox.resend.control.mails({})).toHaveLength(1);
});

test('other mails under a used key are refused for good', async () => {
  await resendMailSender().send([mailTo('a@example.com')], { idempotencyKey: 'k' });
  await expect(
    resendMailSender().send([mailTo('b@example.com')], { idempotencyKey: 'k' }),
  ).rejects.toMatchObject({ code: 'invalid_idempotent_request', permanent: true });
});

test('what the service says about a delivery is believed, and nothing else', async () => {
  await resendMailSender().send([mailTo('a@example.com')], { idempotencyKey: 'k' });
  await sandbox.resend.control.idle({});
  expect(receiver.received.length).toBeGreaterThan(0);
  for (const { headers, body } of receiver.received) {
    expect(verifyResendWebhook(body, headers, SECRET).id).toBe(headers['svix-id']);
    expect(() => verifyResendWebhook(`${body} `, headers, SECRET)).toThrow('webhook_signature_invalid');
  }
});
