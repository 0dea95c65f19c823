import { beforeEach, describe, expect, it } from 'vitest';
import { newId } from '#app/kernel/ids.ts';
import { createTestTenant } from '#prisma/factories/create-test-tenant.ts';
import type { TenantContext } from '#tenants/context.ts';
import { guestContext, memberContext } from '#tenants/tenant-context.ts';
import { auth } from '../auth.ts';
import { readSession } from '../read-session.ts';
import { signInWithPassword } from '../sign-in-with-password.ts';
import { headersAt } from '../testing/headers-at.ts';
import { changePassword } from './change-password.ts';
import { listSessions } from './list-sessions.ts';
import { revokeSession } from './revoke-session.ts';
import { updateOwnMembership } from './update-own-membership.ts';

let company: Awaited<ReturnType<typeof createTestTenant>>;
let host: string;
let ctx: TenantContext;

beforeEach(async () => {
  company = await createTestTenant();
  host = `${company.tenant.slug}.localhost`;
  ctx = company.administrator;
});

/** Headers of a browser in which this user is signed in. */
async function signedIn(userId = company.userId, at = host): Promise<Headers> {
  const answer = await auth().api.signInUser({
    body: { userId },
    headers: headersAt(at),
    returnHeaders: true,
  });
  return headersAt(at, answer.headers.getSetCookie());
}

const isSignedIn = async (headers: Headers) => (await readSession(headers, host)) !== null;

describe('a password', () => {
  it('is set by someone who came by a code, and signs everybody else out', async () => {
    const [here, elsewhere] = [await signedIn(), await signedIn()];
    await changePassword(ctx, here, { currentPassword: '', newPassword: 'a brand new secret' });
    expect([await isSignedIn(here), await isSignedIn(elsewhere)]).toEqual([true, false]);
    const email = ctx.actor.kind === 'member' ? ctx.actor.email : '';
    const guest = guestContext(company.tenant, { ipAddress: '203.0.113.7' });
    const input = { email, password: 'a brand new secret' };
    expect((await signInWithPassword(guest, headersAt(host), input)).kind).toBe('signed_in');
  });

  it('is changed only by who knows the present one', async () => {
    const here = await signedIn();
    await changePassword(ctx, here, { currentPassword: '', newPassword: 'the first secret' });
    await expect(
      changePassword(ctx, here, { currentPassword: 'a guess', newPassword: 'the second secret' }),
    ).rejects.toMatchObject({ detail: { fields: [{ path: 'currentPassword', code: 'wrong_password' }] } });
    const elsewhere = await signedIn();
    const cookies = await changePassword(ctx, here, {
      currentPassword: 'the first secret',
      newPassword: 'the second secret',
    });
    expect(await isSignedIn(elsewhere)).toBe(false);
    expect(await isSignedIn(headersAt(host, cookies))).toBe(true);
  });
});

describe('sessions', () => {
  it('are those of one host, and are ended one by one', async () => {
    const [here, elsewhere] = [await signedIn(), await signedIn()];
    await signedIn(company.userId, 'another.localhost');
    const current = await readSession(here, host);
    const sessions = await listSessions(company.userId, host, current?.sessionId ?? '');
    expect(sessions.map((session) => session.current).sort()).toEqual([false, true]);
    const other = sessions.find((session) => !session.current);
    await revokeSession(company.userId, other?.id ?? '');
    expect([await isSignedIn(here), await isSignedIn(elsewhere)]).toEqual([true, false]);
  });

  it('of somebody else cannot be ended', async () => {
    const here = await signedIn();
    const current = await readSession(here, host);
    const stranger = (await createTestTenant()).userId;
    await expect(revokeSession(stranger, current?.sessionId ?? newId())).rejects.toMatchObject({
      code: 'not_found',
    });
    expect(await isSignedIn(here)).toBe(true);
  });
});

it('a member changes their own name and language, at this company', async () => {
  await updateOwnMembership(ctx, { name: ' Li Min ', language: 'en' });
  const now = await memberContext(company.tenant, company.userId);
  expect([now.actor, now.language]).toMatchObject([{ name: 'Li Min' }, 'en']);
  await expect(
    updateOwnMembership(guestContext(company.tenant), { name: 'x', language: 'en' }),
  ).rejects.toMatchObject({ code: 'not_signed_in' });
});
