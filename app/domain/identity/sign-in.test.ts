import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { reloadEnv } from '#app/kernel/env.ts';
import { newId } from '#app/kernel/ids.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import { type Sandbox, startSandbox } from '#sandbox/start-sandbox.ts';
import type { Tenant } from '#tenants/context.ts';
import { systemClient } from '#tenants/database/clients.ts';
import { guestContext, memberContext } from '#tenants/tenant-context.ts';
import { withTenant } from '#tenants/with-tenant.ts';
import { auth } from './auth.ts';
import { openPendingSignIn } from './pending-sign-in.ts';
import { proveAddress } from './prove-address.ts';
import { readSession } from './read-session.ts';
import { requestSignInCode } from './request-sign-in-code.ts';
import { signInWithCode } from './sign-in-with-code.ts';
import { signInWithPassword } from './sign-in-with-password.ts';
import { signOut } from './sign-out.ts';
import { headersAt } from './testing/headers-at.ts';
import { mailedCode } from './testing/mailed-code.ts';

let sandbox: Sandbox;
let tenant: Tenant;
let host: string;
let headers: Headers;

beforeAll(async () => {
  sandbox = await startSandbox();
  process.env.RESEND_BASE_URL = sandbox.origin;
  reloadEnv();
});

afterAll(() => sandbox.close());

beforeEach(async () => {
  tenant = (await createTestTenant({ name: '翠湖物业' })).tenant;
  host = `${tenant.slug}.localhost`;
  headers = headersAt(host);
});

const guest = (at: Tenant = tenant, ipAddress = '203.0.113.7') => guestContext(at, { ipAddress });

async function addPerson(name: string, at: Tenant = tenant): Promise<{ id: string; email: string }> {
  const id = newId();
  const email = `p-${id.slice(-12)}@example.com`;
  await withTenant(at.id, (db) => db.person.create({ data: { tenantId: at.id, id, name, email } }));
  return { id, email };
}

/** A member with a password. */
async function addMember(emailVerified: boolean) {
  const email = `m-${newId().slice(-12)}@example.com`;
  const { user } = await auth().api.signUpEmail({
    body: { email, password: 'correct horse', name: '王会计' },
    headers,
  });
  const found = await systemClient().user.update({ where: { email }, data: { emailVerified } });
  expect(user.email).toBe(email);
  await withTenant(tenant.id, (db) =>
    db.membership.create({
      data: { tenantId: tenant.id, id: newId(), userId: found.id, name: '王会计', email },
    }),
  );
  return { email, userId: found.id };
}

async function refusal(work: Promise<unknown>) {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error as { code: string; detail: { fields?: { code: string }[]; params?: object } } | null;
}

