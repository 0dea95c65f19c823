import { expect } from 'vitest';
import { browserRequest } from '#app/server/testing/browser-request.ts';
import { signUp } from './sign-up.ts';
import type { Story } from './story.ts';

/** Another company's administrator, signed in at their own address, finds nothing of the first; and no cookie opens another host. */
export async function neighbours(first: Story, second: Story): Promise<void> {
  await signUp(second);
  const { request } = second.staff.context;
  expect(first.seen.paths.length).toBeGreaterThan(8);
  for (const path of new Set(first.seen.paths)) {
    const answer = await request.get(second.at(path), { maxRedirects: 0 });
    expect([path, answer.status()]).toEqual([
      path,
      expect.toSatisfy((status) => status === 404 || status === 403),
    ]);
    expect(await answer.text()).not.toContain(first.owner.name);
  }
  for (const path of [
    '/console/properties',
    '/console/people',
    '/console/money/bills',
    '/console/money/payments',
  ]) {
    const answer = await request.get(second.at(path));
    expect([path, answer.status()]).toEqual([path, 200]);
    expect(await answer.text()).not.toContain(first.owner.name);
  }
  const cookies = await second.staff.context.cookies(second.at('/console'));
  expect(cookies.map(({ name }) => name).join()).toContain('session_token');
  const elsewhere = await browserRequest({
    port: first.app.port,
    host: new URL(first.at('/')).hostname,
    path: '/console',
    cookies: cookies.map(({ name, value }) => `${name}=${value}`),
  });
  expect([elsewhere.status, elsewhere.location]).toEqual([302, expect.stringContaining('/sign-in')]);
}
