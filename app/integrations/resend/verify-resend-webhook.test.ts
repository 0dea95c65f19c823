import { createHmac, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { verifyResendWebhook } from './verify-resend-webhook.ts';

const secret = `whsec_${Buffer.from('a secret of the webhook, 32 bytes').toString('base64')}`;
const now = new Date('2026-11-21T08:00:00Z');
const body = '{"type":"email.delivered","data":{"to":["王@example.com"]}}';

function sign(options: { id?: string; at?: number; body?: string; secret?: string } = {}) {
  const id = options.id ?? 'msg_1';
  const timestamp = String(Math.floor(now.getTime() / 1000) + (options.at ?? 0));
  const key = Buffer.from((options.secret ?? secret).replace('whsec_', ''), 'base64');
  const signature = createHmac('sha256', key)
    .update(`${id}.${timestamp}.${options.body ?? body}`)
    .digest('base64');
  return { 'svix-id': id, 'svix-timestamp': timestamp, 'svix-signature': `v1,${signature}` };
}

const verify = (headers: Record<string, string | undefined>, raw: string | Buffer = body) =>
  verifyResendWebhook(raw, headers, secret, now);

test('a true delivery is accepted, as text and as bytes, at both ends of the tolerance', () => {
  expect(verify(sign())).toEqual({ id: 'msg_1' });
  expect(verify(sign(), Buffer.from(body))).toEqual({ id: 'msg_1' });
  expect(verify(sign({ at: -300 }))).toEqual({ id: 'msg_1' });
  expect(verify(sign({ at: 300 }))).toEqual({ id: 'msg_1' });
});

test('one of several signatures is enough, while a secret rotates', () => {
  const other = sign({ secret: `whsec_${randomBytes(24).toString('base64')}` });
  const headers = sign();
  headers['svix-signature'] = `${other['svix-signature']} v2,abc ${headers['svix-signature']}`;
  expect(verify(headers)).toEqual({ id: 'msg_1' });
});

test.each([
  ['too old', sign({ at: -301 }), body],
  ['from the future', sign({ at: 301 }), body],
  ['with another body', sign(), body.replace('delivered', 'bounced')],
  ['with another secret', sign({ secret: 'whsec_AAAA' }), body],
  ['with another id', { ...sign(), 'svix-id': 'msg_2' }, body],
  ['with a moved time', { ...sign(), 'svix-timestamp': '1795248001' }, body],
  ['with a time that only begins as a number', { ...sign(), 'svix-timestamp': '1795248000x' }, body],
  ['without an id', { ...sign(), 'svix-id': undefined }, body],
  ['without a time', { ...sign(), 'svix-timestamp': undefined }, body],
  ['without a signature', { ...sign(), 'svix-signature': undefined }, body],
  ['with an empty signature', { ...sign(), 'svix-signature': 'v1,' }, body],
  [
    'with an unknown version',
    { ...sign(), 'svix-signature': sign()['svix-signature'].replace('v1,', 'v0,') },
    body,
  ],
])('a delivery %s is refused', (_name, headers, raw) => {
  expect(() => verify(headers, raw)).toThrow('webhook_signature_invalid');
});

test('none of 500 random signatures is accepted', () => {
  for (let n = 0; n < 500; n += 1) {
    const headers = { ...sign(), 'svix-signature': `v1,${randomBytes(32).toString('base64')}` };
    expect(() => verify(headers)).toThrow('webhook_signature_invalid');
  }
});