describe('a code by mail', () => {
  it('makes an owner of whoever is in the register, once the code has proven the address', async () => {
    const person = await addPerson('陈业主');
    await requestSignInCode(guest(), headers, person.email);
    const code = await mailedCode(sandbox, person.email);
    expect(code).toMatch(/^\d{6}$/);
    expect(await systemClient().user.findUnique({ where: { email: person.email } })).toBeNull();

    const cookies = await signInWithCode(guest(), headers, { email: person.email, code: code ?? '' });
    expect(cookies.join()).toMatch(/HttpOnly/i);
    expect(cookies.join()).toMatch(/SameSite=Lax/i);
    expect(cookies.join()).not.toMatch(/Domain=/i);
    const session = await readSession(headersAt(host, cookies), host);
    expect(session?.email).toBe(person.email);
    const member = await memberContext(tenant, session?.userId ?? '');
    expect(member.actor).toMatchObject({
      kind: 'member',
      personId: person.id,
      roles: ['owner'],
      name: '陈业主',
    });
  });

  it('comes from the company, with its name', async () => {
    const person = await addPerson('陈业主');
    await requestSignInCode(guest(), headers, person.email);
    await mailedCode(sandbox, person.email);
    const [mail] = await sandbox.resend.control.mails({ to: person.email });
    expect(mail?.from).toContain('翠湖物业');
    expect(mail?.subject).toContain('翠湖物业');
  });

  it('is not sent to strangers, who get the same answer', async () => {
    const stranger = `s-${newId().slice(-12)}@example.com`;
    await expect(requestSignInCode(guest(), headers, stranger)).resolves.toBeUndefined();
    expect(await mailedCode(sandbox, stranger)).toBeNull();
    const known = await addPerson('陈业主');
    const wrong = await refusal(signInWithCode(guest(), headers, { email: known.email, code: '000000' }));
    const unknown = await refusal(signInWithCode(guest(), headers, { email: stranger, code: '000000' }));
    expect(unknown).toEqual(wrong);
    expect(unknown?.detail.fields).toEqual([{ path: 'code', code: 'invalid_code' }]);
  });

  it('works once, on the host it was asked on, and is stored so that nobody can read it', async () => {
    const person = await addPerson('陈业主');
    const other = (await createTestTenant()).tenant;
    await withTenant(other.id, (db) =>
      db.person.create({ data: { tenantId: other.id, id: newId(), name: '陈', email: person.email } }),
    );
    await requestSignInCode(guest(), headers, person.email);
    const code = (await mailedCode(sandbox, person.email)) ?? '';
    const [stored] = await systemClient().verification.findMany({
      where: { identifier: { contains: person.email } },
    });
    expect(stored?.value).not.toContain(code);

    const elsewhere = headersAt(`${other.slug}.localhost`);
    const there = await refusal(signInWithCode(guest(other), elsewhere, { email: person.email, code }));
    expect(there?.code).toBe('invalid_input');
    await signInWithCode(guest(), headers, { email: person.email, code });
    const again = await refusal(signInWithCode(guest(), headers, { email: person.email, code }));
    expect(again?.detail.fields).toEqual([{ path: 'code', code: 'invalid_code' }]);
  });

  it('dies after five wrong tries', async () => {
    const person = await addPerson('陈业主');
    await requestSignInCode(guest(), headers, person.email);
    const code = (await mailedCode(sandbox, person.email)) ?? '';
    const wrong = code === '111111' ? '222222' : '111111';
    for (let tries = 0; tries < 5; tries += 1) {
      await refusal(signInWithCode(guest(), headers, { email: person.email, code: wrong }));
    }
    const late = await refusal(signInWithCode(guest(), headers, { email: person.email, code }));
    expect(late?.detail.fields).toEqual([{ path: 'code', code: 'invalid_code' }]);
  });

  it('is sent so many times and no more, alike for strangers, and says how long to wait', async () => {
    const person = await addPerson('陈业主');
    const stranger = `s-${newId().slice(-12)}@example.com`;
    for (const email of [person.email, stranger]) {
      for (let sent = 0; sent < 5; sent += 1) await requestSignInCode(guest(), headers, email);
      const refused = await refusal(requestSignInCode(guest(), headers, email));
      expect(refused?.code).toBe('too_many_requests');
      expect(refused?.detail.params).toEqual({ seconds: expect.any(Number) });
    }
    // The neighbour is not shut out, nor is the same person at another company.
    const neighbour = await addPerson('邻居');
    await requestSignInCode(guest(), headers, neighbour.email);
    expect(await mailedCode(sandbox, neighbour.email)).toMatch(/^\d{6}$/);
  });
});

