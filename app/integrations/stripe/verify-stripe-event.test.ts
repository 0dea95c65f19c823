import { createHmac, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { verifyStripeEvent } from './verify-stripe-event.ts';

const now = new Date('2026-11-21T08:00:00Z');
const nowSeconds = now.getTime() / 1000;
const body =
  '{"id":"evt_1","object":"event","type":"checkout.session.completed","data":{"object":{"note":"物业费"}}}';

const hmac = (secret: string, at: number, payload = body) =>
  createHmac('sha256', secret).update(`${at}.${payload}`).digest('hex');
const signed = (secret = 'whsec_a', at = nowSeconds, payload = body) =>
  `t=${at},v1=${hmac(secret, at, payload)}`;
const verify = (header: string | null, raw: string | Buffer = body, secrets = ['whsec_a']) =>
  verifyStripeEvent(raw, header, secrets, now);

test('a true event is accepted, as text and as bytes, at both ends of the tolerance', () => {
  expect(verify(signed()).id).toBe('evt_1');
  expect(verify(signed(), Buffer.from(body)).data.object).toEqual({ note: '物业费' });
  expect(verify(signed('whsec_a', nowSeconds - 300)).id).toBe('evt_1');
  expect(verify(signed('whsec_a', nowSeconds + 300)).id).toBe('evt_1');
});

test('while a secret rotates both are accepted, whichever side changed first', () => {
  expect(verify(signed('whsec_b'), body, ['whsec_a', 'whsec_b']).id).toBe('evt_1');
  expect(verify(`${signed('whsec_b')},v1=${hmac('whsec_a', nowSeconds)}`).id).toBe('evt_1');
});

test.each<[string, string | null, string?]>([
  ['too old', signed('whsec_a', nowSeconds - 301)],
  ['from the future', signed('whsec_a', nowSeconds + 301)],
  ['from the far future', signed('whsec_a', 32_503_680_000)],
  ['with another body', signed(), body.replace('evt_1', 'evt_2')],
  ['with another secret', signed('whsec_c')],
  ['with a moved time', signed().replace(`t=${nowSeconds}`, `t=${nowSeconds + 1}`)],
  ['with a fresh time before its own', `t=${nowSeconds},${signed('whsec_a', nowSeconds - 4000)}`],
  ['with a fresh time after its own', `${signed('whsec_a', nowSeconds - 4000)},t=${nowSeconds}`],
  ['with a time that is no number', signed().replace('t=', 't=x')],
  ['with another scheme', signed().replace('v1=', 'v0=')],
  ['without a time', `v1=${hmac('whsec_a', nowSeconds)}`],
  ['without a signature', `t=${nowSeconds}`],
  ['with an empty header', ''],
  ['without a header', null],
])('an event %s is refused', (_name, header, raw) => {
  expect(() => verify(header, raw)).toThrow('webhook_signature_invalid');
});

test('without a secret nothing is accepted, not even what an empty secret signs', () => {
  expect(() => verify(signed(''), body, [])).toThrow('webhook_signature_invalid');
  expect(() => verify(signed(''), body, [''])).toThrow('webhook_signature_invalid');
});

test('none of 500 forged signatures is accepted', () => {
  for (let n = 0; n < 500; n += 1) {
    const forged = `t=${nowSeconds},v1=${randomBytes(32).toString('hex')}`;
    expect(() => verify(forged)).toThrow('webhook_signature_invalid');
  }
});
