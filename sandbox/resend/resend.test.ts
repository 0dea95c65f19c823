import { Resend } from 'resend';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '#sandbox/start-sandbox.ts';
import { startWebhookReceiver } from '#sandbox/testing/webhook-receiver.ts';
import type { StoredEmail } from './state.ts';

const SECRET = `whsec_${Buffer.from('sandbox-sandbox-sandbox').toString('base64')}`;

let sandbox: Sandbox;
let resend: Resend;
let receiver: Awaited<ReturnType<typeof startWebhookReceiver>>;

beforeAll(async () => {
  receiver = await startWebhookReceiver();
  sandbox = await startSandbox({
    resendWebhookUrl: receiver.url,
    resendWebhookSecret: SECRET,
    retryDelaysMs: [5, 5],
  });
  resend = new Resend('re_sandbox', { baseUrl: sandbox.origin });
});
afterAll(async () => {
  await sandbox.close();
  await receiver.close();
});
beforeEach(async () => {
  await sandbox.resend.control.idle({});
  await sandbox.resend.control.reset({});
  receiver.clear();
});

const mail = {
  from: '阳光物业 <office@mail.linli.example>',
  to: 'li@example.com',
  subject: '缴费通知 2026-11',
  html: '<p>应缴 ¥125.45</p><script>document.title = "owned"</script>',
  text: '应缴 ¥125.45',
};

async function events() {
  await sandbox.resend.control.idle({});
  return receiver.received.map(({ body, headers }) =>
    resend.webhooks.verify({
      payload: body,
      headers: {
        id: headers['svix-id'] ?? '',
        timestamp: headers['svix-timestamp'] ?? '',
        signature: headers['svix-signature'] ?? '',
      },
      webhookSecret: SECRET,
    }),
  );
}

async function inbox(to: string): Promise<StoredEmail[]> {
  const response = await fetch(`${sandbox.origin}/mailbox.json?to=${encodeURIComponent(to)}`);
  return ((await response.json()) as { data: StoredEmail[] }).data;
}

describe('sending', () => {
  it('keeps the mail, shows it, and reports sent and delivered', async () => {
    const sent = await resend.emails.send({ ...mail, tags: [{ name: 'tenant', value: 't1' }] });
    expect(sent.error).toBeNull();
    const id = sent.data?.id ?? '';
    const got = await resend.emails.get(id);
    expect(got.data).toMatchObject({ id, subject: mail.subject, to: [mail.to], last_event: 'delivered' });
    expect(await inbox('LI@example.com')).toHaveLength(1);
    expect(await inbox('somebody-else@example.com')).toHaveLength(0);
    const told = await events();
    expect(told.map(({ type }) => type).sort()).toEqual(['email.delivered', 'email.sent']);
    expect(told[0]).toMatchObject({ data: { email_id: id, to: [mail.to], tags: { tenant: 't1' } } });
  });

  it('bounces addresses that begin with bounce', async () => {
    const { data } = await resend.emails.send({ ...mail, to: ['Nobody <bounce+1@example.com>'] });
    const bounced = (await events()).find(({ type }) => type === 'email.bounced');
    expect(bounced).toMatchObject({ data: { email_id: data?.id, bounce: { type: 'Permanent' } } });
    expect((await resend.emails.get(data?.id ?? '')).data?.last_event).toBe('bounced');
  });

  it('takes a batch, all or nothing', async () => {
    const many = await resend.batch.send(
      [1, 2, 3].map((number) => ({ ...mail, to: `o${number}@example.com` })),
    );
    expect(many.data?.data).toHaveLength(3);
    const broken = await resend.batch.send([mail, { ...mail, to: 'not an address' }]);
    expect(broken.error).toMatchObject({ name: 'validation_error', statusCode: 422 });
    expect(await sandbox.resend.control.mails({})).toHaveLength(3);
  });

  it('reports the good and the bad of a permissive batch', async () => {
    const { data } = await resend.batch.send([mail, { ...mail, to: 'not an address' }], {
      batchValidation: 'permissive',
    });
    expect(data?.data).toHaveLength(1);
    expect(data?.errors).toMatchObject([{ index: 1 }]);
  });

  it('sends once for one idempotency key, and refuses another body under it', async () => {
    const first = await resend.emails.send(mail, { idempotencyKey: 'bill-1' });
    const again = await resend.emails.send(mail, { idempotencyKey: 'bill-1' });
    expect(again.data?.id).toBe(first.data?.id);
    expect(await inbox(mail.to)).toHaveLength(1);
    const other = await resend.emails.send({ ...mail, subject: 'x' }, { idempotencyKey: 'bill-1' });
    expect(other.error).toMatchObject({ name: 'invalid_idempotent_request', statusCode: 409 });
  });
});