describe('a password', () => {
  it('signs a member in, and out', async () => {
    const { email, userId } = await addMember(true);
    const result = await signInWithPassword(guest(), headers, { email, password: 'correct horse' });
    const cookies = result.kind === 'signed_in' ? result.cookies : [];
    expect((await readSession(headersAt(host, cookies), host))?.userId).toBe(userId);
    await signOut(headersAt(host, cookies));
    expect(await readSession(headersAt(host, cookies), host)).toBeNull();
  });

  it('tells nobody whether it was the address, the password or the company', async () => {
    const { email } = await addMember(true);
    const other = (await createTestTenant()).tenant;
    const answers = await Promise.all([
      refusal(signInWithPassword(guest(), headers, { email, password: 'wrong horse' })),
      refusal(signInWithPassword(guest(), headers, { email: 'nobody@example.com', password: 'x' })),
      refusal(
        signInWithPassword(guest(other), headersAt(`${other.slug}.localhost`), {
          email,
          password: 'correct horse',
        }),
      ),
    ]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.detail.fields).toEqual([{ path: 'password', code: 'invalid_credentials' }]);
  });

  it('is not enough while nobody has proven that the address is theirs', async () => {
    const { email, userId } = await addMember(false);
    const result = await signInWithPassword(guest(), headers, { email, password: 'correct horse' });
    expect(result.kind).toBe('code_needed');
    const note = result.kind === 'code_needed' ? result.pending : '';
    const other = (await createTestTenant()).tenant;
    expect(openPendingSignIn(other, note)).toBeNull();
    expect(openPendingSignIn(tenant, `${note}x`)).toBeNull();
    const pending = openPendingSignIn(tenant, note);
    expect(pending).toEqual({ userId, email });
    if (!pending) return;
    const code = (await mailedCode(sandbox, email)) ?? '';
    const cookies = await proveAddress(guest(), headers, pending, code);
    expect((await readSession(headersAt(host, cookies), host))?.userId).toBe(userId);
    const next = await signInWithPassword(guest(), headers, { email, password: 'correct horse' });
    expect(next.kind).toBe('signed_in');
  });

  it('may be wrong ten times', async () => {
    const { email } = await addMember(true);
    for (let tries = 0; tries < 10; tries += 1) {
      await refusal(signInWithPassword(guest(), headers, { email, password: 'wrong' }));
    }
    const refused = await refusal(signInWithPassword(guest(), headers, { email, password: 'correct horse' }));
    expect(refused?.code).toBe('too_many_requests');
  });
});

describe('a session', () => {
  it('is good on the host it was made on and nowhere else', async () => {
    const { email } = await addMember(true);
    const result = await signInWithPassword(guest(), headers, { email, password: 'correct horse' });
    const cookies = result.kind === 'signed_in' ? result.cookies : [];
    expect(await readSession(headersAt(host, cookies), host)).not.toBeNull();
    const other = 'another.localhost';
    expect(await readSession(headersAt(other, cookies), other)).toBeNull();
    expect(await readSession(headersAt('localhost', cookies), 'localhost')).toBeNull();
  });

  it('cannot be made up', async () => {
    const { email } = await addMember(true);
    const result = await signInWithPassword(guest(), headers, { email, password: 'correct horse' });
    const [cookie = ''] = result.kind === 'signed_in' ? result.cookies : [];
    const altered = cookie.replace(/\.[^;]{8}/, '.AAAAAAAA');
    expect(altered).not.toBe(cookie);
    expect(await readSession(headersAt(host, [altered]), host)).toBeNull();
  });
});

describe('a hand-over', () => {
  it('signs in once, at its host', async () => {
    const { userId } = await addMember(false);
    const { api } = auth();
    const { token } = await api.createHandOver({ body: { userId, host } });
    const stray = await api.createHandOver({ body: { userId, host } });
    const elsewhere = headersAt('another.localhost');
    expect(await api.redeemHandOver({ body: { token: stray.token }, headers: elsewhere })).toBeNull();

    const answers = await Promise.all(
      Array.from({ length: 5 }, () => api.redeemHandOver({ body: { token }, headers, returnHeaders: true })),
    );
    const won = answers.filter((answer) => answer.response !== null);
    expect(won).toHaveLength(1);
    const cookies = won[0]?.headers.getSetCookie() ?? [];
    expect((await readSession(headersAt(host, cookies), host))?.userId).toBe(userId);
  });
});