describe('errors', () => {
  it.each([
    [{ from: '' }, 'missing_required_field'],
    [{ subject: '' }, 'missing_required_field'],
    [{ html: undefined, text: undefined }, 'missing_required_field'],
    [{ from: 'office' }, 'validation_error'],
    [{ to: ['a@example.com', 'b'] }, 'validation_error'],
    [{ tags: [{ name: 'a b', value: 'c' }] }, 'validation_error'],
  ])('%j is refused as %s', async (change, name) => {
    const { error } = await resend.emails.send({ ...mail, ...change } as typeof mail);
    expect(error).toMatchObject({ name, statusCode: 422 });
    expect(await sandbox.resend.control.mails({})).toHaveLength(0);
  });

  it('asks for a key', async () => {
    const wrong = await new Resend('nonsense', { baseUrl: sandbox.origin }).emails.send(mail);
    expect(wrong.error).toMatchObject({ name: 'invalid_api_key', statusCode: 403 });
    const none = await fetch(`${sandbox.origin}/emails`, { method: 'POST', body: '{}' });
    expect(none.status).toBe(401);
  });

  it('knows no mail that was not sent', async () => {
    expect((await resend.emails.get('nope')).error).toMatchObject({ name: 'not_found', statusCode: 404 });
  });

  it('fails on demand, and then works again', async () => {
    await sandbox.resend.control.injectFault({ status: 429 });
    expect((await resend.emails.send(mail)).error?.name).toBe('rate_limit_exceeded');
    expect((await resend.emails.send(mail)).error).toBeNull();
  });
});

describe('webhooks', () => {
  it('repeats a delivery under the same id until it is taken', async () => {
    receiver.answerWith((count) => (count <= 2 ? 500 : 200));
    await resend.emails.send(mail);
    await events();
    const ids = receiver.received.map(({ headers }) => headers['svix-id']);
    expect(ids).toHaveLength(4);
    expect(new Set(ids).size).toBe(2);
  });

  it('does not verify when the body was changed', async () => {
    await resend.emails.send(mail);
    await sandbox.resend.control.idle({});
    const [first] = receiver.received;
    const verify = (payload: string) =>
      resend.webhooks.verify({
        payload,
        headers: {
          id: first?.headers['svix-id'] ?? '',
          timestamp: first?.headers['svix-timestamp'] ?? '',
          signature: first?.headers['svix-signature'] ?? '',
        },
        webhookSecret: SECRET,
      });
    expect(() => verify(first?.body ?? '')).not.toThrow();
    expect(() => verify(`${first?.body} `)).toThrow('No matching signature');
  });
});

describe('the mailbox', () => {
  it('shows mails escaped, and their HTML only in a frame that may do nothing', async () => {
    const { data } = await resend.emails.send({ ...mail, subject: '<img src=x onerror=alert(1)>' });
    const list = await (await fetch(`${sandbox.origin}/mailbox`)).text();
    expect(list).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(list).not.toContain('<img');
    const one = await (await fetch(`${sandbox.origin}/mailbox/${data?.id}`)).text();
    expect(one).not.toContain('document.title');
    expect(one).toMatch(/<iframe[^>]+sandbox="allow-popups allow-popups-to-escape-sandbox"/);
    const part = await fetch(`${sandbox.origin}/mailbox/${data?.id}/html`);
    expect(part.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(part.headers.get('content-security-policy')).toContain('sandbox');
    expect(await part.text()).toContain('应缴 ¥125.45');
  });
});
